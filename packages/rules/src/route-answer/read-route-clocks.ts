import type { Certainty } from '@wanderbuch/standards/certainty'
import type { LegalCitation } from '@wanderbuch/standards/source-reference'
import type { ClockEvent, ClockProblem } from '../clock/clock-event.ts'
import type { ClockName, ClockTerms } from '../clock/clock-terms.ts'
import { type ClockReading, readClock } from '../clock/read-clock.ts'
import { provision } from '../instruments/provisions.ts'
import type { RouteTree, StepClock } from '../route/tree/route-tree.ts'
import { eventsOfClock, isOwnClock } from './card-part.ts'
import { type ClockPoint, listClockPoints } from './clock-line.ts'
import { tellClock, type ToldMessage } from './tell-clock.ts'

/** A provision the time limits rest on. */
export interface ClockRule {
  readonly id: string
  readonly citation: LegalCitation
  readonly certainty: Certainty
}

/** One clock of a route, held against what happened. */
export interface RouteClock {
  readonly name: ClockName
  readonly terms: ClockTerms
  readonly rules: readonly ClockRule[]
  /** Absent where what happened does not fit this procedure. */
  readonly reading?: ClockReading
  readonly problem?: ClockProblem
  /** Days in order; empty where there is no reading. */
  readonly line: readonly ClockPoint[]
  /** Where it stands, in reading order. */
  readonly told: readonly ToldMessage[]
}

/** The clocks of a tree, each once, in the order of its steps. */
function listClocks({ steps }: RouteTree) {
  const clocks = steps.flatMap((step) => step.clocks)
  return [...new Map(clocks.map((clock) => [clock.name, clock])).values()]
}

function ruleOf(id: string): ClockRule {
  const { citation, certainty } = provision(id)
  return { id, citation, certainty }
}

function readOne({ name, terms }: StepClock, day: string, events: readonly ClockEvent[]): RouteClock {
  const common = { name, terms, rules: terms.rules.map(ruleOf) }
  const own = eventsOfClock(name, events)
  const read = readClock(terms, own.read, day)
  if (!read.ok) {
    const event = own.positions[read.problem.event - 1] ?? read.problem.event
    const told = [{ key: `route.tree.clock.problem.${read.problem.code}`, parameters: { event } }]
    return { ...common, problem: { ...read.problem, event }, line: [], told }
  }
  const isWaiting = name.startsWith('card-host') && own.read.every(({ on }) => on > day)
  return {
    ...common,
    reading: isWaiting ? { ...read.value, waitsFor: 'nobody' } : read.value,
    line: listClockPoints(own.told, read.value, day),
    told: isWaiting ? [{ key: 'route.tree.clock.host-waits' }] : tellClock(read.value, name === 'card-home'),
  }
}

/**
 * Where a file stands by each clock of a route, on the day of the route. Which procedure was asked for, the authority's
 * receipt says; so every clock is read, and one that what happened does not fit says why. The clocks of a European
 * Professional Card are read where one was applied for (`submitted-card`), and then no others. Pure.
 * Example: `readRouteClocks(tree, [{ kind: 'submitted', on: '2026-09-01' }])`.
 */
export function readRouteClocks(tree: RouteTree, events: readonly ClockEvent[]): readonly RouteClock[] {
  const own = listClocks(tree).filter(({ name }) => isOwnClock(name, events))
  return own.map((clock) => readOne(clock, tree.day, events))
}
