import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { succeed, type Result } from '@wanderbuch/standards/result'
import { isJsonObject, toList, type JsonObject } from '../json/json-object.ts'
import { failProof, type ProofProblem } from '../proof-report.ts'
import { maxDepth } from '../rdf/expansion.ts'
import type { FindContext } from '../rdf/find-context.ts'

/** The contexts every credential starts with. Sources: VC Data Model 1.1 section 4.1, 2.0 section 4.3. */
const baseContexts = ['https://www.w3.org/2018/credentials/v1', 'https://www.w3.org/ns/credentials/v2']
const openBadges = /^https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/context(-[0-9.]+)?\.json$/
const openBadgesExtensions = /^https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/extensions\.json$/

/** Which contexts a document may bring. */
export interface ContextRule {
  readonly findContext: FindContext
  /**
   * Only for the W3C test vectors, whose documents define words in place and in any order: then anything may mean
   * anything. Contexts by address must be known all the same. Never set where a person reads the answer.
   */
  readonly allowInlineContexts?: boolean
}

/**
 * Only known contexts, only by URL, only in a known order, and only where a credential may have one: the document itself,
 * the credentials inside a presentation or a learner's record, and endorsements, which may only repeat those of their
 * document. A context written into the document could turn any word into another.
 */
export function checkContexts(document: JsonObject, rule: ContextRule): Result<true, ProofProblem> {
  const inner = [...toList(document.verifiableCredential), ...listInSubjects(document)].filter(isJsonObject)
  const apart: ReadonlySet<JsonValue> = new Set(inner)
  for (const carrier of [document, ...inner]) {
    const checked = checkOwnContext(carrier, rule)
    if (!checked.ok) return checked
    if (rule.allowInlineContexts) continue
    const skip = ['proof']
    const own = toList(carrier['@context'])
    const place = findNestedContext(carrier, { skip, own, apart }) ?? findContextOfProof(carrier)
    if (place !== undefined) return failProof('context_inline', { place })
  }
  return succeed(true)
}

/** Credentials a learner's record holds (CLR 2.0): each with contexts and a proof of its own. */
const listInSubjects = (document: JsonObject): readonly JsonValue[] =>
  toList(document.credentialSubject).flatMap((one) => (isJsonObject(one) ? toList(one.verifiableCredential) : []))

function checkOwnContext(
  carrier: JsonObject,
  { findContext, allowInlineContexts }: ContextRule,
): Result<true, ProofProblem> {
  const contexts = toList(carrier['@context'])
  if (contexts.length === 0) return failProof('context_missing')
  const urls = contexts.filter((context) => typeof context === 'string')
  if (urls.length < contexts.length && !allowInlineContexts) return failProof('context_inline', { place: '/@context' })
  const unknown = urls.find((url) => findContext(url) === undefined)
  if (unknown !== undefined) return failProof('context_unknown', { found: unknown })
  if (allowInlineContexts || isKnownOrder(urls)) return succeed(true)
  return failProof('context_order_unknown', { found: urls.join(' ') })
}

const learnerRecord = /^https:\/\/purl\.imsglobal\.org\/spec\/clr\/v2p0\/context-[0-9.]+\.json$/

/** Base first and once, that of a learner's record next, nothing twice, one Open Badges context at most, its extensions after it. Security contexts are protected throughout. */
function isKnownOrder(urls: readonly string[]): boolean {
  const bases = urls.filter((url) => baseContexts.includes(url))
  const badges = urls.filter((url) => openBadges.test(url))
  const extensions = urls.findIndex((url) => openBadgesExtensions.test(url))
  if (bases.length !== 1 || bases[0] !== urls[0] || new Set(urls).size !== urls.length || badges.length > 1)
    return false
  if (urls.some((url, at) => learnerRecord.test(url) && at !== 1)) return false
  return extensions < 0 || (badges[0] !== undefined && urls.indexOf(badges[0]) < extensions)
}

/** JCS proofs repeat the contexts of their document, which changes no meaning; any other context in a proof is named. */
function findContextOfProof(carrier: JsonObject): string | undefined {
  const contexts = toList(carrier['@context'])
  for (const proof of toList(carrier.proof)) {
    const isRepeated = isJsonObject(proof) && toList(proof['@context']).every((context, at) => context === contexts[at])
    if (isJsonObject(proof) && !isRepeated) return '/proof/@context'
    const place = findNestedContext(proof, { skip: ['@context'] })
    if (place !== undefined) return `/proof${place}`
  }
  return undefined
}

interface NestedSearch {
  /** Members of the object itself that are not looked into. */
  readonly skip?: readonly string[]
  /** Objects that are looked at by themselves. */
  readonly apart?: ReadonlySet<JsonValue>
  /** Contexts of the document, which endorsements in it may repeat. */
  readonly own?: readonly JsonValue[]
  /** Name of the member the value stands under. */
  readonly member?: string
  readonly depth?: number
}

/**
 * Whether contexts say only what the document says already, in its order: no word changes its meaning by that. Open Badges
 * 3.0 puts endorsements, credentials of their own, into a badge with their contexts.
 */
function areRepeated(contexts: readonly JsonValue[], own: readonly JsonValue[]): boolean {
  const places = contexts.map((context) => own.indexOf(context))
  return places[0] === 0 && places.every((place, at) => at === 0 || place > (places[at - 1] ?? place))
}

/**
 * Where a context stands that is not the object's own, as a path; undefined when there is none. Not looked for deeper
 * than documents are read at all.
 */
function findNestedContext(value: JsonValue, search: NestedSearch): string | undefined {
  const { skip = [], own = [], depth = 0, apart } = search
  if (typeof value !== 'object' || value === null || depth > maxDepth) return undefined
  for (const name of Object.keys(value)) {
    const inner = (value as JsonObject)[name]
    if (typeof inner !== 'object' || inner === null || skip.includes(name) || apart?.has(inner)) continue
    const member = Array.isArray(value) ? search.member : name
    const isRepeated = member === 'endorsement' && isJsonObject(inner) && areRepeated(toList(inner['@context']), own)
    if (Object.hasOwn(inner, '@context') && !isRepeated) return `/${name}/@context`
    const repeats = isRepeated ? ['@context'] : []
    const deeper = findNestedContext(inner, {
      skip: repeats,
      own,
      depth: depth + 1,
      ...(apart && { apart }),
      ...(member && { member }),
    })
    if (deeper !== undefined) return `/${name}${deeper}`
  }
  return undefined
}
