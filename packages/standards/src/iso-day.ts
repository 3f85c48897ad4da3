import { fail, type Result, succeed } from './result.ts'

/** A calendar day, `YYYY-MM-DD` (ISO 8601), without time or zone. Compares correctly as text. */
export type IsoDay = string & { readonly isoDay: unique symbol }

export type IsoDayProblem =
  | { readonly code: 'day_not_in_iso_form'; readonly found: string; readonly expected: 'YYYY-MM-DD' }
  | { readonly code: 'day_does_not_exist'; readonly found: string }

const longMonths = [1, 3, 5, 7, 8, 10, 12]

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return longMonths.includes(month) ? 31 : 30
}

/** Reads a day. Example: `parseIsoDay('2024-02-29')` succeeds, `'2023-02-29'` fails with `day_does_not_exist`. */
export function parseIsoDay(input: string): Result<IsoDay, IsoDayProblem> {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(input)
  if (!match) return fail({ code: 'day_not_in_iso_form', found: input.slice(0, 40), expected: 'YYYY-MM-DD' })
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number]
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
    return fail({ code: 'day_does_not_exist', found: input })
  }
  return succeed(input as IsoDay)
}

/** The day of an ISO 8601 date-time or day; undefined when the text starts with neither. */
export function findIsoDay(text: string): IsoDay | undefined {
  const parsed = parseIsoDay(text.slice(0, 10))
  return parsed.ok ? parsed.value : undefined
}
