import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { succeed, type Result } from '@wanderbuch/standards/result'
import { isJsonObject, toList, type JsonObject } from '../json/json-object.ts'
import { failProof, type ProofProblem } from '../proof-report.ts'

/** A context by its exact URL, held against its stored hash by the one who answers; undefined when not allowed. */
export type FindContext = (url: string) => { readonly document: object } | undefined

/** The contexts every credential starts with. Sources: VC Data Model 1.1 section 4.1, 2.0 section 4.3. */
const baseContexts = ['https://www.w3.org/2018/credentials/v1', 'https://www.w3.org/ns/credentials/v2']
const openBadges = /^https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/context(-[0-9.]+)?\.json$/
const openBadgesExtensions = /^https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/extensions\.json$/

/**
 * Only known contexts, only by URL, only in a known order, and only where a credential may have one: the document itself
 * and the credentials inside a presentation. A context written into the document could turn any word into another.
 */
export function checkContexts(document: JsonObject, findContext: FindContext): Result<true, ProofProblem> {
  const inner = toList(document.verifiableCredential).filter(isJsonObject)
  for (const carrier of [document, ...inner]) {
    const checked = checkOwnContext(carrier, findContext)
    if (!checked.ok) return checked
    const place = findNestedContext(carrier, carrier === document ? ['verifiableCredential'] : [])
    if (place !== undefined) return failProof('context_inline', { place })
  }
  return succeed(true)
}

function checkOwnContext(carrier: JsonObject, findContext: FindContext): Result<true, ProofProblem> {
  const contexts = toList(carrier['@context'])
  if (contexts.length === 0) return failProof('context_missing')
  if (!contexts.every((context) => typeof context === 'string'))
    return failProof('context_inline', { place: '/@context' })
  const urls = contexts as readonly string[]
  const unknown = urls.find((url) => findContext(url) === undefined)
  if (unknown !== undefined) return failProof('context_unknown', { found: unknown })
  return isKnownOrder(urls) ? succeed(true) : failProof('context_order_unknown', { found: urls.join(' ') })
}

/** Base first and once, nothing twice, one Open Badges context at most, its extensions after it. Security contexts are protected throughout. */
function isKnownOrder(urls: readonly string[]): boolean {
  const bases = urls.filter((url) => baseContexts.includes(url))
  const badges = urls.filter((url) => openBadges.test(url))
  const extensions = urls.findIndex((url) => openBadgesExtensions.test(url))
  if (bases.length !== 1 || bases[0] !== urls[0] || new Set(urls).size !== urls.length || badges.length > 1)
    return false
  return extensions < 0 || (badges[0] !== undefined && urls.indexOf(badges[0]) < extensions)
}

function findNestedContext(value: JsonValue, skip: readonly string[] = []): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  for (const [name, inner] of Object.entries(value as JsonObject)) {
    if (skip.includes(name)) continue
    const isObject = isJsonObject(inner)
    if (isObject && Object.hasOwn(inner, '@context')) return `/${name}/@context`
    const deeper = findNestedContext(inner)
    if (deeper !== undefined) return `/${name}${deeper}`
  }
  return undefined
}
