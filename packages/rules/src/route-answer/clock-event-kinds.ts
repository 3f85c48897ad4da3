import type { ClockEvent } from '../clock/clock-event.ts'

/** What may happen to a file, in the order in which it mostly happens. The words stand under `route.tree.event.KIND`. */
export const clockEventKinds = [
  'submitted',
  'submitted-card',
  'found-incomplete',
  'complete',
  'handed-on',
  'suspended',
  'resumed',
  'extended',
  'difficulty-solved',
  'decided',
] as const satisfies readonly ClockEvent['kind'][]

/** More steps than any procedure has. */
export const mostClockEvents = 40
