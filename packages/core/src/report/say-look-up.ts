import type { KeptLookUp } from '../vocabulary/look-up.ts'
import type { Pieces } from './page-model.ts'
import type { Words } from './words/create-words.ts'

/** When something was looked up, and what and where; or why there is nothing. */
export function sayLookUp(one: KeptLookUp, words: Words): Pieces {
  const { kind, source } = one
  const what = { kind: 'message', key: `look-up-kind.${kind}` } as const
  if ('problem' in one) {
    const why = { kind: 'message', key: `look-up.${one.problem}` } as const
    return words.say('footer.not-looked-up', { source, what, why })
  }
  const day = { kind: 'day', day: one.snapshot.lookedUpAt.slice(0, 10) } as const
  if (!one.pinned) return words.say('footer.looked-up', { day, what, source })
  return words.say('footer.pinned', { day, what, source, digest: one.snapshot.sha256.slice(0, 16) })
}
