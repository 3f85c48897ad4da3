import { findIsoDay, type IsoDay } from '@wanderbuch/standards/iso-day'

/** The day after; calendar arithmetic without a clock. */
function nextDay(day: IsoDay): IsoDay {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const pad = (value: number, width = 2) => String(value).padStart(width, '0')
  const candidates = [
    `${pad(year, 4)}-${pad(month)}-${pad(date + 1)}`,
    `${pad(year, 4)}-${pad(month + 1)}-01`,
    `${pad(year + 1, 4)}-01-01`,
  ]
  return candidates.flatMap((text) => findIsoDay(text) ?? [])[0] ?? day
}

/**
 * The calendar day of a date or date-time. Midnight in Central Europe is often written in UTC as 22:00 or 23:00 of the
 * day before; such a value means the next day and gets a remark.
 */
export function readCalendarDay(value: string): { readonly day?: IsoDay; readonly remark?: string } {
  const day = findIsoDay(value)
  if (day === undefined) return { remark: 'not_a_day' }
  if (!/T2[23]:00:00(\.0+)?Z$/.test(value)) return { day }
  return { day: nextDay(day), remark: 'day_shifted_by_time_zone' }
}
