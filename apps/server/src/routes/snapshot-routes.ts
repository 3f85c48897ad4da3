import { z } from '@hono/zod-openapi'
import { recordLookUps } from '@wanderbuch/core/look-ups/record-look-ups'
import type { Context } from 'hono'
import { answerProblem } from '../http/answer-problem.ts'
import { routeOf } from '../http/mount-routes.ts'
import type { Operation, Route } from '../http/operation.ts'
import { readJson } from '../http/read-json.ts'
import { lookUpAnswerSchema, lookUpOrderSchema } from '../schemas/look-up-schemas.ts'
import { languageSchema } from '../schemas/request-schema.ts'
import type { Services } from '../services.ts'
import { answerWords } from './answer-words.ts'
import { withLookUps } from './look-up-session.ts'

const query = z.strictObject({ language: languageSchema.optional() })
const lookUpOperation = {
  id: 'lookUp',
  method: 'post',
  path: '/api/look-up',
  tag: 'Looking up',
  summary: 'Fetch what credentials name, guarded',
  description:
    'Takes addresses, never documents: at most 20. Each is asked over https only, at a public host, without redirects, within bounds of size and time, and answers with a snapshot (bytes, day, digest) or a problem. For software that verifies by itself and must not ask the network by itself. Costs as much as 20 other requests.',
  curl: 'curl BASE/api/look-up \\\n  -H \'content-type: application/json\' -d \'{"wanted":[{"kind":"status-list","url":"https://issuer.example/status/1"}]}\'',
  query,
  body: { description: 'The addresses.', content: { 'application/json': { schema: lookUpOrderSchema } } },
  status: 200,
  answer: { description: 'One answer an address', content: { 'application/json': { schema: lookUpAnswerSchema } } },
  problems: ['content_type_not_json', 'request_not_json'],
} as const satisfies Operation<typeof query>

/** Bytes of all snapshots of one answer. */
const maxAnswerBytes = 12 * 1024 * 1024

async function lookUpAll(context: Context, services: Services): Promise<Response> {
  const order = await readJson(context, lookUpOrderSchema)
  if (!order.ok) return answerProblem(context, order.problem)
  const words = answerWords(context, services)
  const answers = await withLookUps(services, (lookUps) => {
    const { lookUps: ask } = recordLookUps(lookUps, maxAnswerBytes)
    return Promise.all(
      order.value.wanted.map(async ({ kind, url }) => {
        const answer = await ask({ kind, url })
        if (answer.ok) return { kind, url, snapshot: answer.value.snapshot }
        const { code: problem, reason } = answer.problem
        return { kind, url, problem, ...(reason && { reason }), sentence: words.label(`look-up.${problem}`) }
      }),
    )
  })
  return context.json({ answers })
}

/** Looking up for those who verify elsewhere: the page in the browser. Nothing but the addresses comes here. */
export function snapshotRoutes(services: Services): readonly Route[] {
  return [routeOf(lookUpOperation, (context) => lookUpAll(context, services))]
}
