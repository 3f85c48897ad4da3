import { formatNumericDate } from '../jose/numeric-date.ts'

const dateTime = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d{1,9})?(?:Z|([+-])(0\d|1[0-4]):([0-5]\d))$/

/** Days from 1970-01-01 to a day of the Gregorian calendar. */
function daysUntil(year: number, month: number, day: number): number {
  // Years are counted from March, so that the leap day ends a year.
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}

/**
 * An xsd:dateTime with a time zone as UTC with seconds: `2022-01-27T13:32:32Z`. Undefined for other texts, for days that do
 * not exist and for times without a zone, since they could be anywhere.
 */
export function toUtcSeconds(text: string): string | undefined {
  const [, ...parts] = dateTime.exec(text.trim()) ?? []
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.slice(0, 6).map(Number)
  const inRange = month >= 1 && month <= 12 && day >= 1 && hour <= 23 && minute <= 59 && second <= 59
  if (parts.length === 0 || !inRange) return undefined
  const days = daysUntil(year, month, day)
  const [, , , , , , sign, hours = '0', minutes = '0'] = parts
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60)
  const dayExists = formatNumericDate(days * 86_400)?.slice(8, 10) === String(day).padStart(2, '0')
  return dayExists ? formatNumericDate(days * 86_400 + hour * 3600 + minute * 60 + second - offset) : undefined
}
