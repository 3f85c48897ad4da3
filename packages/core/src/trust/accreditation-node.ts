import type { IsoDay } from '@wanderbuch/standards/iso-day'
import type { MultilingualText } from '../vocabulary/multilingual-text.ts'
import type { SourceRight, TrustSourceEntry } from '../vocabulary/trust-source.ts'
import { countryOfPlace } from './code-of-place.ts'
import { unlimitedRight } from './unlimited-right.ts'

/** A body as a register of accreditations gives it, whatever the file form. */
export interface AccreditedAgent {
  readonly id: string
  readonly name: MultilingualText
  readonly otherNames: readonly string[]
  readonly identifiers: readonly string[]
  readonly country?: string
}

/** An accreditation of the European Learning Model (AMS application profile), whatever the file form. */
export interface AccreditationNode {
  readonly place: string
  readonly id: string
  readonly title: string
  /** Ids of the accredited bodies. */
  readonly organisations: readonly string[]
  readonly agent: string
  /** Words of the decision, where one is given. */
  readonly decision?: string
  readonly qualifications: readonly string[]
  readonly credentialTypes: readonly string[]
  readonly jurisdictions: readonly string[]
  readonly eqfLevels: readonly number[]
  readonly fields: readonly string[]
  readonly from?: IsoDay
  readonly until?: IsoDay
  readonly url?: string
  /** State of the record in its register. */
  readonly status?: string
}

/**
 * Without a decision, that the accreditation is on record is the statement. Words that are not known say nothing; a
 * negation is looked for first, since "not accredited" holds the other word too.
 */
export function decisionOf(words: string | undefined): SourceRight['decision'] {
  if (words === undefined || words.trim() === '') return 'granted'
  if (/negativ|refus|reject|withdrawn|revoked|denied|\bnot\b|\bno\b/i.test(words)) return 'refused'
  if (/condition|restriction|provisional/i.test(words)) return 'with-conditions'
  return /positiv|granted|accredited|approved|pass/i.test(words) ? 'granted' : 'not-stated'
}

export function rightOfAccreditation(
  node: AccreditationNode,
  agents: ReadonlyMap<string, AccreditedAgent>,
): SourceRight {
  const { place, title, agent, decision, qualifications, credentialTypes, jurisdictions, eqfLevels, fields } = node
  const { from, until, url } = node
  const by = agents.get(agent)
  return {
    ...unlimitedRight,
    place,
    basis: 'accreditation',
    by: Object.values(by?.name ?? {})[0] ?? (agent || title),
    decision: decisionOf(decision),
    qualifications,
    credentialTypes,
    jurisdictions,
    eqfLevels,
    fields,
    ...(from && { from }),
    ...(until && { until }),
    ...(url && { url }),
  }
}

/** Entries of the accredited bodies with their accreditations. Records that are not released are left out by the readers. */
export function entriesOfAccreditations(
  nodes: readonly AccreditationNode[],
  agents: ReadonlyMap<string, AccreditedAgent>,
): readonly TrustSourceEntry[] {
  const bodies = [...new Set(nodes.flatMap(({ organisations }) => organisations))]
  return bodies.flatMap((id) => {
    const agent = agents.get(id)
    const own = nodes.filter(({ organisations }) => organisations.includes(id))
    if (!agent) return []
    const { name, otherNames, identifiers, country } = agent
    return [
      {
        place: own[0]?.place ?? '',
        name,
        otherNames,
        ...(country && { country }),
        identifiers: [...new Set([id, ...identifiers])],
        role: 'body' as const,
        keys: [],
        statuses: [],
        rights: own.map((node) => rightOfAccreditation(node, agents)),
      },
    ]
  })
}

/** A country, from an address or from the places a register number belongs to. */
export const firstCountry = (places: readonly string[]): string | undefined =>
  places.flatMap((place) => countryOfPlace(place.slice(place.lastIndexOf('/') + 1)) ?? [])[0]

/** EQF level of a concept address. */
export function eqfLevelOf(uri: string): number | undefined {
  const level = Number(/\/eqf\/([1-8])$/.exec(uri)?.[1])
  return Number.isInteger(level) ? level : undefined
}

/** The code behind an ISCED-F address; `00` and `0` for "all fields" are no limit. */
export const fieldOf = (uri: string): string => /(\d{2,4})$/.exec(uri)?.[1] ?? uri
