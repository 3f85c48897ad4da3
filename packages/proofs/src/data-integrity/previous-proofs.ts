import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { succeed, type Result } from '@wanderbuch/standards/result'
import { isJsonObject, omitMembers, type JsonObject } from '../json/json-object.ts'
import { failProof, type ProofProblem } from '../proof-report.ts'

/**
 * The document as a proof covers it: without proofs, or with those the proof rests on (`previousProof`), which binds them
 * and their order. Source: W3C VC Data Integrity 1.0, section 4.3 (proof sets and chains).
 */
export function findCoveredDocument(
  document: JsonObject,
  proofs: readonly JsonValue[],
  previous: readonly string[],
): Result<JsonObject, ProofProblem> {
  const unsecured = omitMembers(document, ['proof'])
  if (previous.length === 0) return succeed(unsecured)
  const matching: JsonValue[] = []
  for (const id of previous) {
    const named = proofs.filter((proof) => isJsonObject(proof) && proof.id === id)
    const [only] = named
    if (only === undefined || named.length > 1) return failProof('previous_proof_missing', { found: id })
    matching.push(only)
  }
  return succeed({ ...unsecured, proof: matching })
}
