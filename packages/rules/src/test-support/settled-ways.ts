import { expect } from 'vitest'
import type { RouteTree } from '../route/tree/route-tree.ts'

/** Test material: ways that are settled, as `way/experience=yes`. */
export const settledWays = ({ steps }: RouteTree): ReadonlySet<string> =>
  new Set(
    steps.flatMap(({ id, regime, outcome }) =>
      regime && (outcome === 'yes' || outcome === 'no') ? [`${id}=${outcome}`] : [],
    ),
  )

/** Rules that answer yes or no, as `way/general eu/2005-36/13-1=applies`. */
export const settledRules = ({ steps }: RouteTree): ReadonlySet<string> =>
  new Set(
    steps.flatMap(({ id, rules }) =>
      rules.flatMap((rule) =>
        rule.kind === 'applies' || rule.kind === 'does-not-apply' ? [`${id} ${rule.id}=${rule.kind}`] : [],
      ),
    ),
  )

/** Nothing is settled in the poorer tree that was not settled, in the same way, in the richer one. */
export function expectNoNewAnswer(poorer: RouteTree, richer: RouteTree): void {
  const [ways, rules] = [settledWays(richer), settledRules(richer)]
  const looked = new Set(richer.steps.map(({ id }) => id))
  for (const answer of settledWays(poorer))
    if (looked.has(answer.split('=')[0] ?? '')) expect([...ways]).toContain(answer)
  const held = new Set(richer.steps.flatMap(({ id, rules: some }) => some.map((rule) => `${id} ${rule.id}`)))
  for (const answer of settledRules(poorer))
    if (held.has(answer.split('=')[0] ?? '')) expect([...rules]).toContain(answer)
}
