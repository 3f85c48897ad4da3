import type { SourceReference } from '@wanderbuch/standards/source-reference'
import { type Fact, type FactBook, factBook } from '../vocabulary/fact.ts'
import type { Finding, Question } from '../vocabulary/finding.ts'
import type { MappedRecord } from '../vocabulary/mapped-record.ts'
import type { DossierRequest } from '../vocabulary/request.ts'
import { askQuestion } from './ask-question.ts'
import { cautionQuestions } from './caution-questions.ts'
import { contextFacts, type HostLevels, type TargetOccupation } from './context-facts.ts'
import { levelQuestions } from './level-questions.ts'
import { nextActions } from './next-actions.ts'
import { consultRegionLists } from '../region/consult-region-lists.ts'
import { regionFacts } from '../region/region-facts.ts'
import type { RegionList } from '../region/region-list.ts'
import { regionQuestions } from '../region/region-questions.ts'
import { planQuestions } from '../rpl-plan/plan-questions.ts'
import { recordFacts, type RecordOrigin } from './record-facts.ts'
import { recordQuestions } from './record-questions.ts'
import { skillQuestions } from './skill-questions.ts'
import { meaningQuestions } from './meaning-questions.ts'
import { stampQuestions } from './stamp-questions.ts'

/** The law and its country packs: come in as an argument, core never imports them. */
export interface RouteSource {
  readonly facts: (request: DossierRequest) => readonly Fact[]
  readonly questions: (request: DossierRequest, book: FactBook) => readonly Question[]
}

export interface ComparisonInput {
  readonly request: DossierRequest
  readonly records: readonly MappedRecord[]
  /** File of each record, by record id. */
  readonly origins: ReadonlyMap<string, RecordOrigin>
  readonly trustSources: readonly SourceReference[]
  readonly target: TargetOccupation | undefined
  readonly hostLevels: HostLevels | undefined
  readonly route: RouteSource
  /** Lists of shortages and surpluses that were loaded. */
  readonly regionLists?: readonly RegionList[]
}

/** Everything known and everything found; each finding names the facts it rests on. */
export interface Comparison {
  readonly request: DossierRequest
  readonly recordIds: readonly string[]
  readonly facts: FactBook
  readonly findings: readonly Finding[]
  /** The part of the lists of shortages and surpluses the findings rest on. */
  readonly regionLists: readonly RegionList[]
}

function collectFacts(input: ComparisonInput, lists: readonly RegionList[]): FactBook {
  const { request, records, origins, trustSources } = input
  const perRecord = records.flatMap((mapped) => {
    const origin = origins.get(mapped.record.id)
    if (!origin) throw new Error(`no file for ${mapped.record.id}`)
    return recordFacts(mapped, { origin, trustSources })
  })
  const region = input.target ? regionFacts({ request, lists }) : []
  return factBook([...perRecord, ...contextFacts(input), ...input.route.facts(request), ...region])
}

/** What is asked, of which book. */
interface Asked {
  readonly request: DossierRequest
  readonly recordIds: readonly string[]
  readonly book: FactBook
  readonly route: RouteSource
}

/** Puts all questions to a fact book. Pure: the same book gives the same findings. */
export function findAll({ request, recordIds, book, route }: Asked): readonly Finding[] {
  const questions = [
    ...recordIds.flatMap((id) => [
      ...recordQuestions(id, book),
      ...meaningQuestions(id, book),
      ...stampQuestions(id, book),
      ...levelQuestions(id, book),
    ]),
    ...cautionQuestions(book),
    ...skillQuestions(book),
    ...planQuestions(book),
    ...route.questions(request, book),
    ...regionQuestions(book, request.day),
  ]
  const findings = questions.flatMap((question) => askQuestion(question, book) ?? [])
  return [...findings, ...nextActions(findings)]
}

/** A request, and whether its home state was taken from the documents. */
export interface RequestWithHome extends DossierRequest {
  readonly homeFrom?: 'documents'
}

/**
 * The state the qualifications come from, where the request leaves it out: that of the awarding bodies, when they agree.
 */
export function withHome(request: DossierRequest, records: readonly MappedRecord[]): RequestWithHome {
  if (request.home !== undefined) return request
  const awards = records.filter(({ record }) => record.kind === 'achievement')
  const countries = new Set(
    awards.flatMap(({ record }) => record.awardingBody?.country ?? record.issuer?.country ?? []),
  )
  const [home] = countries
  return countries.size === 1 && home !== undefined ? { ...request, home, homeFrom: 'documents' } : request
}

/** Facts against target and rules of one day. */
export function compareMapped(input: ComparisonInput): Comparison {
  const { request, route } = input
  const regionLists = consultRegionLists(input.regionLists ?? [], request, input.target)
  const facts = collectFacts(input, regionLists)
  const recordIds = input.records.map(({ record }) => record.id)
  return { request, recordIds, facts, findings: findAll({ request, recordIds, book: facts, route }), regionLists }
}
