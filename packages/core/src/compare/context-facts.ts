import type { SourceReference } from '@wanderbuch/standards/source-reference'
import type { Fact, FactValue } from '../vocabulary/fact.ts'
import type { MappedRecord } from '../vocabulary/mapped-record.ts'
import type { MultilingualText } from '../vocabulary/multilingual-text.ts'
import type { DossierRequest } from '../vocabulary/request.ts'
import { kindOfFact } from './fact-kinds.ts'
import { matchPath } from './record-facts.ts'
import { type NearSkill, relationFacts } from './skill-relations.ts'
import { searchFactId } from './skill-state.ts'

/** The target occupation as the vocabulary knows it. */
export interface TargetOccupation {
  readonly uri: string
  readonly code: string
  readonly label: MultilingualText
  readonly version: string
  readonly skills: readonly {
    readonly uri: string
    readonly label: MultilingualText
    readonly relation: 'essential' | 'optional'
  }[]
  /** Concepts near a skill of the target that the records speak of; absent where the vocabulary knows no relations. */
  readonly near?: readonly NearSkill[]
}

/** The host's levels beside the EQF; absent where its framework is not linked or there are several. */
export interface HostLevels {
  readonly framework: MultilingualText
  readonly country: string
  readonly byEqfLevel: Readonly<Record<string, readonly string[]>>
  readonly sources: readonly SourceReference[]
}

const escoSource = (version: string): SourceReference => ({
  title: `ESCO ${version}, European Commission`,
  url: 'https://esco.ec.europa.eu/en/classification',
})

function targetFacts(target: TargetOccupation | undefined, records: readonly MappedRecord[]): readonly Fact[] {
  if (!target) return []
  const common = { sources: [escoSource(target.version)], certainty: 'confirmed', version: target.version } as const
  const { uri, code, label, skills } = target
  return [
    { id: 'esco/target', kind: kindOfFact('esco/target'), value: { uri, code, label: { ...label } }, ...common },
    ...skills.map((skill, index) => {
      const id = `esco/relation/${index + 1}`
      return { id, kind: kindOfFact(id), value: { ...skill, label: { ...skill.label } }, ...common }
    }),
    ...relationFacts(target.near ?? [], records).map((fact) => ({ ...fact, ...common })),
  ]
}

function requestFact(name: string, value: FactValue, day: string): Fact {
  const sources: readonly SourceReference[] = [{ title: 'request', day }]
  return { id: `request/${name}`, kind: 'request', value, sources, certainty: 'confirmed', day }
}

function requestFacts(request: DossierRequest): readonly Fact[] {
  return [
    requestFact('host', request.host, request.day),
    requestFact('purpose', request.purpose, request.day),
    requestFact('day', request.day, request.day),
  ]
}

/** What was searched for skills and what was found, so that "nothing found" is itself a fact. */
function searchFact(records: readonly MappedRecord[], day: string): Fact {
  const matches: Record<string, string[]> = {}
  for (const { record, skillMatches } of records) {
    skillMatches.forEach((match, index) => {
      const ids = (matches[match.skillUri] ??= [])
      ids.push(`${record.id}/${matchPath(match, index)}`)
    })
  }
  const outcomes = records.reduce((sum, { record }) => sum + record.learningOutcomes.length, 0)
  return {
    id: searchFactId,
    kind: kindOfFact(searchFactId),
    value: { outcomes, matches },
    sources: [{ title: 'received documents', day }],
    certainty: 'confirmed',
  }
}

/** The EQF is not one of the ladders of Article 11; read in a transposition (Luxembourg, act of 28 October 2016). */
const article11: SourceReference = {
  title: 'Directive 2005/36/EC, Article 11, as transposed in Luxembourg (act of 28 October 2016)',
  url: 'http://data.legilux.public.lu/eli/etat/leg/loi/2016/10/28/n2',
}

interface Context {
  readonly request: DossierRequest
  readonly records: readonly MappedRecord[]
  readonly target: TargetOccupation | undefined
  readonly hostLevels: HostLevels | undefined
}

/** Facts that are not about one record: the request, the target occupation, the host's levels, what was looked at. */
export function contextFacts({ request, records, target, hostLevels }: Context): readonly Fact[] {
  const { sources = [], ...levels } = hostLevels ?? {}
  return [
    ...requestFacts(request),
    ...targetFacts(target, records),
    searchFact(records, request.day),
    {
      id: 'host/levels',
      kind: 'host-levels',
      value: hostLevels ? (levels as FactValue) : null,
      sources,
      certainty: 'single-source',
    },
    { id: 'caution/eqf', kind: 'caution', value: true, sources: [article11], certainty: 'confirmed' },
  ]
}
