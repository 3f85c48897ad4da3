import { succeed, type Result } from '@wanderbuch/standards/result'
import type { ProofPurpose } from '../did/resolved-did.ts'
import { decodeBase58 } from '../encoding/base58.ts'
import type { JsonObject } from '../json/json-object.ts'
import { failProof, type ProofProblem } from '../proof-report.ts'

export const cryptosuite = 'eddsa-rdfc-2022'

/** What the receiver expects of a proof. */
export interface ProofExpectation {
  readonly purpose: ProofPurpose
  /** The challenge given to the holder; when present the proof must carry it. */
  readonly challenge?: string
  readonly domain?: string
}

/** A proof of the one kind that is computed here, its members read. */
export interface ReadProof {
  readonly verificationMethod: string
  readonly signature: Uint8Array
  readonly created?: string
}

/** xsd:dateTimeStamp: with seconds and a time zone. */
const dateTimeStamp = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[-+]\d{2}:\d{2})$/
const signatureLength = 64

/** Reads a Data Integrity proof and holds it against what is expected. Source: W3C VC Data Integrity 1.0 sections 2.1, 4.5. */
export function parseProof(proof: JsonObject, expected: ProofExpectation): Result<ReadProof, ProofProblem> {
  const wrong = findWrongKind(proof) ?? findWrongUse(proof, expected)
  if (wrong) return wrong
  const { verificationMethod, created, expires } = proof
  if (typeof verificationMethod !== 'string' || !verificationMethod) return failProof('key_reference_missing')
  for (const [name, value] of Object.entries({ created, expires })) {
    const isReadable = value === undefined || (typeof value === 'string' && dateTimeStamp.test(value))
    if (!isReadable) return failProof('proof_ill_formed', { found: name })
  }
  const signature = parseProofValue(proof.proofValue)
  if (!signature) return failProof('proof_value_ill_formed')
  return succeed({ verificationMethod, signature, ...(typeof created === 'string' && { created }) })
}

function findWrongKind({ type, cryptosuite: suite, previousProof, ...others }: JsonObject) {
  if (typeof type !== 'string') return failProof('proof_ill_formed', { found: 'type' })
  if (type !== 'DataIntegrityProof') return failProof('proof_type_unsupported', { found: type })
  if (suite !== cryptosuite) return failProof('cryptosuite_unsupported', { found: String(suite) })
  if (previousProof !== undefined) return failProof('proof_chain_unsupported')
  if (Object.hasOwn(others, '@context')) return failProof('proof_ill_formed', { found: '@context' })
  return undefined
}

function findWrongUse({ proofPurpose, challenge, domain }: JsonObject, expected: ProofExpectation) {
  if (typeof proofPurpose !== 'string') return failProof('proof_ill_formed', { found: 'proofPurpose' })
  if (proofPurpose !== expected.purpose)
    return failProof('proof_purpose_wrong', { found: proofPurpose, expected: expected.purpose })
  if (expected.challenge !== undefined && challenge !== expected.challenge) return failProof('proof_challenge_wrong')
  if (expected.domain !== undefined && domain !== expected.domain) return failProof('proof_domain_wrong')
  return undefined
}

function parseProofValue(value: unknown): Uint8Array | undefined {
  if (typeof value !== 'string' || !value.startsWith('z')) return undefined
  const bytes = decodeBase58(value.slice(1))
  return bytes.ok && bytes.value.length === signatureLength ? bytes.value : undefined
}
