import { askQuestion } from '@wanderbuch/core/compare/ask-question'
import { factBook } from '@wanderbuch/core/vocabulary/fact'
import type { Finding, Parameter } from '@wanderbuch/core/vocabulary/finding'
import { routeFacts } from './route-facts.ts'
import { routeQuestions } from './route-questions.ts'
import type { RouteRequest } from './route-request.ts'

/** Test material: the findings of a request, with all its facts or without some. */
export function routeFindings(request: RouteRequest, left: readonly string[] = []): readonly Finding[] {
  const book = factBook(routeFacts(request).filter(({ id }) => !left.includes(id)))
  return routeQuestions(request, book).flatMap((question) => askQuestion(question, book) ?? [])
}

/** A request from a line of words: home host purpose profession day region; `-` leaves a part out. */
export function routeRequest(line: string): RouteRequest {
  const [home = '-', host = '', purpose = '', target = '-', day = '-', region = '-'] = line.split(' ')
  return {
    host,
    purpose: purpose as RouteRequest['purpose'],
    day: day === '-' ? '2026-11-22' : day,
    ...(home !== '-' && { home }),
    ...(target !== '-' && { targetOccupation: target }),
    ...(region !== '-' && { hostRegion: region }),
  }
}

const marks = { 'not-in-force': '!', 'not-determined': '?' } as const

function englishOf(parameter: Parameter | undefined): string {
  return typeof parameter === 'object' && parameter.kind === 'text' ? (parameter.text.en ?? '') : ''
}

/** The findings in short: status, regimes (`?` open, `!` not in force), who decides, number of documents, asked parts. */
export function shortRoute(findings: readonly Finding[]) {
  const under = (prefix: string) => findings.filter(({ id }) => id.startsWith(`route/${prefix}`))
  const status = findings.find(({ id }) => id === 'route/1-status')
  const regimes = [...under('2-regime/'), ...under('9-academic/')].filter(
    ({ id }) => !/law|\/level$|counsellor|authority/.test(id),
  )
  const documents = under('4-').map(({ parameters }) =>
    typeof parameters.documents === 'object' && parameters.documents.kind === 'list'
      ? parameters.documents.items.length
      : '?',
  )
  const asked = findings.filter(({ message, audience }) => !audience && message.startsWith('route.ask'))
  return {
    status: status ? `${status.outcome} ${status.message.replace(/^route\.(status\.)?/, '')}` : '',
    regimes: regimes
      .map(
        ({ id, outcome }) =>
          id.replace(/^route\/(2-regime|9-academic)\//, '') + (marks[outcome as keyof typeof marks] ?? ''),
      )
      .join(' '),
    decides: under('3-authority/decides')
      .map(({ message, parameters, outcome }) =>
        message === 'route.decides'
          ? englishOf(parameters.who).slice(0, 24)
          : outcome === 'information'
            ? 'per profession'
            : '?',
      )
      .join(' + '),
    documents: documents.join(' '),
    asked: asked.map(({ missing }) => missing[0]?.replace('route-', '')).join(' '),
  }
}
