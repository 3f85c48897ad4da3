import { z } from '@hono/zod-openapi'
import { answerLevel } from '@wanderbuch/core/map/answer-level'
import { escoAttribution } from '@wanderbuch/skills/esco-vocabulary'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import { listFrameworks, listLevels } from '@wanderbuch/standards/ledger/find-framework'
import { ledgerVersion } from '@wanderbuch/standards/ledger/ledger-data'
import type { Context } from 'hono'
import { routeOf } from '../http/mount-routes.ts'
import type { Operation, Route } from '../http/operation.ts'
import { noQuery } from '../http/mount-routes.ts'
import { readLanguage } from '../http/read-language.ts'
import { frameworksSchema, levelSchema, occupationsSchema } from '../schemas/answer-schemas.ts'
import { routeSchema } from '../schemas/route-answer-schema.ts'
import {
  countrySchema,
  daySchema,
  isRegionOf,
  languageSchema,
  occupationSchema,
  purposeSchema,
  regionSchema,
} from '../schemas/request-schema.ts'
import { type Services, todayOf } from '../services.ts'
import { answerWords } from './answer-words.ts'

const language = languageSchema.optional().openapi({ description: 'Left out, the Accept-Language header decides.' })
const day = daySchema.optional().openapi({ description: 'The day asked about; today when left out.' })
const json = (description: string, schema: z.ZodType) => ({ description, content: { 'application/json': { schema } } })

const levelQuery = z.strictObject({
  framework: z.string().min(2).max(120).openapi({
    description: 'Country code, or name or id of a framework.',
    example: 'FR',
  }),
  code: z.string().min(1).max(120).openapi({ description: 'National level as printed.', example: 'III' }),
  awarded: daySchema
    .optional()
    .openapi({ description: 'Day of award: it decides the numbering.', example: '2010-06-30' }),
  day,
  language,
})
const levelOperation = {
  id: 'placeLevel',
  method: 'get',
  path: '/api/level',
  tag: 'Looking up',
  summary: 'Place a national level in the EQF',
  description:
    'A level means something only with its framework, its code and the day of award. Where a numbering is not known, the answer is not determined and names who can answer.',
  curl: "curl 'BASE/api/level?framework=FR&code=III&awarded=2010-06-30'",
  query: levelQuery,
  status: 200,
  answer: json('The placement with its sentence and sources', levelSchema),
  problems: [],
} as const satisfies Operation<typeof levelQuery>

const frameworksOperation = {
  id: 'listFrameworks',
  method: 'get',
  path: '/api/frameworks',
  tag: 'Looking up',
  summary: 'All frameworks of the referencing ledger with their levels',
  description: 'Levels that rest on memory are left out.',
  curl: 'curl BASE/api/frameworks',
  query: noQuery,
  status: 200,
  answer: json('The frameworks', frameworksSchema),
  problems: [],
} as const satisfies Operation<typeof noQuery>

const occupationsQuery = z.strictObject({
  q: z.string().max(120).default('').openapi({ description: 'Name or code, in any language.', example: 'electrician' }),
  language,
})
const occupationsOperation = {
  id: 'findOccupations',
  method: 'get',
  path: '/api/occupations',
  tag: 'Looking up',
  summary: 'Find an ESCO occupation',
  description: `Searches the ESCO vocabulary in use: an imported one, or the built-in starter of 67 occupations. ${escoAttribution}`,
  curl: "curl 'BASE/api/occupations?q=electrician&language=de'",
  query: occupationsQuery,
  status: 200,
  answer: json('At most 20 occupations, the best first', occupationsSchema),
  problems: [],
} as const satisfies Operation<typeof occupationsQuery>

const routeMembers = z.strictObject({
  to: countrySchema.openapi({ description: 'Destination.' }),
  region: regionSchema.optional(),
  from: countrySchema.optional().openapi({ example: 'RO' }),
  as: occupationSchema.optional(),
  purpose: purposeSchema.default('employee'),
  day,
  language,
})
const routeQuery = routeMembers.refine(({ to, region }) => region === undefined || isRegionOf(region, to), {
  message: 'expected a region of the destination',
  path: ['region'],
})
const routeOperation = {
  id: 'findRoute',
  method: 'get',
  path: '/api/route',
  tag: 'Looking up',
  summary: 'What the recognition rules of a destination ask for',
  description:
    'The steps in order, each with the provision and the facts it rests on. Where a rule is not known: whom to ask.',
  curl: "curl 'BASE/api/route?from=RO&to=DE&as=7411.1&purpose=self-employed'",
  query: routeQuery,
  status: 200,
  answer: json('Ordered findings with their facts', routeSchema),
  problems: [],
} as const satisfies Operation<typeof routeQuery>

function levelBody(context: Context, services: Services, query: z.infer<typeof levelQuery>) {
  const { placed, message, parameters } = answerLevel({
    framework: /^[A-Z]{2}$/.test(query.framework) ? { country: query.framework } : query.framework,
    nationalCode: query.code,
    day: (query.day ?? todayOf(services)) as IsoDay,
    ...(query.awarded && { awardedOn: query.awarded as IsoDay }),
  })
  const words = answerWords(context, services)
  return {
    ...placed,
    sentence: words.label(message, parameters),
    caution: words.label('caution.eqf'),
    ledger: ledgerVersion,
  }
}

function frameworksBody() {
  const frameworks = listFrameworks().map(({ id, country, acronym, nameEn, nameNative, status, linkedSince }) => ({
    id,
    country,
    acronym,
    nameEn,
    nameNative,
    status,
    linkedSince,
    levels: listLevels(id)
      .filter(({ certainty }) => certainty !== 'recalled')
      .map(({ code, eqf }) => ({ code, eqf: eqf ?? null })),
  }))
  return { frameworks, ledger: ledgerVersion }
}

function routeBody(context: Context, services: Services, query: z.infer<typeof routeQuery>) {
  const { to, region, from, as, purpose } = query
  answerWords(context, services)
  return services.workbench.answerRoute({
    host: to,
    purpose,
    day: (query.day ?? todayOf(services)) as IsoDay,
    languages: [readLanguage(context)],
    matchDecisions: [],
    ...(region && { hostRegion: region }),
    ...(from && { home: from }),
    ...(as && { targetOccupation: as }),
  })
}

function findOccupations(context: Context, services: Services, words: string) {
  answerWords(context, services)
  return { occupations: services.workbench.searchOccupations(words, readLanguage(context)) }
}

/** Questions that need no file: levels, frameworks, occupations, routes. */
export function lookupRoutes(services: Services): readonly Route[] {
  return [
    routeOf(levelOperation, (context, query) => context.json(levelBody(context, services, query))),
    routeOf(frameworksOperation, (context) => context.json(frameworksBody())),
    routeOf(occupationsOperation, (context, { q }) => context.json(findOccupations(context, services, q))),
    routeOf(routeOperation, (context, query) => context.json(routeBody(context, services, query))),
  ]
}
