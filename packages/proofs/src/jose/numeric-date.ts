/** 9999-12-31T23:59:59Z. */
const latest = 253_402_300_799

/** Days since 1970-01-01 to year, month and day of the Gregorian calendar. */
function civilDay(days: number): readonly [year: number, month: number, day: number] {
  // Counted from 0000-03-01, so that the leap day ends a year; 146 097 days are 400 years.
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return [
    era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  ]
}

const pad = (value: number, length = 2) => String(value).padStart(length, '0')

/**
 * Seconds since 1970 (NumericDate, RFC 7519 section 2) as UTC date-time; fractions of a second are cut off. Undefined
 * when it is no number or lies outside the years 1970 to 9999.
 */
export function formatNumericDate(seconds: unknown): string | undefined {
  if (typeof seconds !== 'number' || !(seconds >= 0 && seconds <= latest)) return undefined
  const whole = Math.floor(seconds)
  const [year, month, day] = civilDay(Math.floor(whole / 86_400))
  const ofDay = whole % 86_400
  const time = [Math.floor(ofDay / 3600), Math.floor(ofDay / 60) % 60, ofDay % 60].map((part) => pad(part)).join(':')
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}T${time}Z`
}
