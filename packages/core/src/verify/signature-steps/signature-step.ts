import type { DigestAlgorithm } from '@wanderbuch/proofs/crypto-port'
import type { ProofProblem } from '@wanderbuch/proofs/proof-report'
import type { Result } from '@wanderbuch/standards/result'

/** What is looked at in one step; each has its name in every language under `explain.step.KIND`. */
export const stepKinds = [
  'proof-options',
  'document',
  'header',
  'payload',
  'disclosures',
  'signed',
  'key',
  'signature',
] as const
export type StepKind = (typeof stepKinds)[number]

/** One step on the way from what was received to what the signature must fit. */
export interface SignatureStep {
  readonly kind: StepKind
  /** Key of the sentence that says what is done here. */
  readonly about: `explain.about.${StepKind | 'signed-text'}`
  readonly hash?: { readonly algorithm: DigestAlgorithm; /** Lower-case hex. */ readonly hex: string }
  /** The fixed form, line by line: statements (N-Quads), members of JSON (`/issuer/id = "..."`), or plain text. */
  readonly lines: readonly string[]
  readonly form: 'statements' | 'members' | 'text'
  /** For statements: the JSON they were made from, one member a line; two copies are compared by these. */
  readonly members?: readonly string[]
}

/** The steps of one signature, or why they cannot be taken. */
export type SignatureSteps = Result<readonly SignatureStep[], ProofProblem>

type About = SignatureStep['about']

/** A step that is only text: a key, a value. */
export const textStep = (kind: StepKind, lines: readonly string[], about: About = `explain.about.${kind}`) =>
  ({ kind, about, lines, form: 'text' }) satisfies SignatureStep
