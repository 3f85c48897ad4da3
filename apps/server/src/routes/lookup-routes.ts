import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { answerLevel } from '@wanderbuch/core/map/answer-level'
import { languages, purposes } from '@wanderbuch/core/vocabulary/request'
import { loadEscoStarter } from '@wanderbuch/skills/esco-starter'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import { listFrameworks, listLevels } from '@wanderbuch/standards/ledger/find-framework'
import { ledgerVersion } from '@wanderbuch/standards/ledger/ledger-data'
import { anyJson, daySchema } from '../schemas.ts'
import type { Services } from '../services.ts'

const language = z.enum(languages).default('en')
const json = (description: string) => ({ 200: { description, content: { 'application/json': { schema: anyJson } } } })

const levelRoute = createRoute({
  method: 'get',
  path: '/api/level',
  summary: 'Place a national level in the EQF on the day of award.',
  request: {
    query: z.object({
      framework: z.string().min(2).max(120).openapi({ example: 'FR' }),
      code: z.string().min(1).max(120).openapi({ example: 'III' }),
      awarded: daySchema.optional(),
      day: daySchema.optional(),
      language,
    }),
  },
  responses: json('The placement with its sentence and sources'),
})

const frameworksRoute = createRoute({
  method: 'get',
  path: '/api/frameworks',
  summary: 'All frameworks of the referencing ledger with their levels.',
  responses: json('Frameworks'),
})

const occupationsRoute = createRoute({
  method: 'get',
  path: '/api/occupations',
  summary: 'Find an ESCO occupation of the built-in starter by its name in any language.',
  request: { query: z.object({ q: z.string().max(120).default(''), language }) },
  responses: json('Occupations'),
})

const routeRoute = createRoute({
  method: 'get',
  path: '/api/route',
  summary: 'What the recognition rules of a destination ask for.',
  request: {
    query: z.object({
      to: z.string().regex(/^[A-Z]{2}$/),
      region: z.string().max(5).optional(),
      from: z
        .string()
        .regex(/^[A-Z]{2}$/)
        .optional(),
      as: z.string().max(300).optional(),
      purpose: z.enum(purposes).default('employee'),
      day: daySchema.optional(),
      language,
    }),
  },
  responses: json('Ordered findings with their facts'),
})

function levelBody(services: Services, query: z.infer<typeof levelRoute.request.query>) {
  const today = services.now().toISOString().slice(0, 10)
  const { placed, message, parameters } = answerLevel({
    framework: /^[A-Z]{2}$/.test(query.framework) ? { country: query.framework } : query.framework,
    nationalCode: query.code,
    day: (query.day ?? today) as IsoDay,
    ...(query.awarded && { awardedOn: query.awarded as IsoDay }),
  })
  const words = services.workbench.words(query.language)
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

/** Questions that need no file: levels, frameworks, occupations, routes. */
export function lookupRoutes(services: Services): OpenAPIHono {
  const app = new OpenAPIHono()
  const esco = loadEscoStarter()
  app.openapi(
    levelRoute,
    (context) => context.json({ ...levelBody(services, context.req.valid('query')) } as object, 200) as never,
  )
  app.openapi(frameworksRoute, (context) => context.json(frameworksBody() as object, 200) as never)
  app.openapi(occupationsRoute, (context) => {
    const { q, language: wanted } = context.req.valid('query')
    return context.json({ occupations: esco.searchOccupations(q, wanted) } as object, 200) as never
  })
  app.openapi(routeRoute, (context) => {
    const { to, region, from, as, purpose, day, language: wanted } = context.req.valid('query')
    const answer = services.workbench.answerRoute({
      host: to,
      purpose,
      day: (day ?? services.now().toISOString().slice(0, 10)) as IsoDay,
      languages: [wanted],
      matchDecisions: [],
      ...(region && { hostRegion: region }),
      ...(from && { home: from }),
      ...(as && { targetOccupation: as }),
    })
    return context.json(answer as object, 200) as never
  })
  return app
}
