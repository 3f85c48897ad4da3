import { succeed, type Result } from '@wanderbuch/standards/result'
import type { DigestAlgorithm } from '../crypto-port.ts'
import { decodeHex } from '../encoding/hex.ts'
import { canonicalText } from '../json/canonicalize.ts'
import { omitMembers, type JsonObject } from '../json/json-object.ts'
import type { ProofProblem } from '../proof-report.ts'
import { findExcess, maxJsonValues } from '../rdf/measure-value.ts'
import { canonicalQuads, digestOfText, type ExpandedBy, type QuadSources } from '../rdf/canonical-quads.ts'

/** A canonical form and its hash. */
export interface HashedForm {
  /** Canonical N-Quads, or canonical JSON. */
  readonly text: string
  readonly hash: Uint8Array
  /** The same in lower-case hex. */
  readonly hex: string
  /** How N-Quads were read. */
  readonly expandedBy?: ExpandedBy
}

export interface FormToHash {
  readonly value: JsonObject
  readonly form: 'rdfc' | 'jcs'
  readonly digest: DigestAlgorithm
}

/** Canonical form of a document or of proof options, hashed. */
export async function hashForm(
  { value, form, digest }: FormToHash,
  sources: QuadSources,
): Promise<Result<HashedForm, ProofProblem>> {
  if (form === 'jcs') {
    const refused = findExcess(value, maxJsonValues)
    if (refused) return refused
    const text = canonicalText(value)
    return succeed({ text, ...(await digestText(text, digest, sources)) })
  }
  const quads = await canonicalQuads(value, sources, digest)
  if (!quads.ok) return quads
  const text = quads.value.lines.join('')
  return succeed({ text, ...(await digestText(text, digest, sources)), expandedBy: quads.value.expandedBy })
}

/** Digest of a text, as bytes and in hex. */
export async function digestText(
  text: string,
  digest: DigestAlgorithm,
  { crypto }: QuadSources,
): Promise<Pick<HashedForm, 'hash' | 'hex'>> {
  const hex = await digestOfText(crypto, digest)(text)
  return { hash: decodeHex(hex), hex }
}

/**
 * The proof without its value, as it is hashed: read with the document's contexts where the meaning is signed; as it
 * stands, with contexts of its own, where the JSON is.
 */
export function toProofOptions(proof: JsonObject, document: JsonObject, form: 'rdfc' | 'jcs'): JsonObject {
  const options = omitMembers(proof, ['proofValue'])
  return form === 'jcs' ? options : { '@context': document['@context'] ?? null, ...options }
}

/** What a signature covers: the hash of the proof's options, then the hash of the document. */
export function joinHashes(options: HashedForm, document: HashedForm): Uint8Array {
  const joined = new Uint8Array(options.hash.length + document.hash.length)
  joined.set(options.hash)
  joined.set(document.hash, options.hash.length)
  return joined
}
