import { plainText } from '@wanderbuch/core/report/page-model'
import { sayLookUp } from '@wanderbuch/core/report/say-look-up'
import type { KeptLookUp } from '@wanderbuch/core/vocabulary/look-up'
import { useCheckWords } from './use-check-words.ts'

/** What was looked up for a file: what, where and on which day. */
export function LookedUpList({ lookUps }: { readonly lookUps: readonly KeptLookUp[] }) {
  const words = useCheckWords()
  if (lookUps.length === 0) return null
  return (
    <ul className="looked-up">
      {lookUps.map((one) => (
        <li key={one.source}>{plainText(sayLookUp(one, words))}</li>
      ))}
    </ul>
  )
}
