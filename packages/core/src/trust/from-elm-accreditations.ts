import { isJsonObject, type JsonObject, toList } from '@wanderbuch/proofs/json/json-object'
import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { findIsoDay, type IsoDay } from '@wanderbuch/standards/iso-day'
import { type Result, succeed } from '@wanderbuch/standards/result'
import type { NotRead, TrustSource } from '../vocabulary/trust-source.ts'
import {
  type AccreditationNode,
  type AccreditedAgent,
  entriesOfAccreditations,
  eqfLevelOf,
  fieldOf,
  firstCountry,
} from './accreditation-node.ts'
import { codeOfPlace } from './code-of-place.ts'
import { isTime } from './strict-object.ts'
import { type ListOrigin, refuseList, type TrustSourceProblem } from './trust-source-problem.ts'
import { wordsByLanguage } from './words-by-language.ts'

/*
 * Accreditations as registers publish them in JSON-LD: one flat `@graph`, ELM classes, members by their ELM names. Prefixes
 * are resolved by the context inside the file; it is a register the operator chose, so its context is taken at its word.
 */

interface Graph {
  readonly nodes: ReadonlyMap<string, { readonly node: JsonObject; readonly place: string }>
  readonly prefixes: Readonly<Record<string, string>>
}

const isAccreditation = (node: JsonObject): boolean =>
  toList(node['@type']).some((type) => /(^|[:/#])Accreditation$/.test(String(type)))

/** Whether data look like a graph of accreditations. */
export const isElmAccreditations = (value: JsonObject): boolean =>
  Array.isArray(value['@graph']) &&
  (value['@graph'] as readonly JsonValue[]).some((node) => isJsonObject(node) && isAccreditation(node))

function graphOf(value: JsonObject): Graph {
  const nodes = new Map<string, { node: JsonObject; place: string }>()
  for (const [index, node] of toList(value['@graph']).entries()) {
    if (isJsonObject(node) && typeof node['@id'] === 'string')
      nodes.set(node['@id'], { node, place: `/@graph/${index}` })
  }
  const context = isJsonObject(value['@context']) ? value['@context'] : {}
  const entries = Object.entries(context).filter(([, to]) => typeof to === 'string')
  return { nodes, prefixes: Object.fromEntries(entries) as Graph['prefixes'] }
}

function expand({ prefixes }: Graph, text: string): string {
  const [prefix = '', ...rest] = text.split(':')
  const base = Object.hasOwn(prefixes, prefix) && rest.length > 0 ? prefixes[prefix] : undefined
  return base === undefined ? text : `${base}${rest.join(':')}`
}

/** Addresses and plain texts of a member; a node written in place counts by its id. */
function valuesOf(graph: Graph, node: JsonObject | undefined, name: string): readonly string[] {
  return toList(node?.[name]).flatMap((one) => {
    if (typeof one === 'string') return [expand(graph, one)]
    if (!isJsonObject(one)) return []
    const text = one['@id'] ?? one['@value']
    return typeof text === 'string' ? [expand(graph, text)] : []
  })
}

const nodeOf = ({ nodes }: Graph, id: string): JsonObject | undefined => nodes.get(id)?.node

const nodesOf = (graph: Graph, node: JsonObject | undefined, name: string): readonly JsonObject[] =>
  valuesOf(graph, node, name).flatMap((id) => {
    const found = nodeOf(graph, id)
    return found ? [found] : []
  })

function wordsOf(node: JsonObject | undefined, ...names: readonly string[]) {
  const items = names
    .flatMap((name) => toList(node?.[name]))
    .flatMap((one) => {
      if (typeof one === 'string') return [{ language: 'und', text: one }]
      if (!isJsonObject(one) || typeof one['@value'] !== 'string') return []
      return [{ language: String(one['@language'] ?? 'und'), text: one['@value'] }]
    })
  return wordsByLanguage(items.filter(({ text }) => text.trim() !== ''))
}

const identifierMembers = [
  'registration',
  'vatIdentifier',
  'taxIdentifier',
  'eidasLegalIdentifier',
  'eIDASIdentifier',
  'adms-identifier',
  'identifier',
]

/** Alternative labels are left aside: "University of Applied Sciences" is one of many bodies. */
function agentOf(graph: Graph, id: string): AccreditedAgent | undefined {
  const node = nodeOf(graph, id)
  if (!node) return undefined
  const { words: name, others } = wordsOf(node, 'legalName', 'prefLabel')
  const identifiers = identifierMembers.flatMap((member) => nodesOf(graph, node, member))
  const addresses = nodesOf(graph, node, 'location').flatMap((place) => nodesOf(graph, place, 'address'))
  const country =
    firstCountry(addresses.flatMap((one) => valuesOf(graph, one, 'countryCode'))) ??
    firstCountry(identifiers.flatMap((one) => valuesOf(graph, one, 'spatial')))
  return {
    id,
    name,
    otherNames: others,
    identifiers: identifiers.flatMap((one) => valuesOf(graph, one, 'notation')),
    ...(country && { country }),
  }
}

interface Reading {
  readonly graph: Graph
  readonly notRead: NotRead[]
  misfit?: string
}

function dayOf(reading: Reading, node: JsonObject, place: string, ...names: readonly string[]): IsoDay | undefined {
  const name = names.find((one) => node[one] !== undefined)
  const [text] = name === undefined ? [] : valuesOf(reading.graph, node, name)
  if (name === undefined) return undefined
  if (text === undefined || !isTime(text)) reading.misfit ??= `${place}/${name}`
  return findIsoDay(text ?? '')
}

function readNode(reading: Reading, node: JsonObject, place: string): AccreditationNode {
  const { graph } = reading
  const all = (name: string) => valuesOf(graph, node, name)
  const levels = all('limitEQFLevel').map(eqfLevelOf)
  const jurisdictions = all('limitJurisdiction').map(codeOfPlace)
  if (levels.includes(undefined)) reading.misfit ??= `${place}/limitEQFLevel`
  if (jurisdictions.includes(undefined)) reading.misfit ??= `${place}/limitJurisdiction`
  if (all('organisation').length === 0) reading.misfit ??= `${place}/organisation`
  const decision = [
    ...all('decision'),
    ...nodesOf(graph, node, 'decision').flatMap((one) => Object.values(wordsOf(one, 'prefLabel').words)),
  ]
  const from = dayOf(reading, node, place, 'valid', 'issued', 'dateIssued')
  const until = dayOf(reading, node, place, 'expiryDate')
  const [url] = nodesOf(graph, node, 'landingPage').flatMap((one) => valuesOf(graph, one, 'contentUrl'))
  const status = all('status')[0]
  return {
    place,
    id: String(node['@id']),
    title: Object.values(wordsOf(node, 'title').words)[0] ?? '',
    organisations: all('organisation'),
    agent: all('accreditingAgent')[0] ?? '',
    ...(decision.length > 0 && { decision: decision.join(' ') }),
    qualifications: all('limitQualification'),
    credentialTypes: all('limitCredentialType'),
    jurisdictions: jurisdictions.filter((one) => one !== undefined),
    eqfLevels: levels.filter((one) => one !== undefined),
    fields: all('limitField')
      .map(fieldOf)
      .filter((one) => !/^0+$/.test(one)),
    ...(from && { from }),
    ...(until && { until }),
    ...(url && { url }),
    ...(status && { status }),
  }
}

/** Reads a register of accreditations in JSON-LD. */
export function fromElmAccreditations(value: JsonObject, origin: ListOrigin): Result<TrustSource, TrustSourceProblem> {
  const graph = graphOf(value)
  const reading: Reading = { graph, notRead: [] }
  const all = [...graph.nodes.values()].filter(({ node }) => isAccreditation(node))
  const nodes = all.map(({ node, place }) => readNode(reading, node, place))
  if (reading.misfit !== undefined) return refuseList('trust_list_ill_formed', reading.misfit)
  const modified = all
    .flatMap(({ node }) => valuesOf(graph, node, 'modified'))
    .filter(isTime)
    .toSorted()
    .at(-1)
  return toAccreditationSource({ nodes, agents: agentsOf(graph, nodes), modified }, origin)
}

function agentsOf(graph: Graph, nodes: readonly AccreditationNode[]): ReadonlyMap<string, AccreditedAgent> {
  const ids = new Set(nodes.flatMap(({ organisations, agent }) => [...organisations, agent]))
  return new Map(
    [...ids].flatMap((id) => (agentOf(graph, id) ? [[id, agentOf(graph, id) as AccreditedAgent] as const] : [])),
  )
}

interface AccreditationsRead {
  readonly nodes: readonly AccreditationNode[]
  readonly agents: ReadonlyMap<string, AccreditedAgent>
  /** Newest change in the file. */
  readonly modified: string | undefined
}

const unsigned = { outcome: 'not-determined', code: 'list_not_signed' } as const

/** The accreditations as a list; a snapshot's day comes before the newest change inside. */
export function toAccreditationSource(
  { nodes, agents, modified }: AccreditationsRead,
  { source, sha256, lookedUpOn, pinned, signature = unsigned }: ListOrigin,
): Result<TrustSource, TrustSourceProblem> {
  const day = findIsoDay(lookedUpOn ?? modified ?? '')
  if (day === undefined) return refuseList('trust_list_day_missing', '/modified')
  const isReleased = ({ status }: AccreditationNode) =>
    status === undefined || /^(released|published|active)$/i.test(status)
  const notRead = nodes.filter((node) => !isReleased(node)).map(({ place }) => ({ place, code: 'record_not_released' }))
  const about = { title: `Accreditations ${source}`, format: 'elm-accreditations', source, day, sha256 } as const
  return succeed({
    kind: 'wanderbuch-trust-source',
    about: { ...about, test: false, signature, ...(pinned && { pinned: true }) },
    entries: entriesOfAccreditations(nodes.filter(isReleased), agents),
    notRead,
  })
}
