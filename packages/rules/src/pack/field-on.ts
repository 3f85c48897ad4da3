import type { PackField } from './pack-model.ts'

/**
 * What may be said of a field on a day. `not-found`: the authority is to be asked; `expired`: past the day it was good
 * for; `not-checked-for-a-year`: nobody looked since `since`; `recalled`: not read anywhere.
 */
export type FieldState =
  | { readonly state: 'known' }
  | { readonly state: 'open'; readonly why: 'not-found' | 'recalled' }
  | { readonly state: 'open'; readonly why: 'expired' | 'not-checked-for-a-year'; readonly since: string }

/** The same day of the next year, ISO day; 29 February becomes 1 March. */
export function oneYearAfter(day: string): string {
  const next = `${String(Number(day.slice(0, 4)) + 1).padStart(4, '0')}${day.slice(4)}`
  return next.endsWith('-02-29') ? next.replace('-02-29', '-03-01') : next
}

type Dated = Pick<PackField, 'checkedOn' | 'expiresOn'>

/** Last ISO day on which an answer may be said: `expiresOn`, or one year after it was checked. */
export function lastGoodDay({ checkedOn, expiresOn }: Dated): string {
  return expiresOn ?? oneYearAfter(checkedOn)
}

/** Whether an answer is past its date on `day`, and since when it is open to doubt. */
export function staleOn(field: Dated, day: string): Extract<FieldState, { readonly since: string }> | undefined {
  if (day <= lastGoodDay(field)) return undefined
  if (field.expiresOn !== undefined) return { state: 'open', why: 'expired', since: field.expiresOn }
  return { state: 'open', why: 'not-checked-for-a-year', since: field.checkedOn }
}

/**
 * Whether a field may be said on `day`, else why the authority is asked. Pure.
 * Example: checked on 2026-11-22 and asked on 2027-11-23: `not-checked-for-a-year` since 2026-11-22.
 */
export function fieldOn(field: PackField, day: string): FieldState {
  const stale = staleOn(field, day)
  if (stale) return stale
  if (field.value === null) return { state: 'open', why: 'not-found' }
  return field.certainty === 'recalled' ? { state: 'open', why: 'recalled' } : { state: 'known' }
}
