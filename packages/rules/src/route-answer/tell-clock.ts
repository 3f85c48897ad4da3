import type { Parameters } from '@wanderbuch/core/vocabulary/finding'
import type { ClockReading } from '../clock/read-clock.ts'

/** A message of the words files with what it speaks of. */
export interface ToldMessage {
  readonly key: string
  readonly parameters?: Parameters
}

const told = (key: string, parameters?: Parameters): ToldMessage => ({ key, ...(parameters && { parameters }) })
const dayOf = (day: string): Parameters => ({ day: { kind: 'day', day } })

function tellState({ state, due }: ClockReading): ToldMessage {
  return told(`route.clock-state.${state}`, due === undefined ? undefined : { due: { kind: 'day', day: due } })
}

function tellAcknowledgement({ state, acknowledgeDue, acknowledgementLate }: ClockReading): readonly ToldMessage[] {
  if (state !== 'acknowledging' || acknowledgeDue === undefined) return []
  return [told(`route.tree.clock.acknowledge${acknowledgementLate ? '-late' : ''}`, dayOf(acknowledgeDue))]
}

function tellDecision({ decidedOn, decidedInTime }: ClockReading): readonly ToldMessage[] {
  if (decidedOn === undefined) return []
  const inTime = decidedInTime === undefined ? 'decided-on' : decidedInTime ? 'in-time' : 'too-late'
  // No rule read gives the time to appeal as a number for every authority: the decision says it, or the authority.
  return [told(`route.tree.clock.${inTime}`, dayOf(decidedOn)), told('route.tree.clock.appeal', dayOf(decidedOn))]
}

/** The home part of a card ends with handing on: no decision, and nothing to appeal against. */
function tellHandedOn({ decidedOn, decidedInTime }: ClockReading): readonly ToldMessage[] {
  if (decidedOn === undefined) return []
  const late = decidedInTime === false ? [told('route.tree.clock.handed-on-late')] : []
  return [told('route.tree.clock.handed-on', dayOf(decidedOn)), ...late]
}

function tellSilence({ silence }: ClockReading): readonly ToldMessage[] {
  if (silence === undefined) return []
  return [told(`route.silence.${silence}`), told('route.tree.clock.silent-ask')]
}

const running = ['running', 'extended']

/**
 * Where a file stands, as messages in reading order: the state, whose turn it is, days, what silence means, and that
 * holidays were not read. Pure; the faces put them into words.
 */
export function tellClock(reading: ClockReading, endsByHandingOn = false): readonly ToldMessage[] {
  if (endsByHandingOn && reading.state === 'decided') return tellHandedOn(reading)
  const { state, waitsFor, startedOn, extensionsLeft, due, acknowledgeDue } = reading
  const runs = running.includes(state)
  const hasDays = due !== undefined || acknowledgeDue !== undefined
  return [
    tellState(reading),
    ...(waitsFor === 'nobody' ? [] : [told(`route.tree.clock.waits-${waitsFor}`)]),
    ...tellAcknowledgement(reading),
    ...(startedOn !== undefined && runs ? [told('route.tree.clock.started', dayOf(startedOn))] : []),
    ...(runs && extensionsLeft > 0 ? [told('route.tree.clock.extensions', { count: extensionsLeft })] : []),
    ...tellDecision(reading),
    ...tellSilence(reading),
    ...(hasDays && state !== 'decided' ? [told('route.clock-holidays')] : []),
  ]
}
