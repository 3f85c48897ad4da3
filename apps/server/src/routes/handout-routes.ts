import { z } from '@hono/zod-openapi'
import {
  formsOfHandout,
  type Handout,
  handoutForms,
  type HandoutOrder,
} from '@wanderbuch/adapters/handouts/render-handout'
import { handoutKinds } from '@wanderbuch/core/report/handouts/handout-material'
import { dossierStyle } from '@wanderbuch/core/report/html/style'
import type { Dossier } from '@wanderbuch/core/vocabulary/dossier-file'
import type { Context } from 'hono'
import { answerProblem } from '../http/answer-problem.ts'
import { closedPolicy } from '../http/content-policy.ts'
import { routeOf } from '../http/mount-routes.ts'
import type { Content, Operation, Route } from '../http/operation.ts'
import { dossierProblemCodes } from '../http/problem-codes.ts'
import { readJsonBytes } from '../http/read-json.ts'
import { maxDossierBytes, maxOrderBytes } from '../http/upload-limits.ts'
import { dossierSchema } from '../schemas/dossier-schema.ts'
import { daySchema, languageSchema, requestSchema } from '../schemas/request-schema.ts'
import type { Services } from '../services.ts'
import { parseRequest } from './dossier-routes.ts'
import { foundInFile } from './file-problem.ts'

const handoutQuery = z.strictObject({
  handout: z.enum(handoutKinds).openapi({
    description: 'Factsheet for the person, roadmap for the adviser, letter to an authority, calendar file.',
  }),
  form: z.enum(handoutForms).optional().openapi({
    description: 'Left out: html; a letter is txt, a calendar ics.',
  }),
  language: languageSchema.optional().openapi({ description: 'Left out, the languages of the request.' }),
  beside: languageSchema.optional().openapi({ description: 'A second language beside the first.' }),
  completeOn: daySchema.optional().openapi({
    description: 'The day the file was complete; without it no last day is counted.',
    example: '2026-12-01',
  }),
  handedInOn: daySchema.optional().openapi({ description: 'The day it was handed in, where that was earlier.' }),
  to: z.enum(['host', 'home']).default('host').openapi({ description: 'Whose authority the letter is to.' }),
  letterIn: languageSchema.optional().openapi({
    description: 'Language of the letter; left out, that of the authority, or English.',
  }),
})
type HandoutQuery = z.infer<typeof handoutQuery>

const text = z.string()
const content = {
  'text/html': { schema: text.openapi({ description: 'One self-contained page without scripts.' }) },
  'application/pdf': { schema: text.openapi({ format: 'binary', description: 'Tagged PDF.' }) },
  'text/plain': { schema: text.openapi({ description: 'The letter, in two languages where they differ.' }) },
  'text/calendar': { schema: text.openapi({ description: 'RFC 5545: one whole-day event a deadline.' }) },
} as const satisfies Content

const problems = ['handout_form_unknown', 'handout_needs_day', 'handout_without_deadline'] as const
const answer = { description: 'The handout', content }

const routeOperation = {
  id: 'makeRouteHandout',
  method: 'post',
  path: '/api/routes/handouts',
  tag: 'Looking up',
  summary: 'A factsheet, roadmap, letter or calendar file of a route',
  description: 'Made from the same findings as the route, without documents. Nothing is stored.',
  curl: 'curl \'BASE/api/routes/handouts?handout=factsheet&form=pdf\' \\\n  -H \'content-type: application/json\' \\\n  -d \'{"host":"DE","home":"RO","purpose":"self-employed","targetOccupation":"7411.1","day":"2026-11-22","languages":["ro"]}\' \\\n  -o factsheet.pdf',
  query: handoutQuery,
  body: { description: 'What is asked.', content: { 'application/json': { schema: requestSchema } } },
  status: 200,
  answer,
  problems: [...problems, 'content_type_not_json', 'request_not_json'],
} as const satisfies Operation<typeof handoutQuery>

const dossierOperation = {
  id: 'makeDossierHandout',
  method: 'post',
  path: '/api/dossiers/handouts',
  tag: 'Dossiers',
  summary: 'A factsheet, roadmap, letter or calendar file of a dossier',
  description:
    'Takes the JSON of a dossier this instance signed, at most 64 MB. The list of documents is ticked by the documents in it. Nothing is stored.',
  curl: "curl 'BASE/api/dossiers/handouts?handout=calendar&completeOn=2026-12-01' \\\n  -H 'content-type: application/json' --data-binary @dossier.json \\\n  -o deadlines.ics",
  query: handoutQuery,
  body: { description: 'The signed dossier.', content: { 'application/json': { schema: dossierSchema } } },
  status: 200,
  answer,
  problems: [...problems, 'content_type_not_json', ...dossierProblemCodes],
} as const satisfies Operation<typeof handoutQuery>

const pagePolicy = closedPolicy({ style: dossierStyle, pictures: false })

function orderOf(query: HandoutQuery, { request }: Dossier): HandoutOrder {
  const { handout, form = formsOfHandout[handout][0], language, beside, completeOn, handedInOn, to, letterIn } = query
  const [first, second] = language === undefined ? request.languages : [language, beside]
  return {
    handout,
    form,
    languages: second === undefined || second === first ? [first] : [first, second],
    to,
    ...(letterIn && { letterIn }),
    ...(completeOn && { days: { completeOn, ...(handedInOn && { handedInOn }) } }),
  }
}

function answerHandout(context: Context, { mediaType, bytes, languages }: Handout, order: HandoutOrder): Response {
  const { handout, form } = order
  context.header('content-language', languages.join(', '))
  if (form === 'html') context.header('content-security-policy', pagePolicy)
  else context.header('content-disposition', `attachment; filename="wanderbuch-${handout}.${form}"`)
  return context.body(new Uint8Array(bytes), 200, { 'content-type': mediaType })
}

async function respond(
  context: Context,
  services: Services,
  made: { readonly dossier: Dossier; readonly query: HandoutQuery },
) {
  const { completeOn, handedInOn } = made.query
  if (completeOn && handedInOn && handedInOn > completeOn) {
    return answerProblem(context, {
      code: 'request_invalid',
      place: 'query/handedInOn',
      details: { place: 'handedInOn' },
    })
  }
  const order = orderOf(made.query, made.dossier)
  const handout = await services.workbench.renderHandout(made.dossier, order)
  if (!handout.ok) return answerProblem(context, handout.problem)
  return answerHandout(context, handout.value, order)
}

async function fromRoute(context: Context, services: Services, query: HandoutQuery): Promise<Response> {
  const bytes = await readJsonBytes(context, maxOrderBytes)
  if (!bytes.ok) return answerProblem(context, bytes.problem)
  const request = parseRequest(bytes.value)
  if (!request.ok) return answerProblem(context, request.problem)
  return respond(context, services, { dossier: services.workbench.routeDossier(request.value), query })
}

async function fromDossier(context: Context, services: Services, query: HandoutQuery): Promise<Response> {
  const bytes = await readJsonBytes(context, maxDossierBytes)
  if (!bytes.ok) return answerProblem(context, bytes.problem)
  const signed = await services.workbench.readOwnDossier(bytes.value)
  if (!signed.ok) return answerProblem(context, foundInFile(signed.problem, []))
  return respond(context, services, { dossier: signed.value, query })
}

/** What people take with them: made from a route or from a dossier of this instance. */
export function handoutRoutes(services: Services): readonly Route[] {
  return [
    routeOf(routeOperation, (context, query) => fromRoute(context, services, query)),
    routeOf(dossierOperation, (context, query) => fromDossier(context, services, query)),
  ]
}
