/** A period of a time limit. Months and weeks of the calendar, not of thirty or of working days. */
export interface CalendarPeriod {
  readonly months?: number
  readonly weeks?: number
  readonly days?: number
}

type CivilDay = readonly [year: number, month: number, day: number]

const read = (day: string) => day.split('-').map(Number) as unknown as CivilDay
const pad = (value: number, width: number) => String(value).padStart(width, '0')
const write = ([year, month, day]: CivilDay) => `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`

const isLeapYear = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] as number)
}

/** Days since 0000-03-01 of the Gregorian calendar: years begin in March, so that the leap day is the last of its year. */
function dayNumber([year, month, day]: CivilDay): number {
  const shifted = month > 2 ? year : year - 1
  const monthFromMarch = (month + 9) % 12
  const leapDays = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400)
  return shifted * 365 + leapDays + Math.floor((monthFromMarch * 153 + 2) / 5) + day - 1
}

/** Whole days from one ISO day to another; negative when `to` lies before `from`. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(read(to)) - dayNumber(read(from))
}

/** The ISO day `days` later. Example: `addDays('2026-02-27', 2)` is `2026-03-01`. */
export function addDays(day: string, days: number): string {
  let [year, month, date] = read(day)
  date += days
  while (date > daysInMonth(year, month)) {
    date -= daysInMonth(year, month)
    ;[year, month] = month === 12 ? [year + 1, 1] : [year, month + 1]
  }
  while (date < 1) {
    ;[year, month] = month === 1 ? [year - 1, 12] : [year, month - 1]
    date += daysInMonth(year, month)
  }
  return write([year, month, date])
}

/**
 * The same day of the month `months` later; where that month has no such day, its last day.
 * Example: `addMonths('2026-01-31', 1)` is `2026-02-28`.
 */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = read(day)
  const count = year * 12 + (month - 1) + months
  const [newYear, newMonth] = [Math.floor(count / 12), (count % 12) + 1]
  return write([newYear, newMonth, Math.min(date, daysInMonth(newYear, newMonth))])
}

/**
 * Last day of a period that an event on `day` starts. The day of the event does not count, so a period of a month from
 * 10 March ends with 10 April. Months first, then weeks and days.
 */
export function addPeriod(day: string, { months = 0, weeks = 0, days = 0 }: CalendarPeriod): string {
  return addDays(addMonths(day, months), weeks * 7 + days)
}
