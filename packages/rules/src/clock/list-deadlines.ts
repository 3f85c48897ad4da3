import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { parseIsoDay } from '@wanderbuch/standards/iso-day'
import { addDays } from './calendar.ts'
import type { ClockEvent, ClockProblem } from './clock-event.ts'
import { type ClockName, clockTerms } from './clock-terms.ts'
import { readClock } from './read-clock.ts'

/** The days somebody knows of a file, ISO days. */
export interface DaysOfFile {
  readonly completeOn: string
  /** The day of handing in; where it is not known, the same day. */
  readonly handedInOn?: string
}

/** A last day of a clock; it still counts. */
export interface Deadline {
  readonly clock: ClockName
  /** `decide-latest`: where the authority takes all the time it may, and says why. */
  readonly kind: 'acknowledge' | 'decide' | 'decide-latest'
  readonly on: string
  /** The day it is counted from. */
  readonly from: string
}

/** The latest day there is: every extension the terms allow, each taken on the last day. */
function latestDay(clock: ClockName, events: readonly ClockEvent[], due: string): string {
  const terms = clockTerms[clock]
  const reading = readClock(terms, [...events, { kind: 'extended', on: due, reasons: 'as the law allows' }], due)
  if (!reading.ok || reading.value.due === undefined || reading.value.due === due) return due
  const more = [...events, { kind: 'extended', on: due, reasons: 'as the law allows' } as const]
  return latestDay(clock, more, reading.value.due)
}

/**
 * The last days of one clock, from the day the file was complete. Empty where the clock cannot be read. Pure; days are those
 * of `readClock`. Example: `listDeadlines('general', { completeOn: '2026-01-31' })` decides by `2026-04-30`, and by
 * `2026-05-30` where more time is taken.
 */
export function listDeadlines(
  clock: ClockName,
  { completeOn, handedInOn = completeOn }: DaysOfFile,
): Result<readonly Deadline[], ClockProblem> {
  if (!parseIsoDay(completeOn).ok || !parseIsoDay(handedInOn).ok) {
    return fail({ code: 'clock_day_ill_formed', event: 1 })
  }
  const terms = clockTerms[clock]
  const events: readonly ClockEvent[] = [
    { kind: 'submitted', on: handedInOn },
    // Complete only later: something was missing before, whenever that was said.
    ...(handedInOn < completeOn ? [{ kind: 'found-incomplete', on: handedInOn } as const] : []),
    { kind: 'complete', on: completeOn },
  ]
  const first = readClock(terms, events, completeOn)
  if (!first.ok) return first
  const { acknowledgeDue } = first.value
  // Where the end of the time to acknowledge starts the next one, the clock is read on the day after it.
  const startsLater = first.value.due === undefined && acknowledgeDue !== undefined
  const second = startsLater ? readClock(terms, events, addDays(acknowledgeDue, 1)) : first
  if (!second.ok) return second
  const { due, startedOn = completeOn } = second.value
  const latest = due === undefined ? undefined : latestDay(clock, events, due)
  const deadline = (kind: Deadline['kind'], from: string, on: string | undefined): readonly Deadline[] =>
    on === undefined ? [] : [{ clock, kind, on, from }]
  return succeed([
    ...deadline('acknowledge', handedInOn, acknowledgeDue),
    ...deadline('decide', startedOn, due),
    ...(latest === due ? [] : deadline('decide-latest', startedOn, latest)),
  ])
}
