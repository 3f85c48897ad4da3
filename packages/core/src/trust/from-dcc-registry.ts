import { isJsonObject, type JsonObject } from '@wanderbuch/proofs/json/json-object'
import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { findIsoDay } from '@wanderbuch/standards/iso-day'
import { type Result, succeed } from '@wanderbuch/standards/result'
import type { NotRead, TrustSource, TrustSourceEntry } from '../vocabulary/trust-source.ts'
import { readStrictly, type StrictObject } from './strict-object.ts'
import { type ListOrigin, refuseList, type TrustSourceProblem } from './trust-source-problem.ts'

/*
 * Registries of issuers as the Digital Credentials Consortium publishes them: `{meta, registry: {did: {name, location,
 * url}}}` (older files call the map `entries` or `issuers`). A list of known registries points to such files; those that
 * are OpenID Federation are asked one issuer at a time over the network and are named as not read.
 */

const mapNames = ['registry', 'entries', 'issuers'] as const

const isDid = (text: string) => /^did:[a-z0-9]+:\S+$/.test(text)

/** The map of issuers, by whatever name. */
function findMap(value: JsonObject): (typeof mapNames)[number] | undefined {
  return mapNames.find((name) => {
    const map = value[name]
    return isJsonObject(map) && Object.keys(map).some((key) => isDid(key))
  })
}

/** Whether data look like a registry of this kind. */
export const isDccRegistry = (value: JsonObject): boolean => findMap(value) !== undefined

/** Whether data look like a list of registries. */
export const isKnownRegistries = (value: JsonValue): value is readonly JsonObject[] & JsonValue =>
  Array.isArray(value) &&
  value.length > 0 &&
  (value as readonly JsonValue[]).every(
    (one) => isJsonObject(one) && typeof one.name === 'string' && ('url' in one || 'trustAnchorEC' in one),
  )

function entryOf(did: string, issuer: StrictObject, map: StrictObject): TrustSourceEntry {
  if (!isDid(did)) map.refuse(did)
  const url = issuer.optionalText('url')
  return {
    place: issuer.place,
    name: { und: issuer.text('name') },
    otherNames: [],
    identifiers: [did, ...(url ? [url] : [])],
    ...(url && { url }),
    role: 'body',
    keys: [{ kind: 'did', did }],
    statuses: [],
    rights: [],
  }
}

const titleOf = ({ source }: ListOrigin) => `Issuer registry ${source}`
const unsigned = { outcome: 'not-determined', code: 'list_not_signed' } as const

/** Reads a registry of issuers: whose name goes with which DID. */
export function fromDccRegistry(value: JsonObject, origin: ListOrigin): Result<TrustSource, TrustSourceProblem> {
  const { root, misfit } = readStrictly(value)
  const map = root.child(findMap(value) ?? 'registry')
  const entries = Object.keys(map.object).map((did) => entryOf(did, map.child(did), map))
  const meta = root.optionalChild('meta')
  const updated = meta?.optionalText('updated') ?? meta?.optionalText('created')
  const day = findIsoDay(updated ?? '') ?? findIsoDay(origin.lookedUpOn ?? '')
  const wrong = misfit()
  if (wrong !== undefined) return refuseList('trust_list_ill_formed', wrong)
  if (day === undefined) return refuseList('trust_list_day_missing', '/meta/updated')
  const title = meta?.optionalText('name') ?? titleOf(origin)
  const about = { title, format: 'dcc-registry', day, test: isTest(title, origin), signature: unsigned } as const
  return succeed({ kind: 'wanderbuch-trust-source', about: { ...about, ...originOf(origin) }, entries, notRead: [] })
}

/** Sandbox and community registries take anybody; a name in them proves nothing outside a test. */
const isTest = (title: string, { source }: ListOrigin): boolean =>
  /sandbox|community|pilot|\btest\b/i.test(`${title} ${source}`)

const originOf = ({ source, sha256, pinned }: ListOrigin) => ({ source, sha256, ...(pinned && { pinned: true }) })

function pointerOf(registry: JsonObject, index: number): NotRead {
  const isFederation = registry.type === 'oidf' || 'trustAnchorEC' in registry
  return { place: `/${index}`, code: isFederation ? 'openid_federation' : 'list_elsewhere' }
}

/** Reads a list of known registries: it has no issuers of its own, so all it says is where to look. */
export function fromKnownRegistries(
  value: readonly JsonObject[],
  origin: ListOrigin,
): Result<TrustSource, TrustSourceProblem> {
  const day = findIsoDay(origin.lookedUpOn ?? '')
  if (day === undefined) return refuseList('trust_list_day_missing', '/')
  const title = `Known registries ${origin.source}`
  const about = { title, format: 'dcc-registry', day, test: false, signature: unsigned } as const
  const notRead = value.map(pointerOf)
  return succeed({ kind: 'wanderbuch-trust-source', about: { ...about, ...originOf(origin) }, entries: [], notRead })
}
