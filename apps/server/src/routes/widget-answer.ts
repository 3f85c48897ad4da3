import type { RouteAnswer } from '@wanderbuch/adapters/workbench/workbench'
import { plainText } from '@wanderbuch/core/report/page-model'
import type { Words } from '@wanderbuch/core/report/words/create-words'
import type { Parameter } from '@wanderbuch/core/vocabulary/finding'
import { stepNameKey } from '@wanderbuch/rules/route-answer/route-texts'
import type { StepKind } from '@wanderbuch/rules/route/tree/route-tree'
import type { SourceReference } from '@wanderbuch/standards/source-reference'

/** Steps the widget shows, each with how many sentences; the rest stands on the whole page. */
const shown: Partial<Readonly<Record<StepKind, number>>> = {
  status: 1,
  authority: 2,
  clock: 2,
  fee: 1,
  individual: 1,
}
const mostSources = 3

type Step = RouteAnswer['tree']['steps'][number]

function sourcesOf({ facts }: RouteAnswer, because: readonly string[]) {
  const cited = facts.filter(({ id }) => because.includes(id)).flatMap(({ sources }) => sources)
  const once = new Map<string, SourceReference>(cited.map((source) => [source.title, source]))
  return [...once.values()]
    .slice(0, mostSources)
    .map(({ title, url, day }) => ({ title, ...(url && { url }), ...(day && { day }) }))
}

function lineOf(step: Step, answer: RouteAnswer, words: Words) {
  const said = answer.steps.filter(({ id }) => step.findings.includes(id)).slice(0, shown[step.kind] ?? 0)
  const sentences = said.map(({ sentence, outcome, because }) => ({
    text: sentence,
    open: outcome === 'not-determined',
    sources: sourcesOf(answer, because),
  }))
  return { name: words.label(stepNameKey(step)), sentences }
}

const country = (code: string): Parameter => ({ kind: 'country', country: code })

/** "electrician: Romania → Germany"; "electrician → Germany" where no home is named. */
function titleOf({ tree, occupation }: RouteAnswer, words: Words): string {
  const { home, host } = tree
  const name = occupation ? plainText(words.put({ kind: 'text', text: occupation })) : ''
  if (home === undefined) return `${name} ${words.label('page.way-to', { host: country(host) })}`.trim()
  const way = words.label('page.way', { home: country(home), host: country(host) })
  return name === '' ? way : `${name}: ${way}`
}

function linkOf({ request }: RouteAnswer): string {
  const { host, hostRegion, home, purpose, targetOccupation, day } = request
  const members = { to: host, region: hostRegion, from: home, purpose, as: targetOccupation, day }
  const given = Object.entries(members).filter((one): one is [string, string] => one[1] !== undefined)
  return `/route?${new URLSearchParams(given).toString()}`
}

/** A route in short: what is regulated, the ways by name, whom to ask, how long it may take; with sources and days. */
export function widgetAnswer(answer: RouteAnswer, words: Words) {
  const { steps, day } = answer.tree
  const lines = steps.filter(({ kind }) => shown[kind] !== undefined).map((step) => lineOf(step, answer, words))
  const ways = steps.filter(({ kind }) => kind === 'way').map((step) => words.label(stepNameKey(step)))
  return {
    language: words.language,
    title: titleOf(answer, words),
    day,
    asOf: words.label('route.tree.as-of', { day: { kind: 'day', day } }),
    lines: lines.filter(({ sentences }) => sentences.length > 0),
    ways: { name: words.label('route.tree.ways'), items: ways },
    link: linkOf(answer),
    labels: {
      sources: words.label('label.sources'),
      full: words.label('route.tree.full'),
      information: words.label('route.tree.information'),
    },
  }
}
