import { z } from '@hono/zod-openapi'
import type { FileProblem } from '@wanderbuch/adapters/workbench/workbench'
import { describeCheck } from '@wanderbuch/core/report/words/describe-check'
import { detailParameters } from '@wanderbuch/core/vocabulary/detail-parameters'
import type { Context } from 'hono'
import { answerProblem } from '../http/answer-problem.ts'
import { routeOf } from '../http/mount-routes.ts'
import type { Operation, Route } from '../http/operation.ts'
import { noDossierCodes } from '../http/problem-codes.ts'
import { wordProblem } from '../http/problem.ts'
import { readLanguage } from '../http/read-language.ts'
import { readUpload } from '../http/read-upload.ts'
import { problemWordsIn } from '../http/server-words.ts'
import { maxDossierBytes, maxFormParts, maxUploadBytes } from '../http/upload-limits.ts'
import { recheckSchema, verifySchema } from '../schemas/answer-schemas.ts'
import { lookUpFlag } from '../schemas/look-up-schemas.ts'
import { daySchema, languageSchema } from '../schemas/request-schema.ts'
import { type Services, todayOf, trustSourcesOf } from '../services.ts'
import { answerLookUps } from './answer-look-ups.ts'
import { answerWords } from './answer-words.ts'
import { filesField, formProblems } from './dossier-routes.ts'
import { foundInFile } from './file-problem.ts'
import { checkWorkInside } from './limit-work.ts'
import { withLookUpsIf } from './look-up-session.ts'

const body = (description: string) => ({
  description,
  content: { 'multipart/form-data': { schema: z.object({ files: filesField }) } },
})

const verifyQuery = z.strictObject({
  language: languageSchema.optional(),
  day: daySchema.optional().openapi({ description: 'The day to judge on; today when left out.' }),
  lookUp: lookUpFlag,
})
const verifyOperation = {
  id: 'verifyFiles',
  method: 'post',
  path: '/api/verify',
  tag: 'Checking',
  summary: 'Check certificates',
  description:
    'Six checks of each credential: unchanged, from the body it names, entitled, valid on the day, not revoked, about the person who presents it. Each says yes, no or not determined, why, and who can answer. A file that cannot be read has its problem in the answer, beside the others. What could be looked up over the network is listed; it is only done with `lookUp=true`. Nothing is stored.',
  curl: 'curl BASE/api/verify -F files=@certificate.json',
  query: verifyQuery,
  body: body('The certificates.'),
  status: 200,
  answer: { description: 'What was found in each file', content: { 'application/json': { schema: verifySchema } } },
  problems: formProblems,
} as const satisfies Operation<typeof verifyQuery>

const recheckQuery = z.strictObject({ language: languageSchema.optional(), lookUp: lookUpFlag })
const recheckOperation = {
  id: 'checkDossier',
  method: 'post',
  path: '/api/check',
  tag: 'Checking',
  summary: 'Check a dossier again',
  description:
    'Takes a dossier as JSON, HTML or PDF, at most 64 MB: does the signature cover it, who signed, are the originals inside intact, and does making it again give the same findings and facts? Without a network: what the dossier looked up is answered by the copies inside it, and with `lookUp=true` asked again. Nothing is stored.',
  curl: 'curl BASE/api/check -F files=@dossier.html',
  query: recheckQuery,
  body: body('One dossier.'),
  status: 200,
  answer: { description: 'The answers, one a question', content: { 'application/json': { schema: recheckSchema } } },
  problems: [...formProblems, 'too_much_to_compare', ...noDossierCodes],
} as const satisfies Operation<typeof recheckQuery>

type VerifyQuery = z.infer<typeof verifyQuery>

async function verifyUpload(context: Context, services: Services, query: VerifyQuery): Promise<Response> {
  const upload = await readUpload(context, { files: maxFormParts - 1, bytes: maxUploadBytes, request: false })
  if (!upload.ok) return answerProblem(context, upload.problem)
  const { files: received } = upload.value
  const day = query.day ?? todayOf(services)
  const words = answerWords(context, services)
  const { workbench, trustLists } = services
  const trust = { trustLists, trustSources: trustSourcesOf(services) }
  const results = await withLookUpsIf(query.lookUp, services, (lookUps) =>
    workbench.verifyFiles(received, trust, { day, lookUps }),
  )
  const given = { day, ...trust }
  const word = (problem: FileProblem) =>
    wordProblem(foundInFile(problem, received), problemWordsIn(readLanguage(context)))
  const files = results.map((result, index) => {
    if (!result.ok) return { fileName: received[index]?.fileName ?? '', problem: word(result.problem) }
    const { unread, lookUps, toLookUp, ...file } = result.value
    const records = file.records.map((verified) => ({
      record: verified.record,
      endorsements: verified.endorsements,
      checks: verified.checks.map((check) => ({ ...check, ...describeCheck({ verified, check, ...given }, words) })),
    }))
    const seen = answerLookUps({ lookUps, toLookUp }, words)
    return { ...file, records, ...seen, ...(unread.length > 0 && { unread: unread.map(word) }) }
  })
  return context.json({ day, files })
}

async function recheckUpload(context: Context, services: Services, lookUp: string | undefined): Promise<Response> {
  const upload = await readUpload(context, { files: 1, bytes: maxDossierBytes, request: false })
  if (!upload.ok) return answerProblem(context, upload.problem)
  const { workbench } = services
  const bytes = upload.value.files[0]?.bytes ?? new Uint8Array()
  const work = await checkWorkInside(bytes)
  if (!work.ok) return answerProblem(context, work.problem)
  const checked = await withLookUpsIf(lookUp, services, (lookUps) =>
    workbench.recheck(bytes, [workbench.ownSigner], lookUps),
  )
  if (!checked.ok) return answerProblem(context, foundInFile(checked.problem, []))
  const words = answerWords(context, services)
  const answers = checked.value.answers.map((answer) => ({
    ...answer,
    sentence: words.label(`recheck.${answer.code}`, detailParameters(answer.details)),
  }))
  return context.json({ outcome: checked.value.outcome, answers })
}

/** Checking a certificate or a whole dossier. */
export function checkRoutes(services: Services): readonly Route[] {
  return [
    routeOf(verifyOperation, (context, query) => verifyUpload(context, services, query)),
    routeOf(recheckOperation, (context, { lookUp }) => recheckUpload(context, services, lookUp)),
  ]
}
