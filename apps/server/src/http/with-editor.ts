import type { NamedEditor } from '@wanderbuch/adapters/packs/draft-steps'
import { countEditors, findEditor } from '@wanderbuch/adapters/packs/pack-editors'
import type { Context } from 'hono'
import type { Services } from '../services.ts'
import { answerProblem } from './answer-problem.ts'
import { guessMark } from './limit-requests.ts'
import { wrongKeyMark } from './limit-wrong-keys.ts'

/** Whether anybody holds a key for editing packs here. */
export async function isEditingOpen({ storage, tenantId, packs }: Services): Promise<boolean> {
  return packs.trialEditors.length > 0 || (await countEditors(storage.db, tenantId)) > 0
}

/** Answers only an editor, who sends their own key as a bearer token; it never stands in an address. */
export async function withEditor(
  context: Context,
  services: Services,
  answer: (editor: NamedEditor) => Response | Promise<Response>,
): Promise<Response> {
  context.header('cache-control', 'no-store')
  if (!(await isEditingOpen(services))) return answerProblem(context, { code: 'editing_off' })
  const key = /^Bearer (\S{1,500})$/.exec(context.req.header('authorization') ?? '')?.[1]
  if (key === undefined) {
    context.header('www-authenticate', 'Bearer')
    return answerProblem(context, { code: 'editing_key_missing' })
  }
  const { storage, tenantId, packs } = services
  const found = await findEditor(storage.db, { tenantId, key, trial: packs.trialEditors })
  if (found.ok) return answer(found.value)
  context.set(guessMark, true)
  context.set(wrongKeyMark, true)
  return answerProblem(context, found.problem)
}
