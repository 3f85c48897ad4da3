import type { ExperienceEntry, ExperienceRole } from '@wanderbuch/core/vocabulary/circumstances'
import { addDays, addMonths, daysBetween } from '../clock/calendar.ts'
import type { Years } from '../three-valued.ts'

/*
 * Years of work as bounds. What was not said widens the bounds and never moves an answer to yes or no: an entry without
 * full-time years counts from none to its calendar length; one of an unnamed profession or state may count or not; a gap
 * may or may not break a run; and while the list is not said to be whole, there may be more than it holds.
 */

const daysInYear = 365.25
/** A gap up to this may not break a run of consecutive years: no text read says what does, the authority decides. */
const doubtfulGapMonths = 3
const union = 'AT BE BG CH CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' ')

/** What is counted: whose entries, and whether they must follow each other. */
export interface Counted {
  readonly roles: readonly ExperienceRole[]
  readonly consecutive?: boolean
  /** Only the part that lies in this many years before the day. */
  readonly withinYears?: number
  /** Years with technical duties, not all years of the post. */
  readonly technical?: boolean
  /** Work in these states counts; in the Union, the EEA and Switzerland where nothing is said. */
  readonly states?: 'any' | readonly string[]
}

interface Stretch {
  readonly from: string
  readonly to: string
  readonly least: number
  readonly most: number
}

const counts = (entry: ExperienceEntry, states: Counted['states'] = union): boolean | undefined => {
  const isThere = states === 'any' || (entry.country === undefined ? undefined : states.includes(entry.country))
  if (entry.ofThisProfession === false || isThere === false) return false
  return entry.ofThisProfession === undefined || isThere === undefined ? undefined : true
}

const lengthOf = (from: string, to: string) => Math.max(0, daysBetween(from, addDays(to, 1)) / daysInYear)

/** Whole years between two days are whole numbers, whatever the leap years: `2020-01-01` to `2022-12-31` is 3. */
function calendarYears(from: string, to: string): number {
  const end = addDays(to, 1)
  const months =
    (Number(end.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(end.slice(5, 7)) - Number(from.slice(5, 7))
  if (months >= 0 && addMonths(from, months) === end) return months / 12
  return lengthOf(from, to)
}

function stretchOf(
  entry: ExperienceEntry,
  day: string,
  { withinYears, technical, states }: Counted,
): Stretch | undefined {
  const last = entry.to === undefined || entry.to > day ? day : entry.to
  const earliest = withinYears === undefined ? entry.from : addMonths(day, -12 * withinYears)
  const from = entry.from > earliest ? entry.from : earliest
  if (from > last || counts(entry, states) === false) return undefined
  const [whole, part] = [calendarYears(entry.from, last), calendarYears(from, last)]
  const stated = technical ? entry.technicalYears : entry.fullTimeYears
  // Of a stated number, the part outside the window may have been the whole of what lay outside.
  const outside = whole - part
  const most = Math.min(part, stated ?? part)
  const least =
    stated === undefined || counts(entry, states) === undefined ? 0 : Math.max(0, Math.min(stated, whole) - outside)
  return { from, to: last, least: Math.min(least, most), most }
}

const sum = (stretches: readonly Stretch[], bound: 'least' | 'most') =>
  stretches.reduce((total, stretch) => total + stretch[bound], 0)

/** Runs of stretches that follow each other with at most `months` between them. */
function runsOf(stretches: readonly Stretch[], months: number): readonly (readonly Stretch[])[] {
  const runs: Stretch[][] = []
  let end = ''
  for (const stretch of stretches) {
    const run = runs.at(-1)
    const reach = end === '' ? '' : addDays(addMonths(end, months), 1)
    if (run && stretch.from <= reach) run.push(stretch)
    else runs.push([stretch])
    end = end > stretch.to ? end : stretch.to
  }
  return runs
}

/**
 * Two posts at once are not two times the time: where stretches touch, no more counts than the calendar holds. What adds
 * nothing covers nothing either, so that a doubtful entry elsewhere makes no room for posts that overlap.
 */
function total(stretches: readonly Stretch[], bound: 'least' | 'most'): number {
  const adding = stretches.filter((stretch) => stretch[bound] > 0)
  return runsOf(adding, 0).reduce((years, run) => {
    const last = run
      .map(({ to }) => to)
      .sort()
      .at(-1) as string
    return years + Math.min(sum(run, bound), calendarYears((run[0] as Stretch).from, last))
  }, 0)
}

const longest = (runs: readonly (readonly Stretch[])[], bound: 'least' | 'most') =>
  Math.max(0, ...runs.map((run) => total(run, bound)))

function bounds(stretches: readonly Stretch[], consecutive: boolean): Years {
  if (!consecutive) return { least: total(stretches, 'least'), most: total(stretches, 'most') }
  const certain = stretches.filter(({ least }) => least > 0)
  return { least: longest(runsOf(certain, 0), 'least'), most: longest(runsOf(stretches, doubtfulGapMonths), 'most') }
}

/** Sums of fractions of years: what differs by less than a minute is the same. */
const round = (value: number) => Math.round(value * 1e6) / 1e6

/**
 * Years of the entries that count, as of `day`. Example: one entry `self-employed` from `2019-01-01`, six full-time years of
 * this profession in a Member State, in a list that is whole: `{ least: 6, most: 6 }`.
 */
export function countYears(
  entries: readonly ExperienceEntry[],
  { day, isWhole, ...counted }: Counted & { readonly day: string; readonly isWhole: boolean },
): Years {
  const stretches = entries
    .filter(({ role, from }) => counted.roles.includes(role) && from <= day)
    .flatMap((entry) => stretchOf(entry, day, counted) ?? [])
    .sort((left, right) => (left.from < right.from ? -1 : left.from > right.from ? 1 : 0))
  const { least, most } = bounds(stretches, counted.consecutive === true)
  return { least: round(least), most: isWhole ? round(Math.max(least, most)) : Infinity }
}

/** Years since work of these roles ended, as of `day`; from none, while the list is not whole or an entry may not count. */
export function yearsSinceEnd(
  entries: readonly ExperienceEntry[],
  { day, isWhole, roles }: Pick<Counted, 'roles'> & { readonly day: string; readonly isWhole: boolean },
): Years {
  const ended = (certain: boolean) =>
    entries
      .filter((entry) => roles.includes(entry.role) && entry.from <= day)
      .filter((entry) => (certain ? counts(entry) === true : counts(entry) !== false))
      .map(({ to }) => (to === undefined || to > day ? day : to))
      .sort()
      .at(-1)
  const since = (last: string | undefined) =>
    last === undefined ? Infinity : round(calendarYears(last, addDays(day, -1)))
  return { least: isWhole ? since(ended(false)) : 0, most: since(ended(true)) }
}
