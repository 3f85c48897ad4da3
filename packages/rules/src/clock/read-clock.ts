import { parseIsoDay } from '@wanderbuch/standards/iso-day'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { addPeriod, daysBetween, addDays } from './calendar.ts'
import type { ClockEvent, ClockProblem, ClockState } from './clock-event.ts'
import type { ClockTerms, SilenceEffect } from './clock-terms.ts'

/** Where a file stands on a day, and until when the authority has. All days ISO days; the last day still counts. */
export interface ClockReading {
  readonly state: ClockState
  /** Whose turn it is. */
  readonly waitsFor: 'applicant' | 'authority' | 'nobody'
  readonly acknowledgeDue?: string
  /** The day to acknowledge has passed and the authority has said nothing. No text read says what follows. */
  readonly acknowledgementLate?: true
  /** The day that started the time to decide. */
  readonly startedOn?: string
  /** Last day to decide; absent while nothing runs, and while the clock is stopped. */
  readonly due?: string
  readonly extensionsLeft: number
  readonly decidedOn?: string
  readonly decidedInTime?: boolean
  /** What silence means; only once it has come to that. */
  readonly silence?: SilenceEffect
  /**
   * Whether a last day on a Sunday or holiday moves on (Regulation 1182/71 or national law) was not read: days here are
   * calendar days, and the authority can say.
   */
  readonly holidays: 'not-determined'
}

/** The file so far: what the events have made of it. */
interface Progress {
  readonly state: Exclude<ClockState, 'silent'>
  readonly submittedOn?: string
  readonly answered: boolean
  readonly startedOn?: string
  readonly due?: string
  readonly suspendedOn?: string
  readonly extensionsUsed: number
  readonly difficultyOn?: string
  readonly decidedOn?: string
}

type Code = ClockProblem['code']
type Step = Result<Progress, Code>
const doesNotFit: Step = fail('clock_event_does_not_fit')

const begin = (terms: ClockTerms, progress: Progress, on: string): Progress => ({
  ...progress,
  state: 'running',
  startedOn: on,
  due: addPeriod(on, terms.decide),
})

/** Card: when nothing was found missing in the time to acknowledge, the end of that time starts the next one. */
function startedBySilence(terms: ClockTerms, progress: Progress, on: string): Progress {
  const { submittedOn, state } = progress
  if (terms.starts !== 'acknowledged' || !terms.acknowledge || state !== 'acknowledging' || !submittedOn)
    return progress
  const end = addPeriod(submittedOn, terms.acknowledge)
  return end < on ? begin(terms, progress, end) : progress
}

function complete(terms: ClockTerms, progress: Progress, on: string): Step {
  if (progress.state !== 'acknowledging' && progress.state !== 'incomplete') return doesNotFit
  // A card file that lacked nothing starts at the end of the week, not on the day somebody says it is complete.
  if (terms.starts === 'acknowledged' && progress.state === 'acknowledging') {
    return progress.answered ? doesNotFit : succeed({ ...progress, answered: true })
  }
  return succeed({ ...begin(terms, progress, on), answered: true })
}

function extend(terms: ClockTerms, progress: Progress, { on, reasons }: ClockEvent & { kind: 'extended' }): Step {
  const { state, due, extensionsUsed } = progress
  if ((state !== 'running' && state !== 'extended') || due === undefined) return doesNotFit
  if (reasons.trim() === '') return fail('clock_extension_without_reasons')
  if (on > due) return fail('clock_extension_too_late')
  if (terms.difficulty) {
    if (progress.difficultyOn !== undefined) return fail('clock_extension_not_allowed')
    // The latest day: the difficulty solved on the last day there is for it.
    const latest = addPeriod(addPeriod(due, terms.difficulty.solve), terms.difficulty.decide)
    return succeed({ ...progress, state: 'extended', difficultyOn: on, due: latest })
  }
  const more = terms.extensions[extensionsUsed]
  if (!more) return fail('clock_extension_not_allowed')
  return succeed({ ...progress, state: 'extended', due: addPeriod(due, more), extensionsUsed: extensionsUsed + 1 })
}

function suspend(terms: ClockTerms, progress: Progress, on: string): Step {
  if (terms.suspension === 'no') return fail('clock_cannot_be_suspended')
  const { state, due } = progress
  if ((state !== 'running' && state !== 'extended') || due === undefined || on > due) return doesNotFit
  return succeed({ ...progress, state: 'suspended', suspendedOn: on })
}

/** Days on which the clock stood are added at the end. */
function resume(progress: Progress, on: string): Step {
  const { suspendedOn, due, extensionsUsed } = progress
  if (progress.state !== 'suspended' || suspendedOn === undefined || due === undefined) return doesNotFit
  const { suspendedOn: _, ...rest } = progress
  const moved = addDays(due, daysBetween(suspendedOn, on))
  return succeed({ ...rest, state: extensionsUsed > 0 ? 'extended' : 'running', due: moved })
}

function solve(terms: ClockTerms, progress: Progress, on: string): Step {
  const { difficultyOn, due } = progress
  if (!terms.difficulty || difficultyOn === undefined || due === undefined || progress.state !== 'extended') {
    return doesNotFit
  }
  const solved = addPeriod(on, terms.difficulty.decide)
  return succeed({ ...progress, due: solved < due ? solved : due })
}

function take(terms: ClockTerms, progress: Progress, event: ClockEvent): Step {
  const { on } = event
  const { state } = progress
  // Parts of a card are put to their own clocks before; in any other procedure these events have no place.
  if (state === 'decided' || event.kind === 'submitted-card' || event.kind === 'handed-on') return doesNotFit
  if (event.kind === 'submitted') {
    return state === 'not-started' ? succeed({ ...progress, state: 'acknowledging', submittedOn: on }) : doesNotFit
  }
  if (state === 'not-started') return doesNotFit
  if (event.kind === 'found-incomplete') {
    const fits = state === 'acknowledging' && !progress.answered
    return fits ? succeed({ ...progress, state: 'incomplete', answered: true }) : doesNotFit
  }
  if (event.kind === 'complete') return complete(terms, progress, on)
  if (event.kind === 'suspended') return suspend(terms, progress, on)
  if (event.kind === 'resumed') return resume(progress, on)
  if (event.kind === 'extended') return extend(terms, progress, event)
  if (event.kind === 'difficulty-solved') return solve(terms, progress, on)
  return succeed({ ...progress, state: 'decided', decidedOn: on })
}

function listProblem(events: readonly ClockEvent[], day: string): ClockProblem | undefined {
  if (!parseIsoDay(day).ok) return { code: 'clock_day_ill_formed', event: 0 }
  const bad = events.findIndex(({ on }) => !parseIsoDay(on).ok)
  if (bad >= 0) return { code: 'clock_day_ill_formed', event: bad + 1 }
  const late = events.findIndex(({ on }, index) => on < (events[index - 1]?.on ?? on))
  return late >= 0 ? { code: 'clock_events_out_of_order', event: late + 1 } : undefined
}

const turn = { 'not-started': 'applicant', incomplete: 'applicant', decided: 'nobody' } as const

function readProgress(terms: ClockTerms, progress: Progress, day: string): ClockReading {
  const { submittedOn, startedOn, due, decidedOn, answered } = progress
  const silent = due !== undefined && day > due && (progress.state === 'running' || progress.state === 'extended')
  const state: ClockState = silent ? 'silent' : progress.state
  const acknowledgeDue = submittedOn && terms.acknowledge ? addPeriod(submittedOn, terms.acknowledge) : undefined
  const late = !answered && state === 'acknowledging' && acknowledgeDue !== undefined && day > acknowledgeDue
  const allowed = terms.difficulty ? 1 : terms.extensions.length
  const used = terms.difficulty ? Number(progress.difficultyOn !== undefined) : progress.extensionsUsed
  return {
    state,
    waitsFor: turn[state as keyof typeof turn] ?? 'authority',
    ...(acknowledgeDue !== undefined && { acknowledgeDue }),
    ...(late && { acknowledgementLate: true }),
    ...(startedOn !== undefined && { startedOn }),
    ...(due !== undefined && state !== 'suspended' && { due }),
    extensionsLeft: allowed - used,
    ...(decidedOn !== undefined && { decidedOn, ...(due !== undefined && { decidedInTime: decidedOn <= due }) }),
    ...(silent && { silence: terms.silence }),
    holidays: 'not-determined',
  }
}

/**
 * Where a file stands on `day`, from what happened to it until then. Pure; later events are not looked at. The time to
 * decide starts with the complete file and never with the day of handing in; months are calendar months (`addMonths`).
 * Example: `readClock(clockTerms.general, [{ kind: 'submitted', on: '2026-01-05' }, { kind: 'complete', on: '2026-01-31' }],
 * '2026-03-01')` is `running`, due on `2026-04-30`.
 */
export function readClock(
  terms: ClockTerms,
  events: readonly ClockEvent[],
  day: string,
): Result<ClockReading, ClockProblem> {
  const problem = listProblem(events, day)
  if (problem) return fail(problem)
  let progress: Progress = { state: 'not-started', answered: false, extensionsUsed: 0 }
  for (const [index, event] of events.entries()) {
    if (event.on > day) break
    const step = take(terms, startedBySilence(terms, progress, event.on), event)
    if (!step.ok) return fail({ code: step.problem, event: index + 1 })
    progress = step.value
  }
  return succeed(readProgress(terms, startedBySilence(terms, progress, day), day))
}
