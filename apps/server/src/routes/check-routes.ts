import { z } from '@hono/zod-openapi'
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
import { daySchema, languageSchema } from '../schemas/request-schema.ts'
import { type Services, todayOf } from '../services.ts'
import { answerWords } from './answer-words.ts'
import { filesField, formProblems } from './dossier-routes.ts'
import { foundInFile } from './file-problem.ts'
import { checkWorkInside } from './limit-work.ts'

const body = (description: string) => ({
  description,
  content: { 'multipart/form-data': { schema: z.object({ files: filesField }) } },
})

const verifyQuery = z.strictObject({
  language: languageSchema.optional(),
  day: daySchema.optional().openapi({ description: 'The day to judge on; today when left out.' }),
})
const verifyOperation = {
  id: 'verifyFiles',
  method: 'post',
  path: '/api/verify',
  tag: 'Checking',
  summary: 'Check certificates',
  description:
    'Six checks of each credential: unchanged, from the body it names, entitled, valid on the day, not revoked, about the person who presents it. Each says yes, no or not determined, why, and who can answer. A file that cannot be read has its problem in the answer, beside the others. Nothing is stored.',
  curl: 'curl BASE/api/verify -F files=@certificate.json',
  query: verifyQuery,
  body: body('The certificates.'),
  status: 200,
  answer: { description: 'What was found in each file', content: { 'application/json': { schema: verifySchema } } },
  problems: formProblems,
} as const satisfies Operation<typeof verifyQuery>

const recheckQuery = z.strictObject({ language: languageSchema.optional() })
const recheckOperation = {
  id: 'checkDossier',
  method: 'post',
  path: '/api/check',
  tag: 'Checking',
  summary: 'Check a dossier again',
  description:
    'Takes a dossier as JSON, HTML or PDF, at most 64 MB: does the signature cover it, who signed, are the originals inside intact, and does making it again give the same findings and facts? Without a network. Nothing is stored.',
  curl: 'curl BASE/api/check -F files=@dossier.html',
  query: recheckQuery,
  body: body('One dossier.'),
  status: 200,
  answer: { description: 'The answers, one a question', content: { 'application/json': { schema: recheckSchema } } },
  problems: [...formProblems, 'too_much_to_compare', ...noDossierCodes],
} as const satisfies Operation<typeof recheckQuery>

async function verifyUpload(context: Context, services: Services, asked: string | undefined): Promise<Response> {
  const upload = await readUpload(context, { files: maxFormParts - 1, bytes: maxUploadBytes, request: false })
  if (!upload.ok) return answerProblem(context, upload.problem)
  const { files: received } = upload.value
  const day = asked ?? todayOf(services)
  const words = answerWords(context, services)
  const problemWords = problemWordsIn(readLanguage(context))
  const results = await services.workbench.verifyFiles(received, services.trustLists, day)
  const files = results.map((result, index) => {
    const fileName = received[index]?.fileName ?? ''
    if (!result.ok) {
      return { fileName, problem: wordProblem(foundInFile(result.problem, received), problemWords) }
    }
    const records = result.value.records.map(({ record, checks, endorsements }) => ({
      record,
      endorsements,
      checks: checks.map((check) => ({ ...check, sentence: words.label(`check.${check.code}`, check.details) })),
    }))
    const unreadable = result.value.unreadable.map((one) => wordProblem(foundInFile(one, received), problemWords))
    return { ...result.value, records, unreadable }
  })
  return context.json({ day, files })
}

async function recheckUpload(context: Context, services: Services): Promise<Response> {
  const upload = await readUpload(context, { files: 1, bytes: maxDossierBytes, request: false })
  if (!upload.ok) return answerProblem(context, upload.problem)
  const { workbench } = services
  const bytes = upload.value.files[0]?.bytes ?? new Uint8Array()
  const work = await checkWorkInside(bytes)
  if (!work.ok) return answerProblem(context, work.problem)
  const checked = await workbench.recheck(bytes, [workbench.ownSigner])
  if (!checked.ok) return answerProblem(context, foundInFile(checked.problem, []))
  const words = answerWords(context, services)
  const answers = checked.value.answers.map((answer) => ({
    ...answer,
    sentence: words.label(`recheck.${answer.code}`, answer.details),
  }))
  return context.json({ outcome: checked.value.outcome, answers })
}

/** Checking a certificate or a whole dossier. */
export function checkRoutes(services: Services): readonly Route[] {
  return [
    routeOf(verifyOperation, (context, { day }) => verifyUpload(context, services, day)),
    routeOf(recheckOperation, (context) => recheckUpload(context, services)),
  ]
}
