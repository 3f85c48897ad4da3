import { z } from '@hono/zod-openapi'
import { parseDossierRequest } from '@wanderbuch/core/vocabulary/parse-request'
import type { DossierRequest } from '@wanderbuch/core/vocabulary/request'
import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { fail, type Result } from '@wanderbuch/standards/result'
import type { Context } from 'hono'
import { answerProblem } from '../http/answer-problem.ts'
import { routeOf } from '../http/mount-routes.ts'
import type { Operation, Route } from '../http/operation.ts'
import type { FoundProblem } from '../http/problem.ts'
import { dossierProblemCodes, fileProblemCodes } from '../http/problem-codes.ts'
import { parseJsonAgainst, readJson, readJsonBytes } from '../http/read-json.ts'
import { readUpload } from '../http/read-upload.ts'
import { maxDossierBytes, maxFormParts, maxUploadBytes } from '../http/upload-limits.ts'
import { dossierSchema } from '../schemas/dossier-schema.ts'
import { lookUpFlag } from '../schemas/look-up-schemas.ts'
import { requestSchema, sampleSchema } from '../schemas/request-schema.ts'
import { type Services, todayOf, trustSourcesOf } from '../services.ts'
import { answerDossier, chooseForm, dossierContent, type DossierForm, formSchema } from './answer-dossier.ts'
import { foundInFile } from './file-problem.ts'
import { checkWork } from './limit-work.ts'
import { withLookUpsIf } from './look-up-session.ts'

export const formProblems = [
  'form_not_multipart',
  'form_ill_formed',
  'form_field_unknown',
  'file_missing',
  'too_many_files',
] as const

export const filesField = z.array(z.any().openapi({ type: 'string', format: 'binary' })).openapi({
  description: 'One field `files` for each file. What a file is, is found from its bytes, never from its name.',
})

const query = z.strictObject({ form: formSchema.optional() })
const makeQuery = z.strictObject({ form: formSchema.optional(), lookUp: lookUpFlag })
const answer = { description: 'The dossier, signed by this instance', content: dossierContent }

const makeOperation = {
  id: 'makeDossier',
  method: 'post',
  path: '/api/dossiers',
  tag: 'Dossiers',
  summary: 'Make a dossier from certificates',
  description:
    'Reads up to 50 files, together at most 40 MB, each at most 20 MB. A file that cannot be read does not stop the others: the dossier names it. With `lookUp=true` the lists and keys the documents name are looked up, and the dossier keeps what it rests on. Nothing is stored.',
  curl: 'curl BASE/api/dossiers?form=html \\\n  -F \'request={"host":"DE","purpose":"employee","targetOccupation":"7411.1","day":"2026-11-22","languages":["de","ro"]}\' \\\n  -F files=@certificate.json -F files=@experience.json \\\n  -o dossier.html',
  query: makeQuery,
  body: {
    description: 'A form with the request and the files.',
    content: {
      'multipart/form-data': {
        schema: z.object({
          request: z.string().openapi({ description: 'A DossierRequest as JSON text, as a field or a file.' }),
          files: filesField,
        }),
      },
    },
  },
  status: 200,
  answer,
  problems: [...formProblems, 'request_not_json', 'too_much_to_compare', ...fileProblemCodes],
} as const satisfies Operation<typeof makeQuery>

const renderQuery = z.strictObject({ form: formSchema })
const renderOperation = {
  id: 'renderDossier',
  method: 'post',
  path: '/api/dossiers/render',
  tag: 'Dossiers',
  summary: 'Give a dossier of this instance in another form',
  description:
    'Takes the JSON of a dossier this instance signed, at most 64 MB. Others are refused, so that our look is never lent to changed data. Nothing is stored.',
  curl: "curl 'BASE/api/dossiers/render?form=pdf' \\\n  -H 'content-type: application/json' --data-binary @dossier.json \\\n  -o dossier.pdf",
  query: renderQuery,
  body: { description: 'The signed dossier.', content: { 'application/json': { schema: dossierSchema } } },
  status: 200,
  answer,
  problems: ['content_type_not_json', ...dossierProblemCodes],
} as const satisfies Operation<typeof renderQuery>

const sampleOperation = {
  id: 'makeSample',
  method: 'post',
  path: '/api/sample',
  tag: 'Dossiers',
  summary: 'The dossier of a person who does not exist',
  description:
    'Ana, an electrician from Romania, goes to Germany or to Tuscany. Her certificates are sealed by test keys. Nothing is stored.',
  curl: 'curl \'BASE/api/sample?form=json\' \\\n  -H \'content-type: application/json\' -d \'{"host":"DE","languages":["en"]}\'',
  query,
  body: {
    description: 'Where she goes and in which languages.',
    content: { 'application/json': { schema: sampleSchema } },
  },
  status: 200,
  answer,
  problems: ['content_type_not_json', 'request_not_json'],
} as const satisfies Operation<typeof query>

/** The description's schema says where a request is wrong; the core has the last word on what a request is. */
export function parseRequest(bytes: Uint8Array): Result<DossierRequest, FoundProblem> {
  const described = parseJsonAgainst(requestSchema, bytes)
  if (!described.ok) return described
  const request = parseDossierRequest(described.value as unknown as JsonValue)
  if (request.ok) return request
  const { place } = request.problem
  return fail({ code: 'request_invalid', place, details: { place } })
}

type MakeQuery = z.infer<typeof makeQuery>

async function makeFromUpload(context: Context, services: Services, query: MakeQuery): Promise<Response> {
  const upload = await readUpload(context, { files: maxFormParts - 1, bytes: maxUploadBytes, request: true })
  if (!upload.ok) return answerProblem(context, upload.problem)
  const request = parseRequest(upload.value.request ?? new Uint8Array())
  if (!request.ok) return answerProblem(context, request.problem)
  const { files } = upload.value
  const work = await checkWork(files)
  if (!work.ok) return answerProblem(context, work.problem)
  const { workbench, trustLists, regionLists = [] } = services
  const trust = { trustLists, trustSources: trustSourcesOf(services) }
  const order = { request: request.value, files, ...trust, regionLists, sample: false }
  const made = await withLookUpsIf(query.lookUp, services, (lookUps) =>
    workbench.makeDossier({ ...order, ...(lookUps && { lookUps }) }),
  )
  if (!made.ok) return answerProblem(context, foundInFile(made.problem, files))
  return answerDossier(context, services, { dossier: made.value, form: chooseForm(context, query.form) })
}

async function makeSample(context: Context, services: Services, asked: DossierForm | undefined): Promise<Response> {
  const order = await readJson(context, sampleSchema)
  if (!order.ok) return answerProblem(context, order.problem)
  const { files, trustLists, request } = services.sample
  const wanted = { ...request, ...order.value, day: todayOf(services) }
  const region = order.value.host === 'IT' ? { hostRegion: 'ITI1' } : {}
  const parsed = parseDossierRequest({ ...wanted, ...region } as unknown as JsonValue)
  if (!parsed.ok) throw new Error(`the sample request is wrong at ${parsed.problem.place}`)
  const { regionLists: loaded = [] } = services
  const made = await services.workbench.makeDossier({
    request: parsed.value,
    files,
    trustLists: [...services.trustLists, ...trustLists],
    regionLists: loaded.length > 0 ? loaded : services.sample.regionLists,
    sample: true,
  })
  if (!made.ok) return answerProblem(context, foundInFile(made.problem, files))
  return answerDossier(context, services, { dossier: made.value, form: chooseForm(context, asked) })
}

async function renderAgain(context: Context, services: Services, form: DossierForm): Promise<Response> {
  const bytes = await readJsonBytes(context, maxDossierBytes)
  if (!bytes.ok) return answerProblem(context, bytes.problem)
  const signed = await services.workbench.readOwnDossier(bytes.value)
  if (!signed.ok) return answerProblem(context, foundInFile(signed.problem, []))
  return answerDossier(context, services, { dossier: signed.value, form })
}

/** Making and rendering dossiers. Nothing here writes to the database. */
export function dossierRoutes(services: Services): readonly Route[] {
  return [
    routeOf(makeOperation, (context, query) => makeFromUpload(context, services, query)),
    routeOf(renderOperation, (context, { form }) => renderAgain(context, services, form)),
    routeOf(sampleOperation, (context, { form }) => makeSample(context, services, form)),
  ]
}
