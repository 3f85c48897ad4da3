import type { CalendarPeriod } from '../../clock/calendar.ts'
import type { RouteTree, TreeStep } from '../tree/route-tree.ts'

/**
 * One case, a line of the table: places of the collected facts it rests on; the route (home host purpose profession day region);
 * what was stated; the tree in short: status | ways in order | clocks. `=yes`: what was stated meets the conditions; `=no`: it
 * does not; `?`: not determined; `!`: not in force; no mark: an authority or the person decides. Last, where more is to be
 * seen: rules (`eu/2005-36/14-3=yes`), steps (`step/region?`) and clocks (`general:1m,3m,+1m,appeal`); `-`: not there.
 */
export type RouteCase = readonly [places: string, line: string, stated: string, expected: string, also?: string]

const ruleMarks = { applies: '=yes', 'does-not-apply': '=no', 'not-determined': '?', 'not-in-force': '!' } as const
const stepMarks: Readonly<Record<string, string>> = {
  yes: '=yes',
  no: '=no',
  'not-determined': '?',
  'not-in-force': '!',
}

const short = (period: CalendarPeriod) =>
  Object.entries(period)
    .map(([unit, count]) => `${count}${unit[0]}`)
    .join('')

function clockSeen({ clocks }: TreeStep): readonly string[] {
  return clocks.map(({ name, terms }) => {
    const { acknowledge, decide, extensions, silence } = terms
    const parts = [
      ...(acknowledge ? [short(acknowledge)] : []),
      short(decide),
      ...extensions.map((one) => `+${short(one)}`),
    ]
    return `${name}:${[...parts, silence].join(',')}`
  })
}

/** Everything a case may name of a tree, in the form of the table. */
export function seenIn({ steps }: RouteTree): ReadonlySet<string> {
  const rules = steps.flatMap((step) => step.rules.map(({ id, kind }) => `${id}${ruleMarks[kind]}`))
  const named = steps.map(({ id, outcome }) => `step/${id}${stepMarks[outcome] ?? ''}`)
  return new Set([...rules, ...named, ...steps.flatMap(clockSeen)])
}

const isEnd = (sign: string | undefined) => sign === undefined || '=?!:'.includes(sign)

/** Whether a word of the last column holds. `id-`: nothing of that name is there. */
export function holds(seen: ReadonlySet<string>, word: string): boolean {
  if (!word.endsWith('-')) return seen.has(word)
  const name = word.slice(0, -1)
  return ![...seen].some((one) => one.startsWith(name) && isEnd(one[name.length]))
}
