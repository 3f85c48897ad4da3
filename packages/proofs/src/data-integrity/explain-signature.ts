import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { succeed, type Result } from '@wanderbuch/standards/result'
import type { DigestAlgorithm } from '../crypto-port.ts'
import { findVerificationMethod } from '../did/find-verification-method.ts'
import { encodeHex } from '../encoding/hex.ts'
import { isJsonObject, toList, type JsonObject } from '../json/json-object.ts'
import { failProof, maxProofs, type ProofProblem } from '../proof-report.ts'
import type { ExpandedBy } from '../rdf/canonical-quads.ts'
import { createCoveredDocuments, type CoveredDocuments } from './covered-document.ts'
import { hashForm, joinHashes, toProofOptions, type HashedForm } from './covered-forms.ts'
import { cryptosuites, findKeyUse, type CryptosuiteName, type KeyUse } from './cryptosuites.ts'
import { parseProof, type ReadProof } from './proof-options.ts'
import type { DataIntegrityInput } from './verify-data-integrity.ts'

/** One thing that was hashed, from JSON to hash. */
export interface HashedStep {
  /** The JSON that is covered. */
  readonly value: JsonObject
  /** Its canonical form, line by line: N-Quads statements, or one line of canonical JSON. */
  readonly lines: readonly string[]
  /** Lower-case hex. */
  readonly hash: string
}

/** How a signature is checked, step by step, for a person who wants to know where two copies part. */
export interface SignatureSteps {
  readonly cryptosuite: CryptosuiteName
  readonly digest: DigestAlgorithm
  readonly verificationMethod: string
  readonly options: HashedStep
  /** For selective disclosure: the part that is shown, as it stands; single statements have signatures of their own. */
  readonly document: HashedStep
  /** The bytes the signature must fit, lower-case hex; absent for selective disclosure, which signs in parts. */
  readonly signedBytes?: string
  /** Lower-case hex. */
  readonly signature: string
  readonly expandedBy?: ExpandedBy
}

/**
 * What each proof of a document covers: the same work as verification, shown instead of judged. A proof that cannot be
 * brought that far answers with its problem. Example: for a credential with one changed word, compare `document.lines` of
 * both copies with `compareLines`.
 */
export async function explainSignatures(
  input: DataIntegrityInput,
): Promise<readonly Result<SignatureSteps, ProofProblem>[]> {
  const proofs = toList(input.document.proof)
  if (proofs.length > maxProofs) return [failProof('too_many_proofs', { found: proofs.length, allowed: maxProofs })]
  const covered = createCoveredDocuments(input.document, proofs, input)
  const explained: Result<SignatureSteps, ProofProblem>[] = []
  for (const proof of proofs) explained.push(await explainProof(proof, input, covered))
  return explained
}

async function explainProof(
  proof: JsonValue,
  input: DataIntegrityInput,
  covered: CoveredDocuments,
): Promise<Result<SignatureSteps, ProofProblem>> {
  if (!isJsonObject(proof)) return failProof('proof_ill_formed')
  const read = parseProof(proof, input.expected)
  if (!read.ok) return read
  const { suite, verificationMethod } = read.value
  const method = await findVerificationMethod(verificationMethod, input.expected.purpose, input.resolveDid)
  if (!method.ok) return method
  const { keyType } = method.value.publicKey
  const use = findKeyUse(suite, keyType)
  if (!use) return failProof('key_not_for_algorithm', { found: keyType })
  return explainForms({ proof, read: read.value, use }, input, covered)
}

interface ProofToExplain {
  readonly proof: JsonObject
  readonly read: ReadProof
  readonly use: KeyUse
}

async function explainForms(
  { proof, read, use }: ProofToExplain,
  input: DataIntegrityInput,
  covered: CoveredDocuments,
): Promise<Result<SignatureSteps, ProofProblem>> {
  const { digest } = use
  const form = cryptosuites[read.suite].form === 'jcs' ? 'jcs' : 'rdfc'
  const isWhole = cryptosuites[read.suite].form !== 'sd'
  const document = covered.find({ proof, read, digest })
  if (!document.ok) return document
  const hashed = await covered.hash({ proof, read, digest })
  if (!hashed.ok) return hashed
  const optionsValue = toProofOptions(proof, input.document, form)
  const options = await hashForm({ value: optionsValue, form, digest }, input)
  if (!options.ok) return options
  const { expandedBy } = hashed.value
  return succeed({
    cryptosuite: read.suite,
    digest,
    verificationMethod: read.verificationMethod,
    options: toStep(optionsValue, options.value),
    document: toStep(document.value, hashed.value),
    ...(isWhole && { signedBytes: encodeHex(joinHashes(options.value, hashed.value)) }),
    signature: encodeHex(read.value),
    ...(expandedBy && { expandedBy }),
  })
}

function toStep(value: JsonObject, { text, hex }: HashedForm): HashedStep {
  return { value, lines: text.split('\n').filter((line) => line !== ''), hash: hex }
}

/** Lines that stand in one of two canonical forms only. */
export interface LineDifference {
  readonly onlyInFirst: readonly string[]
  readonly onlyInSecond: readonly string[]
}

/** Where two copies part: a changed word shows as one line on each side. */
export function compareLines(first: readonly string[], second: readonly string[]): LineDifference {
  const inFirst = new Set(first)
  const inSecond = new Set(second)
  return {
    onlyInFirst: first.filter((line) => !inSecond.has(line)),
    onlyInSecond: second.filter((line) => !inFirst.has(line)),
  }
}
