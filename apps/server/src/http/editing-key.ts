import { createHash, timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'
import { answerProblem } from './answer-problem.ts'
import { guessMark } from './limit-requests.ts'

/**
 * Who may edit packs: whoever holds the key. There are no accounts. `undefined`: nobody may, because the operator gave no
 * key and the server can be reached from elsewhere.
 */
export type EditingKey = { readonly hash: Uint8Array } | undefined

/** Shortest key an operator may give: as long as one of 128 random bits. */
export const minKeyLength = 22

const hashOf = (text: string) => createHash('sha256').update(text).digest()

export const editingKeyOf = (text: string): EditingKey => ({ hash: hashOf(text) })

/** Hashes have one length, so the comparison takes as long for every guess. */
const opens = (key: NonNullable<EditingKey>, sent: string) => timingSafeEqual(hashOf(sent), key.hash)

/** Answers only who sends the key as a bearer token; it never stands in an address. */
export function withEditingKey(
  context: Context,
  key: EditingKey,
  answer: () => Promise<Response>,
): Response | Promise<Response> {
  context.header('cache-control', 'no-store')
  if (!key) return answerProblem(context, { code: 'editing_off' })
  const sent = /^Bearer (\S{1,500})$/.exec(context.req.header('authorization') ?? '')?.[1]
  if (sent === undefined) {
    context.header('www-authenticate', 'Bearer')
    return answerProblem(context, { code: 'editing_key_missing' })
  }
  if (opens(key, sent)) return answer()
  context.set(guessMark, true)
  return answerProblem(context, { code: 'editing_key_wrong' })
}
