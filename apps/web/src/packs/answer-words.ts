import type { Words } from '@wanderbuch/core/report/words/create-words'
import type { NamedReferences } from './packs-api.ts'

function regimeWord(words: Words, regime: string): string {
  const way = words.label(`packs.regime.${regime.replace('?', '')}`)
  return regime.endsWith('?') ? words.label('packs.case.open-way', { way }) : way
}

/** Names of documents by their ids, in the language of the reader. */
export function documentNames(words: Words, references: NamedReferences | undefined): ReadonlyMap<string, string> {
  const { language } = words
  return new Map(references?.documents.map(({ id, name }) => [id, name[language] ?? name['en'] ?? id]))
}

export type AnswerPart = 'regulated' | 'regimes' | 'authority' | 'documents' | 'ask'

/** A part of an answer of a pack in words: codes of rules become what they mean; names stay. */
export function answerWord(
  words: Words,
  references: NamedReferences | undefined,
): (part: AnswerPart, code: string) => string {
  const names = documentNames(words, references)
  const known = (key: string, code: string) => (words.has(key) ? words.label(key) : code)
  return (part, code) => {
    if (code === 'ask') return words.label('packs.ask')
    if (part === 'regulated') return known(`packs.value.regulated.${code}`, code)
    if (part === 'regimes') return words.has(`packs.regime.${code.replace('?', '')}`) ? regimeWord(words, code) : code
    if (part === 'documents') return names.get(code) ?? code
    return part === 'ask' ? known(`packs.topic.${code}`, code) : code
  }
}
