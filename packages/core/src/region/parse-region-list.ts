import { findCountry } from '@wanderbuch/standards/code-lists/countries'
import { findIscoGroup } from '@wanderbuch/standards/code-lists/isco-08'
import { findNutsArea } from '@wanderbuch/standards/code-lists/nuts-regions'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { type CsvRow, parseCsv } from '../trust/parse-csv.ts'
import { type ListedArea, type ListedOccupation, listingStatuses, type RegionListing } from './region-list.ts'

export const regionListColumns = ['area', 'occupation', 'status', 'severity', 'year', 'source', 'url'] as const
export type RegionListColumn = (typeof regionListColumns)[number]

export const regionListProblemCodes = [
  'region_list_not_text',
  'region_list_too_large',
  'region_list_not_csv',
  'region_list_column_missing',
  'region_list_column_unknown',
  'region_list_empty',
  'region_list_area',
  'region_list_occupation',
  'region_list_status',
  'region_list_severity',
  'region_list_year',
  'region_list_source',
  'region_list_url',
  'region_list_twice',
] as const

/** Why a list cannot be used: the line (counts from 1), the column and what stands there. */
export interface RegionListProblem {
  readonly code: (typeof regionListProblemCodes)[number]
  readonly line: number
  readonly column: string
  readonly found: string
}

/** A row that was left out because the code in it is in no list at hand. */
export interface UnknownCode {
  readonly code: 'area_not_known' | 'group_not_known' | 'occupation_not_known'
  readonly line: number
  readonly column: 'area' | 'occupation'
  readonly found: string
}

export interface ParsedRegionList {
  readonly areas: readonly ListedArea[]
  readonly listings: readonly RegionListing[]
  readonly unknown: readonly UnknownCode[]
}

/** Whether the vocabulary of this instance has an occupation, by ESCO code or address. */
export type KnowsOccupation = (codeOrUri: string) => boolean

interface Place {
  readonly line: number
  readonly column: string
  readonly found: string
}

const problem = (code: RegionListProblem['code'], { line, column, found }: Place) =>
  fail({ code, line, column, found: found.slice(0, 80) })

const areaForm = /^[A-Z]{2}[A-Z0-9]{0,3}$/
const iscoForm = /^(?:https?:\/\/data\.europa\.eu\/esco\/isco\/C)?(\d{1,4})$/
const escoForm = /^(?:\d{4}(?:\.\d{1,3}){1,6}|https?:\/\/data\.europa\.eu\/esco\/occupation\/[\w-]{1,80})$/
/** One line without signs that steer a terminal or a page. */
const plainText = /^[^\p{Cc}\p{Zl}\p{Zp}]{1,300}$/u
const addressForm = /^https?:\/\/[^\s"<>]{1,500}$/

const forms: Readonly<Record<RegionListColumn, (value: string) => boolean>> = {
  area: (value) => areaForm.test(value),
  occupation: (value) => iscoForm.test(value) || escoForm.test(value),
  status: (value) => listingStatuses.some((status) => status === value),
  severity: (value) => value === '' || (plainText.test(value) && value.length <= 60),
  year: (value) => /^(?:19[5-9]\d|20\d\d)$/.test(value),
  source: (value) => plainText.test(value),
  url: (value) => value === '' || addressForm.test(value),
}

function readHead(names: readonly string[]): Result<undefined, RegionListProblem> {
  const unknown = names.find((name) => !regionListColumns.some((column) => column === name))
  if (unknown !== undefined)
    return problem('region_list_column_unknown', { line: 1, column: unknown.slice(0, 80), found: unknown })
  const lacking = regionListColumns.find((column) => column !== 'severity' && !names.includes(column))
  return lacking === undefined
    ? succeed(undefined)
    : problem('region_list_column_missing', { line: 1, column: lacking, found: names.join(', ') })
}

function readOccupation(value: string): ListedOccupation {
  const group = iscoForm.exec(value)?.[1]
  return group === undefined ? { scheme: 'esco', code: value } : { scheme: 'isco-08', code: group }
}

function readListing({ line, values }: CsvRow): Result<RegionListing, RegionListProblem> {
  const wrong = regionListColumns.find((column) => !forms[column](values[column] ?? ''))
  if (wrong !== undefined) return problem(`region_list_${wrong}`, { line, column: wrong, found: values[wrong] ?? '' })
  const { area = '', occupation = '', status, severity, year, source = '', url } = values
  return succeed({
    line,
    area: area.length === 2 ? (findCountry(area)?.iso ?? area) : area,
    occupation: readOccupation(occupation),
    status: status as RegionListing['status'],
    ...(severity && { severity }),
    year: Number(year),
    source,
    ...(url && { url }),
  })
}

function findUnknown({ line, area, occupation }: RegionListing, knows: KnowsOccupation): readonly UnknownCode[] {
  const { scheme, code } = occupation
  const inArea = { line, column: 'area', found: area } as const
  const inOccupation = { line, column: 'occupation', found: code } as const
  const knowsArea = area.length === 2 ? findCountry(area) !== undefined : findNutsArea(area) !== undefined
  const knowsCode = scheme === 'isco-08' ? findIscoGroup(code) !== undefined : knows(code)
  const codeProblem = scheme === 'isco-08' ? 'group_not_known' : 'occupation_not_known'
  return [
    ...(knowsArea ? [] : [{ code: 'area_not_known', ...inArea } as const]),
    ...(knowsCode ? [] : [{ code: codeProblem, ...inOccupation } as const]),
  ]
}

/** The same area, occupation, status, year and source twice would be counted twice. */
function findTwice(listings: readonly RegionListing[]): RegionListing | undefined {
  const seen = new Set<string>()
  return listings.find(({ area, occupation, status, year, source }) => {
    const key = JSON.stringify([area, occupation.code, status, year, source])
    return seen.has(key) || !seen.add(key)
  })
}

function listAreas(listings: readonly RegionListing[]): readonly ListedArea[] {
  const byArea = new Map<string, RegionListing[]>()
  for (const listing of listings) byArea.set(listing.area, [...(byArea.get(listing.area) ?? []), listing])
  const areas = [...byArea].map(([area, own]) => ({
    area,
    rows: own.length,
    years: [...new Set(own.map(({ year }) => year))].toSorted((left, right) => left - right),
  }))
  return areas.toSorted((left, right) => (left.area < right.area ? -1 : 1))
}

function readListings(rows: readonly CsvRow[]): Result<readonly RegionListing[], RegionListProblem> {
  const listings: RegionListing[] = []
  for (const row of rows) {
    const read = readListing(row)
    if (!read.ok) return read
    listings.push(read.value)
  }
  const twice = findTwice(listings)
  if (twice) return problem('region_list_twice', { line: twice.line, column: 'area', found: twice.area })
  return succeed(listings)
}

/**
 * Reads a list of shortages and surpluses: comma-separated, UTF-8, names of the columns in the first line. A line that
 * does not fit stops the reading; a code that is well formed and in no list at hand is reported and its line left out.
 * Example: `area,occupation,status,severity,year,source,url` and `DE,741,shortage,,2024,Name of the report,`.
 */
export function parseRegionList(text: string, knows: KnowsOccupation): Result<ParsedRegionList, RegionListProblem> {
  const csv = parseCsv(text)
  if (!csv.ok) return problem('region_list_not_csv', { line: csv.problem.line, column: '', found: csv.problem.code })
  const [first] = csv.value
  if (!first) return problem('region_list_empty', { line: 1, column: '', found: '' })
  const head = readHead(Object.keys(first.values))
  if (!head.ok) return head
  const read = readListings(csv.value)
  if (!read.ok) return read
  const unknown = read.value.flatMap((listing) => findUnknown(listing, knows))
  const left = new Set(unknown.map(({ line }) => line))
  const listings = read.value.filter(({ line }) => !left.has(line))
  return succeed({ areas: listAreas(listings), listings, unknown })
}
