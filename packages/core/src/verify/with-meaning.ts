import { describeMeaning } from '@wanderbuch/proofs/data-integrity/describe-meaning'
import { isJsonObject, type JsonObject, toList } from '@wanderbuch/proofs/json/json-object'
import type { ProofResult } from '@wanderbuch/proofs/proof-report'
import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { findAllowedContext } from '@wanderbuch/standards/contexts/allowed-contexts'

/** Contexts that are not known here: then what the words mean cannot be told, and nothing is said. */
const silent: readonly unknown[] = ['context_unknown', 'context_missing', 'context_order_unknown']

/** Deeper than any credential; what lies below is judged as it stands. */
const maxDepth = 40

const isCredential = (value: JsonValue): boolean =>
  isJsonObject(value) &&
  value['@context'] !== undefined &&
  ['VerifiableCredential', 'EnvelopedVerifiableCredential'].some((type) => toList(value.type).includes(type))

/**
 * Without the credentials inside (endorsements, parts of a learner record): they have contexts of their own. Nor with those
 * that stand inside as tokens: Open Badges 3.0 says what `endorsementJwt` means, only its contexts leave it out.
 */
function ownWords(value: JsonValue, depth = 0): JsonValue {
  if (depth > maxDepth || typeof value !== 'object' || value === null) return value
  if (!isJsonObject(value)) return (value as readonly JsonValue[]).map((one) => ownWords(one, depth + 1))
  const kept = Object.entries(value).filter(
    ([name, inner]) => name !== 'endorsementJwt' && !toList(inner).some(isCredential),
  )
  return Object.fromEntries(kept.map(([name, inner]) => [name, ownWords(inner, depth + 1)]))
}

/**
 * A signature over bytes (token, seal) that holds, with what is known of the meaning of its words, as proofs over JSON have
 * it: a word without one is signed as text and invisible as data. Only the words of known contexts are judged.
 */
export async function withMeaning(result: ProofResult, words: JsonObject | undefined): Promise<ProofResult> {
  if (result.unchanged !== 'yes' || words?.['@context'] === undefined) return result
  const own = ownWords(words) as JsonObject
  const found = await describeMeaning(own, { findContext: findAllowedContext })
  return silent.includes(found.meaning) ? result : { ...result, details: { ...result.details, ...found } }
}
