import { sayLookUp } from '@wanderbuch/core/report/say-look-up'
import type { Words } from '@wanderbuch/core/report/words/create-words'
import type { KeptLookUp, LookUpNeed } from '@wanderbuch/core/vocabulary/look-up'
import type { Paper } from './paper.ts'
import { hangText, wrapText } from './wrap-text.ts'
import { readableText } from './write-sentence.ts'

interface Seen {
  readonly lookUps: readonly KeptLookUp[]
  readonly toLookUp: readonly LookUpNeed[]
}

/** A look-up for programs, without the bytes: those are what `wanderbuch snapshot` keeps. */
export function lookUpJson(one: KeptLookUp) {
  if ('problem' in one) return one
  const { base64: _, ...frame } = one.snapshot
  return { ...one, snapshot: frame }
}

const byAddress = <One>(items: readonly One[], addressOf: (one: One) => string): readonly One[] => [
  ...new Map(items.map((one) => [addressOf(one), one])).values(),
]

/** What was looked up and when, and what could be; nothing where there is neither. */
export function writeLookUps({ lookUps, toLookUp }: Seen, say: Words, paper: Paper): readonly string[] {
  const done = byAddress(lookUps, ({ source }) => source).flatMap((one) =>
    hangText('  ', readableText(sayLookUp(one, say)), paper.width),
  )
  const open = byAddress(toLookUp, ({ url }) => url).flatMap(({ kind, url }) => {
    const what = { kind: 'message', key: `look-up-kind.${kind}` } as const
    return hangText('  ', readableText(say.say('cli.lookup.one', { what, address: url })), paper.width)
  })
  return [...done, ...(open.length > 0 ? [...wrapText(say.label('cli.lookup.open'), paper.width), ...open] : [])]
}
