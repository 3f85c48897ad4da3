import type { Parameter } from '../../vocabulary/finding.ts'
import type { Language } from '../../vocabulary/request.ts'
import type { CalendarEvent } from '../calendar/write-calendar.ts'
import { buildWay } from '../page-frame.ts'
import type { Catalogue } from '../words/catalogue.ts'
import type { HandoutDeadline, HandoutMaterial } from './handout-material.ts'
import { createHandoutWriter, type HandoutWriter } from './handout-writer.ts'

/** Deadlines of the same kind on the same day are one event; it names all their ways. */
function joinDeadlines(deadlines: readonly HandoutDeadline[]) {
  const joined = new Map<string, readonly HandoutDeadline[]>()
  for (const deadline of deadlines) {
    const key = `${deadline.on}/${deadline.kind}`
    joined.set(key, [...(joined.get(key) ?? []), deadline])
  }
  return [...joined.values()].sort(([one], [two]) => ((one?.on ?? '') < (two?.on ?? '') ? -1 : 1))
}

function waysOf({ route }: HandoutMaterial, same: readonly HandoutDeadline[]): Parameter {
  const clocks = same.map(({ clock }) => clock)
  const ways = route.steps.filter((step) => step.clocks.some(({ name }) => clocks.includes(name)))
  const regimes = [...new Set(ways.flatMap(({ regime }) => regime ?? []))]
  return { kind: 'list', items: regimes.map((name) => ({ kind: 'message', key: `way-name.${name}` })), clauses: true }
}

function silenceOf({ route }: HandoutMaterial, { clock }: HandoutDeadline): string | undefined {
  const clocks = route.steps.flatMap((step) => step.clocks)
  return clocks.find(({ name }) => name === clock)?.terms.silence
}

function describe({ words, material }: HandoutWriter, same: readonly HandoutDeadline[]): string {
  const [deadline] = same
  if (!deadline) throw new Error('an event without its deadline')
  const { kind, from } = deadline
  const effect = silenceOf(material, deadline)
  const isAssumed = kind === 'acknowledge' && material.days?.handedInOn === undefined
  const silence = { effect: { kind: 'message', key: `route.silence.${effect}` } } as const
  const counted = words.label('calendar.counted', { from: { kind: 'day', day: from }, ways: waysOf(material, same) })
  return [
    counted,
    ...(isAssumed ? [words.label('calendar.assumed')] : []),
    ...(kind !== 'acknowledge' && effect !== undefined ? [words.label('roadmap.silence', silence)] : []),
    words.label('route.clock-holidays'),
    words.label('footer.information'),
  ].join('\n')
}

export interface DeadlineEvents {
  readonly name: string
  readonly events: readonly CalendarEvent[]
}

/** The last days of the route as events, in one language. Empty without the day the file was complete. */
export function buildDeadlineEvents(
  material: HandoutMaterial,
  language: Language,
  catalogues: readonly Catalogue[],
): DeadlineEvents {
  const writer = createHandoutWriter(material, language, catalogues)
  const { words } = writer
  const way = { way: buildWay(writer) }
  const events = joinDeadlines(material.deadlines).flatMap((same): readonly CalendarEvent[] => {
    const [first] = same
    if (!first) return []
    const summary = words.label(`calendar.summary.${first.kind}`, way)
    const alarm = words.label('calendar.alarm', { summary })
    return [{ id: `${first.clock}/${first.kind}`, day: first.on, summary, description: describe(writer, same), alarm }]
  })
  return { name: words.label('calendar.name', way), events }
}
