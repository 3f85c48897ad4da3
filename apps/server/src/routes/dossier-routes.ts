import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { FileProblem, SignedDossier } from '@wanderbuch/adapters/workbench/workbench'
import type { DossierRequest } from '@wanderbuch/core/vocabulary/request'
import type { Context } from 'hono'
import { answerProblem, type Problem, problemOf } from '../problem.ts'
import { parseAgainst, readUpload } from '../read-upload.ts'
import { anyJson, problemSchema, requestSchema } from '../schemas.ts'
import type { Services } from '../services.ts'

const forms = z.enum(['json', 'html', 'pdf'])

const uploadBody = {
  content: {
    'multipart/form-data': {
      schema: z.object({
        request: z.string().openapi({ description: 'DossierRequest as JSON text' }),
        files: z.array(z.any()).openapi({ type: 'array', items: { type: 'string', format: 'binary' } }),
      }),
    },
  },
}

const dossierAnswers = {
  200: {
    description: 'The dossier in the form asked for, signed by this instance',
    content: {
      'application/json': { schema: anyJson },
      'text/html': { schema: z.string() },
      'application/pdf': { schema: z.any() },
    },
  },
  400: {
    description: 'The request is not as expected',
    content: { 'application/problem+json': { schema: problemSchema } },
  },
  413: { description: 'Too large', content: { 'application/problem+json': { schema: problemSchema } } },
  422: { description: 'A file cannot be read', content: { 'application/problem+json': { schema: problemSchema } } },
}

const makeRoute = createRoute({
  method: 'post',
  path: '/api/dossiers',
  summary: 'Make a dossier from certificates. Nothing is stored.',
  request: { query: z.object({ form: forms.default('json') }), body: uploadBody },
  responses: dossierAnswers,
})

const renderRoute = createRoute({
  method: 'post',
  path: '/api/dossiers/render',
  summary: 'Give a dossier signed by this instance in another form.',
  request: { query: z.object({ form: forms }), body: { content: { 'application/json': { schema: anyJson } } } },
  responses: dossierAnswers,
})

const sampleSchema = z
  .strictObject({
    host: z.enum(['DE', 'IT']).default('DE'),
    languages: requestSchema.shape.languages,
    matchDecisions: requestSchema.shape.matchDecisions,
  })
  .openapi('SampleOrder')

const sampleRoute = createRoute({
  method: 'post',
  path: '/api/sample',
  summary: 'The sample book of a person who does not exist, made into a dossier for a destination. Nothing is stored.',
  request: {
    query: z.object({ form: forms.default('json') }),
    body: { content: { 'application/json': { schema: sampleSchema } } },
  },
  responses: dossierAnswers,
})

/** A file's problem in the form of RFC 9457, in English; the code lets the page say it in other languages. */
export function fileProblem(services: Services, problem: FileProblem): Problem {
  const detail = services.workbench.words('en').label(`problem.${problem.code}`, {
    fileName: problem.fileName,
    ...problem.details,
  })
  return problemOf(problem.code, detail, problem.place ?? problem.fileName)
}

/** Answers with the dossier as JSON, page or PDF. */
export async function answerDossier(
  context: Context,
  { workbench }: Services,
  { dossier, form }: { readonly dossier: SignedDossier; readonly form: z.infer<typeof forms> },
): Promise<Response> {
  const { renderHtml, renderJson, renderPdf } = workbench
  if (form === 'html') return context.html(renderHtml(dossier))
  if (form === 'json')
    return context.body(renderJson(dossier), 200, { 'content-type': 'application/json; charset=utf-8' })
  const pdf = await renderPdf(dossier)
  return context.body(new Uint8Array(pdf).buffer as ArrayBuffer, 200, {
    'content-type': 'application/pdf',
    'content-disposition': 'attachment; filename="wanderbuch-dossier.pdf"',
  })
}

async function makeFromUpload(context: Context, services: Services, form: z.infer<typeof forms>): Promise<Response> {
  const upload = await readUpload(context)
  if (!upload.ok) return answerProblem(context, upload.problem)
  if (upload.value.files.length === 0) {
    return answerProblem(context, problemOf('file_missing', 'Add at least one file in a field named "files".'))
  }
  const request = parseAgainst(requestSchema, upload.value.fields.get('request') ?? '')
  if (!request.ok) return answerProblem(context, request.problem)
  const made = await services.workbench.makeDossier({
    request: request.value as unknown as DossierRequest,
    files: upload.value.files,
    trustLists: services.trustLists,
    sample: false,
  })
  if (!made.ok) return answerProblem(context, fileProblem(services, made.problem))
  return answerDossier(context, services, { dossier: made.value, form })
}

async function makeSample(context: Context, services: Services, form: z.infer<typeof forms>): Promise<Response> {
  const order = parseAgainst(sampleSchema, await context.req.text())
  if (!order.ok) return answerProblem(context, order.problem)
  const { host, languages, matchDecisions } = order.value
  const { files, trustLists, request } = services.sample
  const day = services.now().toISOString().slice(0, 10)
  const made = await services.workbench.makeDossier({
    request: {
      ...request,
      host,
      ...(host === 'IT' && { hostRegion: 'ITI1' }),
      day,
      languages,
      matchDecisions,
    } as unknown as DossierRequest,
    files,
    trustLists: [...services.trustLists, ...trustLists],
    sample: true,
  })
  if (!made.ok) return answerProblem(context, fileProblem(services, made.problem))
  return answerDossier(context, services, { dossier: made.value, form })
}

async function renderAgain(context: Context, services: Services, form: z.infer<typeof forms>): Promise<Response> {
  const bytes = new Uint8Array(await context.req.arrayBuffer())
  const signed = await services.workbench.readOwnDossier(bytes)
  if (!signed.ok) return answerProblem(context, fileProblem(services, signed.problem))
  return answerDossier(context, services, { dossier: signed.value, form })
}

/** Making and rendering dossiers. Nothing here writes to the database. */
export function dossierRoutes(services: Services): OpenAPIHono {
  const app = new OpenAPIHono()
  app.openapi(
    makeRoute,
    async (context) => (await makeFromUpload(context, services, context.req.valid('query').form)) as never,
  )
  app.openapi(
    renderRoute,
    async (context) => (await renderAgain(context, services, context.req.valid('query').form)) as never,
  )
  app.openapi(
    sampleRoute,
    async (context) => (await makeSample(context, services, context.req.valid('query').form)) as never,
  )
  return app
}
