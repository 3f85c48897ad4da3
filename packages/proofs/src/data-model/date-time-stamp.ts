/** A point in time as a credential or a proof writes it. */
export interface DateTimeStamp {
  /** Milliseconds since 1970, UTC. */
  readonly milliseconds: number
  /** False where the offset is left out: an error of the writer, read as UTC. */
  readonly hasOffset: boolean
}

const form =
  /^(-?(?:[1-9]\d{3,5}|0\d{3}))-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T(?:([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(\.\d{1,30})?|(24:00:00)(?:\.0{1,30})?)(Z|[+-](?:(?:0\d|1[0-3]):[0-5]\d|14:00))?$/

/**
 * Reads an xsd:dateTimeStamp: date, time with seconds, time zone. Undefined when it is none. A missing zone is UTC.
 * Sources: XML Schema 1.1 part 2, section 3.4.28; VC Data Model 2.0, section 4.9.1; VC Data Integrity 1.0, section 2.1.
 */
export function parseDateTimeStamp(text: unknown): DateTimeStamp | undefined {
  const [found, year, month, day, hour, minute, second, fraction, endOfDay, zone] =
    (typeof text === 'string' ? form.exec(text) : undefined) ?? []
  if (found === undefined) return undefined
  if (Number(day) > daysOf(Number(year), Number(month))) return undefined
  const time = endOfDay === undefined ? (Number(hour) * 60 + Number(minute)) * 60 + Number(second) : 86_400
  const days = daysSince1970(Number(year), Number(month), Number(day))
  const milliseconds = days * 86_400_000 + time * 1000 + Number(fraction ?? 0) * 1000 - offsetMinutes(zone) * 60_000
  return { milliseconds, hasOffset: zone !== undefined }
}

function offsetMinutes(zone: string | undefined): number {
  if (zone === undefined || zone === 'Z') return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4))
  return zone.startsWith('-') ? -minutes : minutes
}

const isLeapYear = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

function daysOf(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** The proleptic Gregorian calendar repeats every 400 years; years are counted from March, so that the leap day comes last. */
function daysSince1970(year: number, month: number, day: number): number {
  const fromMarch = month > 2 ? year : year - 1
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  const leapDays = Math.floor(fromMarch / 4) - Math.floor(fromMarch / 100) + Math.floor(fromMarch / 400)
  return fromMarch * 365 + leapDays + dayOfYear - 719_468
}
