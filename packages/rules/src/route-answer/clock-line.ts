import type { ClockEvent } from '../clock/clock-event.ts'
import type { ClockReading } from '../clock/read-clock.ts'

/** A day of the procedure: what happened, what is due, and the day asked about, in the order of days. */
export interface ClockPoint {
  readonly kind: ClockEvent['kind'] | 'acknowledge-due' | 'due' | 'today'
  /** ISO day. */
  readonly on: string
  readonly state: 'happened' | 'due' | 'passed' | 'today'
}

/**
 * The days of a procedure as points on a line. On the same day what happened comes first, the day asked about last but
 * before what is due. Example: handed in and complete on two days gives four points: both, the day asked about, the last day.
 */
export function listClockPoints(
  events: readonly ClockEvent[],
  { state, acknowledgeDue, due }: ClockReading,
  day: string,
): readonly ClockPoint[] {
  const happened = events.flatMap(({ kind, on }): readonly ClockPoint[] =>
    on > day ? [] : [{ kind, on, state: 'happened' }],
  )
  const waits = state === 'acknowledging'
  const dues: readonly ClockPoint[] = [
    ...(acknowledgeDue !== undefined && waits ? [duePoint('acknowledge-due', acknowledgeDue, day)] : []),
    // Once decided, the last day is no longer waited for; whether it was kept is told in words.
    ...(due !== undefined && state !== 'decided' ? [duePoint('due', due, day)] : []),
  ]
  const points: readonly ClockPoint[] = [...happened, { kind: 'today', on: day, state: 'today' }, ...dues]
  return points.toSorted((left, right) => (left.on < right.on ? -1 : left.on > right.on ? 1 : 0))
}

const duePoint = (kind: 'acknowledge-due' | 'due', on: string, day: string): ClockPoint => ({
  kind,
  on,
  state: on < day ? 'passed' : 'due',
})
