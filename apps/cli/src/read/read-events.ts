import type { ClockEvent } from '@wanderbuch/rules/clock/clock-event'
import { clockEventKinds, mostClockEvents } from '@wanderbuch/rules/route-answer/clock-event-kinds'
import { parseIsoDay } from '@wanderbuch/standards/iso-day'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { findNearest } from '../near-miss.ts'
import { listOption, type Options } from '../options.ts'
import { type CommandProblem, message, usageProblem } from '../problem.ts'

function eventProblem(value: string): CommandProblem {
  const [kind = ''] = value.split('=')
  const nearest = findNearest(kind, clockEventKinds)
  const isKnown = clockEventKinds.some((one) => one === kind)
  const advice =
    nearest !== undefined && !isKnown
      ? message('cli.advice.nearest', { nearest: `--event ${nearest}=` })
      : message('cli.advice.event', { known: clockEventKinds.join(', ') })
  return usageProblem('event_ill_formed', { value }, advice)
}

/** `submitted=2026-09-01`; `extended=2026-11-01` stands for more time with reasons, `extended=2026-11-01:none` for none. */
function readEvent(text: string): ClockEvent | undefined {
  const [, name, on = '', none] = /^([a-z-]+)=(\d{4}-\d{2}-\d{2})(:none)?$/.exec(text) ?? []
  const kind = clockEventKinds.find((one) => one === name)
  if (kind === undefined || !parseIsoDay(on).ok) return undefined
  if (kind === 'extended') return { kind, on, reasons: none ? '' : 'given' }
  return none ? undefined : { kind, on }
}

/** `--event KIND=DAY`, repeated, in any order: they are put in the order of their days. Problem: `event_ill_formed`. */
export function readEvents(options: Options): Result<readonly ClockEvent[], CommandProblem> {
  const events: ClockEvent[] = []
  for (const text of listOption(options, 'event')) {
    const event = readEvent(text)
    if (!event || events.length >= mostClockEvents) return fail(eventProblem(text))
    events.push(event)
  }
  return succeed(events.toSorted((left, right) => (left.on < right.on ? -1 : left.on > right.on ? 1 : 0)))
}
