import { succeed, type Result } from '@wanderbuch/standards/result'
import { encodeBase64Url } from '../../encoding/base64.ts'
import { parseMultikeyBytes } from '../../encoding/multikey.ts'
import { encodeUtf8 } from '../../encoding/utf8.ts'
import type { JsonObject } from '../../json/json-object.ts'
import { failProof, type ProofProblem } from '../../proof-report.ts'
import { canonicalQuads, type CanonicalForm } from '../../rdf/canonical-quads.ts'
import type { ProofToCheck, SignatureAnswer } from '../proof-to-check.ts'
import type { CoveredDocuments } from '../covered-document.ts'
import { digestText, hashForm, toProofOptions } from '../covered-forms.ts'
import { isBaseProofValue, joinBaseData, readBaseProofValue, readDerivedProofValue } from './selective-proof-value.ts'
import { splitStatements, writeLines } from './statements.ts'

/** The parts of a selective proof, whichever kind it is, side by side with the statements they cover. */
interface CoveredStatements {
  readonly baseSignature: Uint8Array
  readonly publicKey: Uint8Array
  readonly signatures: readonly Uint8Array[]
  readonly mandatory: readonly string[]
  readonly others: readonly string[]
  readonly disclosure: 'base' | 'derived'
  readonly expandedBy: 'compiled' | 'library'
}

/**
 * Whether an ecdsa-sd-2023 proof covers the document: the issuer's signature over the mandatory statements and the proof's
 * own key, and that key's signature over each other statement. A base proof, the holder's own copy, is verified too and
 * named (`disclosure: 'base'`). Source: W3C Data Integrity ECDSA Cryptosuites 1.0, section 3.5.7 (Verify Derived Proof).
 */
export async function checkDerivedProof(
  input: ProofToCheck,
  covered: CoveredDocuments,
): Promise<Result<SignatureAnswer, ProofProblem>> {
  const { document, proof, read, publicKey, sources } = input
  const unsecured = covered.find({ proof, read, digest: 'sha-256' })
  if (!unsecured.ok) return unsecured
  const statements = await coverStatements(input, unsecured.value)
  if (!statements.ok) return statements
  const { signatures, others } = statements.value
  if (signatures.length !== others.length)
    return failProof('shown_parts_differ', { found: others.length, expected: signatures.length })
  const value = toProofOptions(proof, document, 'rdfc')
  const options = await hashForm({ value, form: 'rdfc', digest: 'sha-256' }, sources)
  if (!options.ok) return options
  const { mandatory, baseSignature: signature, disclosure, expandedBy } = statements.value
  const mandatoryHash = await digestText(mandatory.join(''), 'sha-256', sources)
  const data = joinBaseData(options.value.hash, statements.value.publicKey, mandatoryHash.hash)
  const holds =
    (await checkEach(statements.value, input)) &&
    (await sources.crypto.verify({ algorithm: 'ES256', publicKey, data, signature }))
  const details = { digest: mandatoryHash.hex, disclosure }
  return succeed({ holds, details: expandedBy === 'library' ? { ...details, canonicalisation: 'library' } : details })
}

function coverStatements(input: ProofToCheck, document: JsonObject): Promise<Result<CoveredStatements, ProofProblem>> {
  return isBaseProofValue(input.read.value) ? coverWhole(input, document) : coverShown(input, document)
}

/** As a verifier sees it: canonical labels exchanged for the issuer's. */
async function coverShown(
  { read, sources }: ProofToCheck,
  document: JsonObject,
): Promise<Result<CoveredStatements, ProofProblem>> {
  const value = readDerivedProofValue(read.value)
  if (!value) return failProof('proof_value_ill_formed')
  const quads = await canonicalQuads(document, sources)
  if (!quads.ok) return quads
  const lines = relabel(quads.value, value.labels)
  if (!lines) return failProof('proof_value_ill_formed')
  if (value.mandatoryIndexes.some((index) => index >= lines.length))
    return failProof('shown_parts_differ', { found: lines.length })
  const isMandatory = new Set(value.mandatoryIndexes)
  return succeed({
    ...value,
    mandatory: lines.filter((_line, place) => isMandatory.has(place)),
    others: lines.filter((_line, place) => !isMandatory.has(place)),
    disclosure: 'derived',
    expandedBy: quads.value.expandedBy,
  })
}

/** Undefined when a blank node has no label in the proof, or two have the same. */
function relabel(
  { dataset, labels }: CanonicalForm,
  issuerLabels: ReadonlyMap<number, Uint8Array>,
): readonly string[] | undefined {
  const used = labels.map((label) => {
    const bytes = label === undefined ? undefined : issuerLabels.get(Number(label.slice('c14n'.length)))
    return bytes && `_:u${encodeBase64Url(bytes)}`
  })
  const isComplete = labels.every((label, at) => label === undefined || used[at] !== undefined)
  const named = used.filter((label) => label !== undefined)
  if (!isComplete || new Set(named).size !== named.length) return undefined
  return writeLines(dataset, (blankNode) => used[blankNode] ?? '')
}

async function coverWhole(
  { read, sources }: ProofToCheck,
  document: JsonObject,
): Promise<Result<CoveredStatements, ProofProblem>> {
  const value = readBaseProofValue(read.value)
  if (!value) return failProof('proof_value_ill_formed')
  const statements = await splitStatements(document, value.hmacKey, sources)
  const mandatory = statements.ok ? statements.value.select(value.mandatoryPointers) : statements
  if (!statements.ok || !mandatory.ok) return failProof('proof_value_ill_formed', { reason: codeOf(mandatory) })
  const { lines } = statements.value
  return succeed({
    ...value,
    mandatory: lines.filter((_line, place) => mandatory.value.places.has(place)),
    others: lines.filter((_line, place) => !mandatory.value.places.has(place)),
    disclosure: 'base',
    expandedBy: 'compiled',
  })
}

const codeOf = (result: { readonly ok: true } | { readonly ok: false; readonly problem: { readonly code: string } }) =>
  result.ok ? '' : result.problem.code

async function checkEach(
  { publicKey, signatures, others }: CoveredStatements,
  { sources }: ProofToCheck,
): Promise<boolean> {
  const key = parseMultikeyBytes(publicKey)
  if (!key.ok || key.value.keyType !== 'P-256') return false
  for (const [at, line] of others.entries()) {
    const signature = signatures[at] ?? new Uint8Array()
    const data = encodeUtf8(line)
    if (!(await sources.crypto.verify({ algorithm: 'ES256', publicKey: key.value, data, signature }))) return false
  }
  return true
}
