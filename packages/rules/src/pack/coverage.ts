import { fieldOn, staleOn } from './field-on.ts'
import { type Pack, topicOf } from './pack-model.ts'
import { isMemberState, unionHost } from './union-states.ts'

/** Fields of a pack that may be said on a day, and fields that are open. */
export interface FieldCount {
  readonly known: number
  readonly open: number
  /** How many of the open ones had an answer that is past its date. */
  readonly stale: number
}

export function countFields({ fields }: Pick<Pack, 'fields'>, day: string): FieldCount {
  const known = fields.filter((field) => fieldOn(field, day).state === 'known').length
  const stale = fields.filter((field) => field.value !== null && staleOn(field, day)).length
  return { known, open: fields.length - known, stale }
}

/**
 * `pack`: a pack of its own; `union`: a pack that holds in every Member State; `default`: only who informs and who
 * decides there; `none`: not even that.
 */
export interface CoverageCell extends FieldCount {
  readonly host: string
  readonly profession: string
  readonly state: 'pack' | 'union' | 'default' | 'none'
  readonly pack?: string
  /** Topics with an open field, by code point. */
  readonly openTopics: readonly string[]
}

export interface CoverageMap {
  readonly day: string
  readonly hosts: readonly string[]
  readonly professions: readonly string[]
  /** Row by row in the order of hosts, each in the order of professions. */
  readonly cells: readonly CoverageCell[]
}

export interface CoverageSources {
  readonly packs: readonly Pack[]
  /** Hosts with a row of who informs and who decides, ISO 3166-1 alpha-2. */
  readonly hosts: readonly string[]
  readonly professions: readonly string[]
  readonly day: string
}

type Place = Pick<CoverageCell, 'host' | 'profession'>

function openTopics({ fields }: Pack, day: string): readonly string[] {
  const open = fields.filter((field) => fieldOn(field, day).state === 'open').map(({ name }) => topicOf(name))
  return [...new Set(open)].toSorted()
}

function cellOf({ packs, hosts, day }: CoverageSources, { host, profession }: Place): CoverageCell {
  const on = (where: string) =>
    packs.find((pack) => pack.profession === profession && pack.host === where && !pack.region)
  const own = on(host)
  const pack = own ?? (isMemberState(host) ? on(unionHost) : undefined)
  if (!pack) {
    const state = hosts.includes(host) ? 'default' : 'none'
    return { host, profession, state, known: 0, open: 0, stale: 0, openTopics: [] }
  }
  const state = own ? 'pack' : 'union'
  return { host, profession, state, pack: pack.id, ...countFields(pack, day), openTopics: openTopics(pack, day) }
}

/**
 * What is known, open and default, host by host and profession by profession, on a day. Packs of a region are not in
 * the map. Pure. Example: `coverageMap({ packs, hosts: ['DE'], professions: ['welder'], day: '2026-11-24' }).cells`.
 */
export function coverageMap(sources: CoverageSources): CoverageMap {
  const { packs, day, professions } = sources
  const hosts = [...new Set([...sources.hosts, ...packs.map(({ host }) => host)])].toSorted()
  const cells = hosts.flatMap((host) => professions.map((profession) => cellOf(sources, { host, profession })))
  return { day, hosts, professions, cells }
}
