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
  const date = new Date(0)
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day))
  // A day that the month does not have has become one of the next month.
  if (date.getUTCDate() !== Number(day)) return undefined
  const time = endOfDay === undefined ? (Number(hour) * 60 + Number(minute)) * 60 + Number(second) : 86_400
  const milliseconds = date.getTime() + time * 1000 + Number(fraction ?? 0) * 1000 - offsetMinutes(zone) * 60_000
  return { milliseconds, hasOffset: zone !== undefined }
}

function offsetMinutes(zone: string | undefined): number {
  if (zone === undefined || zone === 'Z') return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4))
  return zone.startsWith('-') ? -minutes : minutes
}
