import type { z } from '@hono/zod-openapi'
import type { Circumstances } from '@wanderbuch/core/vocabulary/circumstances'
import type { DossierRequest, Language } from '@wanderbuch/core/vocabulary/request'
import type { ClockEvent } from '@wanderbuch/rules/clock/clock-event'
import { occupationOfProfession } from '@wanderbuch/rules/route-answer/occupation-of-profession'
import { wordClocks } from '@wanderbuch/rules/route-answer/word-clocks'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import type { Context } from 'hono'
import { answerProblem } from '../http/answer-problem.ts'
import { noQuery, routeOf } from '../http/mount-routes.ts'
import type { Operation, Route } from '../http/operation.ts'
import { readJson } from '../http/read-json.ts'
import { readLanguage } from '../http/read-language.ts'
import { clocksSchema, routeSchema } from '../schemas/route-answer-schema.ts'
import { clockOrderSchema, routeOrderSchema } from '../schemas/route-order-schema.ts'
import { type Services, todayOf } from '../services.ts'

const json = (description: string, schema: z.ZodType) => ({ description, content: { 'application/json': { schema } } })
const orderProblems = ['content_type_not_json', 'request_not_json'] as const

const treeOperation = {
  id: 'findRouteTree',
  method: 'post',
  path: '/api/routes',
  tag: 'Looking up',
  summary: 'The route for the facts of a person, as a tree of steps',
  description:
    'Facts in, ordered steps out: ways with the rules they rest on (citation, certainty, state of the text), authority, documents, clocks, fee, language, appeal, what can go wrong, what is not known and who can answer. `texts` has the words, in one or two languages. Nothing of it is stored, and no authority is bound by it.',
  curl: `curl BASE/api/routes -H 'content-type: application/json' -d '{"host":"DE","home":"RO","purpose":"self-employed","profession":"electrician","circumstances":{"nationality":"eu-eea-ch","article11Level":"c"}}'`,
  query: noQuery,
  body: { description: 'The facts.', content: { 'application/json': { schema: routeOrderSchema } } },
  status: 200,
  answer: json('The tree, its words, the findings and their facts', routeSchema),
  problems: orderProblems,
} as const satisfies Operation<typeof noQuery>

const clockOperation = {
  id: 'readRouteClocks',
  method: 'post',
  path: '/api/routes/clock',
  tag: 'Looking up',
  summary: 'Where an application is, from what happened to it',
  description:
    'Days of one procedure in, and for each clock of the route: the state, whose turn it is, the last days, and what silence means. The time to decide starts with the complete file. Nothing of it is stored.',
  curl: `curl BASE/api/routes/clock -H 'content-type: application/json' -d '{"host":"DE","home":"RO","profession":"general-care-nurse","events":[{"kind":"submitted","on":"2026-09-01"},{"kind":"complete","on":"2026-09-20"}]}'`,
  query: noQuery,
  body: { description: 'The route and what happened.', content: { 'application/json': { schema: clockOrderSchema } } },
  status: 200,
  answer: json('The clocks of the route', clocksSchema),
  problems: orderProblems,
} as const satisfies Operation<typeof noQuery>

type RouteOrder = z.infer<typeof routeOrderSchema>
type Asked = Omit<RouteOrder, 'circumstances' | 'events'> & Pick<Partial<RouteOrder>, 'circumstances'>

function requestOf(order: Asked, language: Language, services: Services): DossierRequest {
  const { host, hostRegion, home, purpose, profession, targetOccupation, circumstances } = order
  const occupation = targetOccupation ?? (profession && occupationOfProfession(profession))
  return {
    host,
    ...(hostRegion && { hostRegion }),
    ...(home && { home }),
    purpose,
    ...(occupation && { targetOccupation: occupation }),
    ...(circumstances && { circumstances: circumstances as unknown as Circumstances }),
    day: (order.day ?? todayOf(services)) as IsoDay,
    languages: (order.languages ?? [language]) as unknown as DossierRequest['languages'],
    matchDecisions: [],
  }
}

function noteLanguage(context: Context): Language {
  context.header('vary', 'accept-language', { append: true })
  return readLanguage(context)
}

async function findTree(context: Context, services: Services): Promise<Response> {
  const order = await readJson(context, routeOrderSchema)
  if (!order.ok) return answerProblem(context, order.problem)
  const request = requestOf(order.value, noteLanguage(context), services)
  return context.json(services.workbench.answerRoute(request, order.value.events as readonly ClockEvent[] | undefined))
}

async function readClocks(context: Context, services: Services): Promise<Response> {
  const order = await readJson(context, clockOrderSchema)
  if (!order.ok) return answerProblem(context, order.problem)
  const request = requestOf(order.value, noteLanguage(context), services)
  const { workbench } = services
  const events = order.value.events as readonly ClockEvent[]
  const { tree, steps: findings } = workbench.answerRoute(request)
  return context.json(
    wordClocks(
      { tree, events, findings },
      request.languages.map((language) => workbench.words(language)),
    ),
  )
}

/** Routes for facts of a person, and the clocks of a file. Nothing is stored. */
export function routeRoutes(services: Services): readonly Route[] {
  return [
    routeOf(treeOperation, (context) => findTree(context, services)),
    routeOf(clockOperation, (context) => readClocks(context, services)),
  ]
}
