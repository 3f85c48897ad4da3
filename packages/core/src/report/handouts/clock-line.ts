import type { Parameter } from '../../vocabulary/finding.ts'
import type { ClockLineBlock, ClockMark, Pieces } from '../page-model.ts'
import type { DeadlineKind, HandoutClock, HandoutPeriod, HandoutStep } from './handout-material.ts'
import type { HandoutWriter } from './handout-writer.ts'

/** "3 months", "1 week". */
export function wordPeriod({ months = 0, weeks = 0, days = 0 }: HandoutPeriod): Parameter {
  if (months > 0) return { kind: 'message', key: 'clock-line.months', parameters: { count: months } }
  if (weeks > 0) return { kind: 'message', key: 'clock-line.weeks', parameters: { count: weeks } }
  return { kind: 'message', key: 'clock-line.days', parameters: { count: days } }
}

/** All that the authority may add, as one period. */
export function wholeExtension({ terms }: HandoutClock): HandoutPeriod | undefined {
  const periods = terms.difficulty ? [terms.difficulty.solve, terms.difficulty.decide] : terms.extensions
  if (periods.length === 0) return undefined
  const sum = (name: keyof HandoutPeriod) => periods.reduce((total, period) => total + (period[name] ?? 0), 0)
  return { months: sum('months'), weeks: sum('weeks'), days: sum('days') }
}

function marksOf(writer: HandoutWriter, clock: HandoutClock): readonly ClockMark[] {
  const { words, material } = writer
  const { acknowledge, decide, starts } = clock.terms
  const dayOf = (kind: DeadlineKind | 'complete' | 'handed-in'): Pieces | undefined => {
    const { days, deadlines } = material
    const known = { complete: days?.completeOn, 'handed-in': days?.handedInOn }
    const on =
      kind in known
        ? known[kind as keyof typeof known]
        : deadlines.find((one) => one.clock === clock.name && one.kind === kind)?.on
    return on === undefined ? undefined : words.put({ kind: 'day', day: on })
  }
  const mark = (id: string, kind: Parameters<typeof dayOf>[0], period?: HandoutPeriod): ClockMark => {
    const day = dayOf(kind)
    return {
      id,
      label: words.say(`clock-line.${id}`),
      ...(period && { within: words.say(`clock-line.within.${id}`, { period: wordPeriod(period) }) }),
      ...(day && { day }),
    }
  }
  const more = wholeExtension(clock)
  return [
    mark('handed-in', 'handed-in'),
    ...(acknowledge ? [mark('receipt', 'acknowledge', acknowledge)] : []),
    ...(starts === 'complete' ? [mark('complete', 'complete')] : []),
    mark('decision', 'decide', decide),
    ...(more ? [mark('latest', 'decide-latest', more)] : []),
  ]
}

const termsKey = ({ terms }: HandoutClock) =>
  JSON.stringify([terms.acknowledge, terms.decide, terms.starts, terms.extensions, terms.difficulty])

interface NamedClock {
  readonly clock: HandoutClock
  readonly ways: readonly string[]
}

/** Clocks of the ways that are not closed; those with the same limits stand once and name all their ways. */
function openClocks(steps: readonly HandoutStep[]): readonly NamedClock[] {
  const named = new Map<string, NamedClock>()
  for (const { regime, clocks, outcome } of steps) {
    if (regime === undefined || outcome === 'no' || outcome === 'not-in-force') continue
    for (const clock of clocks) {
      const ways = named.get(termsKey(clock))?.ways ?? []
      named.set(termsKey(clock), { clock: named.get(termsKey(clock))?.clock ?? clock, ways: [...ways, regime] })
    }
  }
  return [...named.values()]
}

/** Time limits as lines of points, one for each set of limits; only the ways asked for. */
export function clockLines(
  writer: HandoutWriter,
  isShown: (step: HandoutStep) => boolean = () => true,
): readonly ClockLineBlock[] {
  return openClocks(writer.material.route.steps.filter(isShown)).map(({ clock, ways }): ClockLineBlock => {
    const items: readonly Parameter[] = [...new Set(ways)].map((way) => ({ kind: 'message', key: `way-name.${way}` }))
    const list: Parameter = { kind: 'list', items, clauses: true }
    const pieces = writer.words.say('clock-line.name', { ways: list })
    return {
      kind: 'clockLine',
      id: `clock-line/${clock.name}`,
      name: { id: `clock-line/${clock.name}/name`, tone: 'plain', pieces, notes: [] },
      marks: marksOf(writer, clock),
    }
  })
}
