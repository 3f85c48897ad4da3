import type { z } from '@hono/zod-openapi'
import { findProfession } from '@wanderbuch/rules/profession/find-profession'
import { occupationOfProfession } from '@wanderbuch/rules/route-answer/occupation-of-profession'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import type { Context } from 'hono'
import { answerProblem } from '../http/answer-problem.ts'
import { routeOf } from '../http/mount-routes.ts'
import type { Operation, Route } from '../http/operation.ts'
import { readLanguage } from '../http/read-language.ts'
import { isRegionOf } from '../schemas/request-schema.ts'
import { widgetQuery, widgetSchema } from '../schemas/route-widget-schema.ts'
import { type Services, todayOf } from '../services.ts'
import { widgetAnswer } from './widget-answer.ts'

const widgetOperation = {
  id: 'showWidgetRoute',
  method: 'get',
  path: '/api/widget/route',
  tag: 'Looking up',
  summary: 'A route in short, for a page of another website',
  description:
    'What `/widget.js` shows: whether the work is regulated, the ways by name, whom to ask, how long it may take, with sources and days. Pages of any website may read it; it takes no fact about a person, and no cookie is looked at.',
  curl: "curl 'BASE/api/widget/route?host=DE&home=RO&profession=electrician&language=ro'",
  query: widgetQuery,
  status: 200,
  answer: { description: 'The route in short, in words', content: { 'application/json': { schema: widgetSchema } } },
  problems: ['occupation_unknown'],
} as const satisfies Operation<typeof widgetQuery>

/** An ESCO code of the vocabulary or a profession with packs; undefined for words nobody knows, which are never echoed. */
function occupationOf(named: string, { workbench }: Services): string | undefined {
  const profession = findProfession(named)
  if (profession !== undefined) return occupationOfProfession(profession)
  const [hit] = workbench.searchOccupations(named, 'en')
  return hit?.code === named ? hit.code : undefined
}

function showRoute(context: Context, services: Services, query: z.infer<typeof widgetQuery>): Response {
  const { host, region, home, profession, purpose } = query
  if (region !== undefined && !isRegionOf(region, host)) {
    return answerProblem(context, {
      code: 'request_invalid',
      place: 'query/region',
      details: { place: 'query/region' },
    })
  }
  const occupation = profession === undefined ? undefined : occupationOf(profession, services)
  if (profession !== undefined && occupation === undefined) {
    return answerProblem(context, { code: 'occupation_unknown', place: 'query/profession' })
  }
  const language = readLanguage(context)
  const answer = services.workbench.answerRoute({
    host,
    ...(region && { hostRegion: region }),
    ...(home && { home }),
    purpose,
    ...(occupation && { targetOccupation: occupation }),
    day: todayOf(services) as IsoDay,
    languages: [language],
    matchDecisions: [],
  })
  context.header('content-language', language)
  context.header('vary', 'accept-language', { append: true })
  context.header('cache-control', 'public, max-age=3600')
  return context.json(widgetAnswer(answer, services.workbench.words(language)))
}

/** What the widget on pages of others asks for. */
export function widgetRoutes(services: Services): readonly Route[] {
  return [routeOf(widgetOperation, (context, query) => showRoute(context, services, query))]
}
