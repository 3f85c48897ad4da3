import type { VerifiedFile } from '@wanderbuch/adapters/workbench/workbench'
import { sayLookUp } from '@wanderbuch/core/report/say-look-up'
import type { Words } from '@wanderbuch/core/report/words/create-words'
import type { KeptLookUp } from '@wanderbuch/core/vocabulary/look-up'

function seenLookUp(one: KeptLookUp, words: Words) {
  const { kind, source } = one
  const sentence = sayLookUp(one, words)
    .map(({ text }) => text)
    .join('')
  if ('problem' in one)
    return { kind, source, problem: one.problem, ...(one.reason && { reason: one.reason }), sentence }
  const { lookedUpAt, sha256 } = one.snapshot
  return { kind, source, lookedUpAt, sha256, pinned: one.pinned, sentence }
}

/** What was looked up for a file, without the bytes, and what could be; members without content are left out. */
export function answerLookUps({ lookUps, toLookUp }: Pick<VerifiedFile, 'lookUps' | 'toLookUp'>, words: Words) {
  return {
    ...(lookUps.length > 0 && { lookUps: lookUps.map((one) => seenLookUp(one, words)) }),
    ...(toLookUp.length > 0 && { toLookUp }),
  }
}
