import { succeed, type Result } from '@wanderbuch/standards/result'
import { encodeUtf8 } from '../encoding/utf8.ts'
import { omitMembers, type JsonObject } from '../json/json-object.ts'
import type { ProofProblem } from '../proof-report.ts'
import { canonicalQuads, type QuadSources } from './canonical-quads.ts'

/** SHA-256 over the canonical form of the document without its proofs. */
export function hashDocument(document: JsonObject, sources: QuadSources): Promise<Result<Uint8Array, ProofProblem>> {
  return hashQuads(omitMembers(document, ['proof']), sources)
}

/**
 * The 64 bytes an eddsa-rdfc-2022 signature covers: the hash of the proof's own options (read with the document's
 * contexts) followed by the hash of the document. Source: W3C Data Integrity EdDSA Cryptosuites 1.0, section 3.2.
 */
export async function composeSignedBytes(input: {
  readonly document: JsonObject
  readonly proof: JsonObject
  readonly documentHash: Uint8Array
  readonly sources: QuadSources
}): Promise<Result<Uint8Array, ProofProblem>> {
  const { document, proof, documentHash, sources } = input
  const options = { '@context': document['@context'] ?? null, ...omitMembers(proof, ['proofValue']) }
  const proofHash = await hashQuads(options, sources)
  return proofHash.ok ? succeed(Uint8Array.from([...proofHash.value, ...documentHash])) : proofHash
}

async function hashQuads(document: JsonObject, sources: QuadSources): Promise<Result<Uint8Array, ProofProblem>> {
  const quads = await canonicalQuads(document, sources)
  return quads.ok ? succeed(await sources.crypto.digest('sha-256', encodeUtf8(quads.value))) : quads
}
