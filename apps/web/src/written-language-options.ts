import { listLanguages } from '@wanderbuch/standards/code-lists/languages'
import type { Language } from '@wanderbuch/core/vocabulary/request'
import type { Choice } from './parts/Field.tsx'
import { sortedByLabel } from './sorted-by-label.ts'

/** Official languages of the EU and of states near it. */
const near =
  'bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv is nb nn sq bs ka mk sr tr uk'.split(' ')

/** Languages a document may be written in, by name; those near first. */
export function writtenLanguageOptions(language: Language): readonly Choice[] {
  const all = listLanguages().map(({ code, names }) => ({ value: code, label: names[language] ?? names.en }))
  const named = sortedByLabel(all, language)
  const isNear = ({ value }: Choice) => near.includes(value)
  return [...named.filter(isNear), ...named.filter((option) => !isNear(option))]
}
