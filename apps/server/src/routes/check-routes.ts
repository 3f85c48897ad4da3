import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { languages } from '@wanderbuch/core/vocabulary/request'
import type { Context } from 'hono'
import { answerProblem, problemOf } from '../problem.ts'
import { readUpload } from '../read-upload.ts'
import { anyJson, daySchema, problemSchema } from '../schemas.ts'
import type { Services } from '../services.ts'
import { fileProblem } from './dossier-routes.ts'

const body = {
  content: {
    'multipart/form-data': {
      schema: z.object({
        files: z.array(z.any()).openapi({ type: 'array', items: { type: 'string', format: 'binary' } }),
      }),
    },
  },
}
const language = z.enum(languages).default('en')
const responses = {
  200: { description: 'What was found', content: { 'application/json': { schema: anyJson } } },
  400: { description: 'No file', content: { 'application/problem+json': { schema: problemSchema } } },
  422: { description: 'Not readable', content: { 'application/problem+json': { schema: problemSchema } } },
}

const verifyRoute = createRoute({
  method: 'post',
  path: '/api/verify',
  summary: 'Check certificates: unchanged, from the body they name, entitled, current, theirs.',
  request: { query: z.object({ language, day: daySchema.optional() }), body },
  responses,
})
const recheckRoute = createRoute({
  method: 'post',
  path: '/api/check',
  summary: 'Check a dossier (JSON, HTML or PDF): signature, originals, facts and findings.',
  request: { query: z.object({ language }), body },
  responses,
})

async function verifyUpload(
  context: Context,
  services: Services,
  query: { language: (typeof languages)[number]; day?: string | undefined },
): Promise<Response> {
  const upload = await readUpload(context)
  if (!upload.ok) return answerProblem(context, upload.problem)
  const day = query.day ?? services.now().toISOString().slice(0, 10)
  const { workbench, trustLists } = services
  const words = workbench.words(query.language)
  const results = await workbench.verifyFiles(upload.value.files, trustLists, day)
  const files = results.map((result) => {
    if (!result.ok) return { problem: fileProblem(services, result.problem), fileName: result.problem.fileName }
    const records = result.value.records.map(({ record, checks }) => ({
      record,
      checks: checks.map((check) => ({ ...check, sentence: words.label(`check.${check.code}`, check.details) })),
    }))
    return { ...result.value, records }
  })
  return context.json({ day, files })
}

async function recheckUpload(
  context: Context,
  services: Services,
  wanted: (typeof languages)[number],
): Promise<Response> {
  const upload = await readUpload(context)
  if (!upload.ok) return answerProblem(context, upload.problem)
  const [file] = upload.value.files
  if (!file) return answerProblem(context, problemOf('file_missing', 'Add one file in a field named "files".'))
  const words = services.workbench.words(wanted)
  const checked = await services.workbench.recheck(file.bytes, [services.workbench.ownSigner])
  if (!checked.ok) {
    return answerProblem(context, fileProblem(services, { ...checked.problem, fileName: file.fileName }))
  }
  const answers = checked.value.answers.map((answer) => ({
    ...answer,
    sentence: words.label(`recheck.${answer.code}`, answer.details),
  }))
  return context.json({ outcome: checked.value.outcome, answers })
}

/** Checking a certificate or a whole dossier. */
export function checkRoutes(services: Services): OpenAPIHono {
  const app = new OpenAPIHono()
  app.openapi(
    verifyRoute,
    async (context) => (await verifyUpload(context, services, context.req.valid('query'))) as never,
  )
  app.openapi(
    recheckRoute,
    async (context) => (await recheckUpload(context, services, context.req.valid('query').language)) as never,
  )
  return app
}
