import type { Certainty } from '@wanderbuch/standards/certainty'
import type { LegalCitation } from '@wanderbuch/standards/source-reference'
import type { ClockEvent, ClockProblem } from '../clock/clock-event.ts'
import type { ClockName, ClockTerms } from '../clock/clock-terms.ts'
import { type ClockReading, readClock } from '../clock/read-clock.ts'
import { provision } from '../instruments/provisions.ts'
import type { RouteTree } from '../route/tree/route-tree.ts'
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

/**
 * Where a file stands by each clock of a route, on the day of the route. Which procedure was asked for, the authority's
 * receipt says; so every clock is read, and one that what happened does not fit says why. Pure.
 * Example: `readRouteClocks(tree, [{ kind: 'submitted', on: '2026-09-01' }])`.
 */
export function readRouteClocks(tree: RouteTree, events: readonly ClockEvent[]): readonly RouteClock[] {
  return listClocks(tree).map(({ name, terms }) => {
    const common = { name, terms, rules: terms.rules.map(ruleOf) }
    const read = readClock(terms, events, tree.day)
    if (read.ok) {
      return {
        ...common,
        reading: read.value,
        line: listClockPoints(events, read.value, tree.day),
        told: tellClock(read.value),
      }
    }
    const { code, event } = read.problem
    const told = [{ key: `route.tree.clock.problem.${code}`, parameters: { event } }]
    return { ...common, problem: read.problem, line: [], told }
  })
}
