import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { succeed, type Result } from '@wanderbuch/standards/result'
import { canonicalText } from '../json/canonicalize.ts'
import { toList, type JsonObject } from '../json/json-object.ts'
import { failProof, type ProofProblem } from '../proof-report.ts'

/**
 * The document as a JCS proof covers it: with the proof's own contexts, with which the document's must begin.
 * Source: W3C Data Integrity EdDSA Cryptosuites 1.0, section 3.3.2, step 4; ECDSA Cryptosuites 1.0 likewise.
 */
export function withContextsOfProof(document: JsonObject, proof: JsonObject): Result<JsonObject, ProofProblem> {
  const own = proof['@context']
  if (own === undefined) return succeed(document)
  const all = toList(document['@context'])
  const isStart = toList(own).every((context, at) => all[at] !== undefined && isSame(context, all[at] ?? null))
  return isStart ? succeed({ ...document, '@context': own }) : failProof('proof_contexts_differ')
}

const isSame = (one: JsonValue, other: JsonValue) => canonicalText(one) === canonicalText(other)
