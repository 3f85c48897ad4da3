import { findIscoGroup } from '@wanderbuch/standards/code-lists/isco-08'
import { findNutsRegion } from '@wanderbuch/standards/code-lists/nuts-regions'
import { coreQuestion } from '../compare/questions.ts'
import type { FactBook, FactId } from '../vocabulary/fact.ts'
import type { NeededFacts, Parameter, Parameters, Question, Statement, WhoCanAnswer } from '../vocabulary/finding.ts'
import { isEuresCountry } from './eures-countries.ts'
import type { AreaValue, CountriesValue, CoverageValue, ListingValue } from './region-facts.ts'
import { isCountryCode, type ListedOccupation } from './region-list.ts'

interface AskedArea extends AreaValue {
  readonly areaId: FactId
  readonly coverageId: FactId
  readonly listings: readonly FactId[]
  /** Day of the dossier. */
  readonly day: string
}

const target = 'esco/target'
const contact = 'region/contact'

/** "Romania, the whole country" or "Toscana (ITI1), a region of Italy". */
export function areaParameter({ area, country }: Pick<AreaValue, 'area' | 'country'>): Parameter {
  const inCountry = { kind: 'country', country } as const
  if (isCountryCode(area)) return { kind: 'message', key: 'region.area-country', parameters: { country: inCountry } }
  const name = findNutsRegion(area)?.label
  // Names of areas of level 3 are not at hand: the code says which one is meant.
  if (name === undefined) {
    return { kind: 'message', key: 'region.area-code', parameters: { code: area, country: inCountry } }
  }
  const text: Parameter = { kind: 'text', text: { und: name } }
  return { kind: 'message', key: 'region.area-region', parameters: { name: text, code: area, country: inCountry } }
}

/** Whether a line is about the occupation or about a group, which is then named with its code. */
function occupationParameters({ scheme, code }: ListedOccupation): Parameters {
  const names = scheme === 'isco-08' ? findIscoGroup(code)?.names : undefined
  if (scheme === 'esco' || !names) return { about: 'occupation', group: '', code }
  return { about: 'group', group: { kind: 'text', text: { ...names } }, code }
}

const yesNo = (value: boolean) => (value ? 'yes' : 'no')

function listedStatement(facts: NeededFacts, { areaId, day }: AskedArea, id: FactId): Statement {
  const { occupation, status, severity, year, synthetic } = facts.value(id) as unknown as ListingValue
  const age = Number(day.slice(0, 4)) - year
  return {
    outcome: 'information',
    message: 'region.listed',
    parameters: {
      area: areaParameter(facts.value(areaId) as unknown as AreaValue),
      status,
      year: String(year),
      sample: yesNo(synthetic),
      graded: yesNo(severity !== undefined),
      severity: severity ?? '',
      old: yesNo(age > 2),
      age,
      ...occupationParameters(occupation),
    },
  }
}

function whoCanAnswer(facts: NeededFacts, { country }: AreaValue): { readonly whoCanAnswer?: WhoCanAnswer } {
  return isEuresCountry(country) ? { whoCanAnswer: facts.value(contact) as unknown as WhoCanAnswer } : {}
}

/** Nothing loaded for the area, or something loaded that does not name the occupation: neither is an answer. */
function silentStatement(facts: NeededFacts, { areaId, coverageId }: AskedArea): Statement {
  const area = facts.value(areaId) as unknown as AreaValue
  const { rows, years, synthetic } = facts.value(coverageId) as unknown as CoverageValue
  return {
    outcome: 'not-determined',
    message: rows === 0 ? 'region.no-list' : 'region.not-in-list',
    parameters: {
      area: areaParameter(area),
      rows,
      years: { kind: 'list', items: years.map(String) },
      sample: yesNo(synthetic),
    },
    missing: ['region-listing'],
    ...whoCanAnswer(facts, area),
  }
}

function areaQuestions(asked: AskedArea): readonly Question[] {
  const { side, area, areaId, coverageId, listings, named } = asked
  const id = `region/${side}/${area}`
  const common = { section: 'region', about: side } as const
  const needs = [target, areaId, coverageId]
  if (listings.length === 0) {
    // The larger region around the one that was named is mentioned only where a list speaks of it.
    if (!named) return []
    return [
      coreQuestion({ ...common, id, needs: [...needs, contact], state: (facts) => silentStatement(facts, asked) }),
    ]
  }
  return listings.map((listing) =>
    coreQuestion({
      ...common,
      id: `${id}/${listing.split('/').slice(2).join('-')}`,
      needs: [...needs, listing],
      state: (facts) => listedStatement(facts, asked, listing),
    }),
  )
}

/** Where lists name both for one area, they speak of different groups, years or sources: that is said, not settled. */
function differQuestion({ side, area, areaId, coverageId, listings }: AskedArea): readonly Question[] {
  if (listings.length < 2) return []
  const statusesOf = (facts: NeededFacts) =>
    new Set(listings.map((id) => (facts.value(id) as unknown as ListingValue).status))
  return [
    coreQuestion({
      id: `region/${side}/${area}/together`,
      section: 'region',
      about: side,
      needs: [target, areaId, coverageId, ...listings],
      state: (facts) => ({
        outcome: 'information',
        message: statusesOf(facts).size > 1 ? 'region.differ' : 'region.agree',
        parameters: { area: areaParameter(facts.value(areaId) as unknown as AreaValue), count: listings.length },
      }),
    }),
  ]
}

function listAsked(book: FactBook, day: string): readonly AskedArea[] {
  return [...book.values()].flatMap(({ id, value }) => {
    if (!id.startsWith('region/area/')) return []
    const area = value as unknown as AreaValue
    const coverageId = `region/coverage/${area.area}`
    const coverage = book.get(coverageId)?.value as unknown as CoverageValue | undefined
    return [{ ...area, areaId: id, coverageId, listings: coverage?.listings ?? [], day }]
  })
}

const countryList = (countries: readonly string[]): Parameter => ({
  kind: 'list',
  items: countries.map((country) => ({ kind: 'country', country })),
})

function countriesStatement(facts: NeededFacts, value: CountriesValue): Statement {
  const statusOf = (ids: readonly FactId[]) => {
    const found = new Set(ids.map((id) => (facts.value(id) as unknown as ListingValue).status))
    return found.size > 1 ? 'both' : ([...found][0] ?? 'both')
  }
  const countries = Object.keys(value).toSorted()
  const inState = (wanted: string) => countries.filter((country) => statusOf(value[country] ?? []) === wanted)
  const [shortage, surplus, both] = ['shortage', 'surplus', 'both'].map(inState) as [string[], string[], string[]]
  const synthetic = Object.values(value)
    .flat()
    .some((id) => (facts.value(id) as unknown as ListingValue).synthetic)
  return {
    outcome: 'information',
    message: 'region.countries',
    parameters: {
      shortages: yesNo(shortage.length > 0),
      surpluses: yesNo(surplus.length > 0),
      differing: yesNo(both.length > 0),
      shortage: countryList(shortage),
      surplus: countryList(surplus),
      both: countryList(both),
      sample: yesNo(synthetic),
    },
  }
}

function countriesQuestion(book: FactBook): readonly Question[] {
  const value = book.get('region/countries')?.value as unknown as CountriesValue | undefined
  if (!value) return []
  return [
    coreQuestion({
      id: 'region/countries',
      section: 'region',
      about: 'countries',
      needs: [target, 'region/countries', ...Object.values(value).flat()],
      state: (facts) => countriesStatement(facts, value),
    }),
  ]
}

function sampleQuestion(book: FactBook): readonly Question[] {
  if (!book.has('region/sample')) return []
  return [
    coreQuestion({
      id: 'region/sample',
      section: 'region',
      about: 'sample',
      needs: [target, 'region/sample'],
      state: () => ({ outcome: 'information', message: 'region.sample' }),
    }),
  ]
}

/** What the loaded lists say of both sides, each line at the level it was made for. Without a target nothing is asked. */
export function regionQuestions(book: FactBook, day: string): readonly Question[] {
  if (!book.has(target)) return []
  return [
    ...sampleQuestion(book),
    ...listAsked(book, day).flatMap((asked) => [...areaQuestions(asked), ...differQuestion(asked)]),
    ...countriesQuestion(book),
  ]
}
