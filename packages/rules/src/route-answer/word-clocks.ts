import type { Words } from '@wanderbuch/core/report/words/create-words'
import type { Finding } from '@wanderbuch/core/vocabulary/finding'
import type { Language } from '@wanderbuch/core/vocabulary/request'
import type { ClockEvent } from '../clock/clock-event.ts'
import type { RouteTree } from '../route/tree/route-tree.ts'
import { readRouteClocks, type RouteClock } from './read-route-clocks.ts'

/** Clocks of a route in the words of one language. */
export interface ClockTexts {
  readonly clocks: Readonly<Record<string, string>>
  /** Where the file stands, by the name of the clock. */
  readonly told: Readonly<Record<string, readonly string[]>>
  /** Names of the points on the lines. */
  readonly points: Readonly<Record<string, string>>
  /** Said where the route has no clock. */
  readonly none?: string
  /** Where and how to appeal, as far as it was read; only once a decision came or the last day passed without one. */
  readonly appeal?: readonly string[]
}

/** Where a file stands by the clocks of a route, with words. */
export interface ClocksAnswer {
  readonly host: string
  readonly profession?: string
  readonly day: string
  readonly rules: RouteTree['rules']
  readonly clocks: readonly RouteClock[]
  readonly texts: Readonly<Partial<Record<Language, ClockTexts>>>
}

const appealOf = (findings: readonly Finding[]) => findings.filter(({ id }) => id.startsWith('route/8-appeal'))
/** The home part of a card ends without a decision, and a late one leads to no appeal against the host. */
const isOver = ({ name, reading }: RouteClock) =>
  name !== 'card-home' && (reading?.state === 'silent' || reading?.state === 'decided')

function wordOne(clocks: readonly RouteClock[], findings: readonly Finding[], words: Words): ClockTexts {
  const appeal = clocks.some(isOver) ? appealOf(findings) : []
  const points = [...new Set(clocks.flatMap(({ line }) => line.map(({ kind }) => kind)))].toSorted()
  return {
    clocks: Object.fromEntries(clocks.map(({ name }) => [name, words.label(`route.tree.clock.${name}`)])),
    told: Object.fromEntries(
      clocks.map(({ name, told }) => [name, told.map(({ key, parameters }) => words.label(key, parameters))]),
    ),
    points: Object.fromEntries(points.map((kind) => [kind, words.label(`route.tree.event.${kind}`)])),
    ...(clocks.length === 0 && { none: words.label('route.tree.clock.none') }),
    ...(appeal.length > 0 && { appeal: appeal.map(({ message, parameters }) => words.label(message, parameters)) }),
  }
}

interface Asked {
  readonly tree: RouteTree
  readonly events: readonly ClockEvent[]
  /** Findings of the route, for what it says of an appeal. */
  readonly findings: readonly Finding[]
}

/** Reads the clocks of a tree and words them, once a language. Pure. */
export function wordClocks({ tree, events, findings }: Asked, languages: readonly Words[]): ClocksAnswer {
  const clocks = readRouteClocks(tree, events)
  const { host, profession, day, rules } = tree
  return {
    host,
    ...(profession && { profession }),
    day,
    rules,
    clocks,
    texts: Object.fromEntries(languages.map((words) => [words.language, wordOne(clocks, findings, words)])),
  }
}
