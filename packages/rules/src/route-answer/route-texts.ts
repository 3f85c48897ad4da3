import type { Words } from '@wanderbuch/core/report/words/create-words'
import type { Finding } from '@wanderbuch/core/vocabulary/finding'
import type { RouteTree, TreeStep } from '../route/tree/route-tree.ts'
import type { RouteClock } from './read-route-clocks.ts'

/** Everything a tree names, in the words of one language. */
export interface RouteTexts {
  /** Sentences by the id of their finding. */
  readonly findings: Readonly<Record<string, string>>
  /** Names of steps by the id of the step. */
  readonly steps: Readonly<Record<string, string>>
  /** What would settle a step, by the name of the ask. */
  readonly asks: Readonly<Record<string, string>>
  readonly risks: Readonly<Record<string, string>>
  /** Names of clocks. */
  readonly clocks: Readonly<Record<string, string>>
  /** Where a file stands, by the name of the clock; only where something happened. */
  readonly told: Readonly<Record<string, readonly string[]>>
}

interface Worded {
  readonly tree: RouteTree
  readonly findings: readonly Finding[]
  readonly clocks: readonly RouteClock[]
}

/** Key of the name of a step: ways by their regime, others by what they are about. */
export const stepNameKey = ({ kind, regime }: Pick<TreeStep, 'kind' | 'regime'>): string =>
  kind === 'way' && regime !== undefined ? `route.tree.way.${regime}` : `route.tree.step.${kind}`

const byName = (names: readonly string[], word: (name: string) => string) =>
  Object.fromEntries([...new Set(names)].toSorted().map((name) => [name, word(name)]))

/** Puts a tree into words. The words need those of rules, facts and the tree. Pure. */
export function wordRouteTree({ tree, findings, clocks }: Worded, words: Words): RouteTexts {
  const { steps } = tree
  const named = new Set(steps.flatMap((step) => step.findings))
  const said = findings.filter(({ id }) => named.has(id))
  return {
    findings: Object.fromEntries(said.map(({ id, message, parameters }) => [id, words.label(message, parameters)])),
    steps: Object.fromEntries(steps.map((step) => [step.id, words.label(stepNameKey(step))])),
    asks: byName(
      steps.flatMap(({ asks }) => asks.map(({ ask }) => ask)),
      (name) => words.label(`route.need.${name}`),
    ),
    risks: byName(
      steps.flatMap(({ risks }) => risks),
      (name) => words.label(`route.risk.${name}`),
    ),
    clocks: byName(
      steps.flatMap((step) => step.clocks.map(({ name }) => name)),
      (name) => words.label(`route.tree.clock.${name}`),
    ),
    told: Object.fromEntries(
      clocks.map(({ name, told }) => [name, told.map(({ key, parameters }) => words.label(key, parameters))]),
    ),
  }
}
