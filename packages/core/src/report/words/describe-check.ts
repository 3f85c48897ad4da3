import { meaningStatement } from '../../compare/meaning-questions.ts'
import { detailParameters } from '../../vocabulary/detail-parameters.ts'
import { listLookedAt, type LookedAtName } from '../../verify/looked-at.ts'
import { findMend } from '../../verify/mend.ts'
import { plainText } from '../page-model.ts'
import type { Words } from './create-words.ts'

/** A check in words: why, what would mend it, what was looked at. */
export interface DescribedCheck {
  readonly sentence: string
  /** What would turn it into a yes, or answer it; absent when it is a yes. */
  readonly mend?: string
  readonly lookedAt: readonly { readonly name: LookedAtName; readonly label: string; readonly value: string }[]
}

/** Words everything about a check that a reader may ask; the faces only lay it out. */
export function describeCheck(seen: Parameters<typeof listLookedAt>[0], words: Words): DescribedCheck {
  const { check } = seen
  const mend = findMend(check)
  const answer = words.label(`check.${check.code}`, detailParameters(check.details))
  const meaning = meaningStatement(check)
  return {
    sentence: meaning ? `${answer} ${words.label(meaning.message, meaning.parameters)}` : answer,
    ...(mend && { mend: words.label(`mend.${mend}`) }),
    lookedAt: listLookedAt(seen).map(({ name, value }) => ({
      name,
      label: words.label(`looked-at.${name}`),
      value: plainText(words.put(value)),
    })),
  }
}
