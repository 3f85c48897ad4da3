import type { DigestAlgorithm } from '@wanderbuch/proofs/crypto-port'
import type { ProofProblem } from '@wanderbuch/proofs/proof-report'
import type { Outcome } from '@wanderbuch/standards/outcome'
import type { Result } from '@wanderbuch/standards/result'

/** What is looked at in one step; each has its name in every language under `explain.step.KIND`. */
export const stepKinds = [
  'proof-options',
  'document',
  'header',
  'payload',
  'disclosures',
  'properties',
  'signed',
  'key',
  'signature',
] as const
export type StepKind = (typeof stepKinds)[number]

/** One step on the way from what was received to what the signature must fit. */
export interface SignatureStep {
  readonly kind: StepKind
  /** Key of the sentence that says what is done here. */
  readonly about: `explain.about.${StepKind | 'signed-text' | 'xml-document' | 'signed-info'}`
  readonly hash?: { readonly algorithm: DigestAlgorithm; /** Lower-case hex. */ readonly hex: string }
  /** The digest that was signed for this step, lower-case hex; `hash` must be the same. */
  readonly expected?: string
  /** For the signature: whether it fits what it must fit. Absent where the answer is given elsewhere. */
  readonly fits?: Outcome
  /** The fixed form, line by line: statements (N-Quads), members of JSON (`/issuer/id = "..."`), XML, or plain text. */
  readonly lines: readonly string[]
  readonly form: 'statements' | 'members' | 'xml' | 'text'
  /** For statements and XML: its values, one a line; two copies are compared by these. */
  readonly members?: readonly string[]
}

/** The steps of one signature, or why they cannot be taken. */
export type SignatureSteps = Result<readonly SignatureStep[], ProofProblem>

type About = SignatureStep['about']

/** A step that is only text: a key, a value. */
export const textStep = (kind: StepKind, lines: readonly string[], about: About = `explain.about.${kind}`) =>
  ({ kind, about, lines, form: 'text' }) satisfies SignatureStep
