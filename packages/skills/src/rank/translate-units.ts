import type { LabelField } from './label-field.ts'
import { turnLists } from './label-field.ts'
import type { Token } from './read-tokens.ts'

/*
 * Words of one language as words of another, learned from concepts that have labels in both: two words that stand in the
 * labels of the same concepts mean the same.
 */

export interface Translation {
  readonly word: string
  /** Share of the concepts the two words have in common, 0 to 1 (Dice). */
  readonly strength: number
}

export type TranslateWord = (word: string) => readonly Translation[]

function conceptsOfWords({ concepts, starts, members, words }: LabelField) {
  const seen = new Map<number, Set<number>>()
  for (let label = 0; label < concepts.length; label += 1) {
    const own = seen.get(concepts[label] ?? 0) ?? new Set<number>()
    for (let at = starts[label] ?? 0; at < (starts[label + 1] ?? 0); at += 1) own.add(members[at] ?? 0)
    seen.set(concepts[label] ?? 0, own)
  }
  const ordered = [...seen].toSorted((left, right) => left[0] - right[0])
  const rowStarts = new Int32Array(ordered.length + 1)
  ordered.forEach(([, own], at) => (rowStarts[at + 1] = (rowStarts[at] ?? 0) + own.size))
  const row = Int32Array.from(ordered.flatMap(([, own]) => [...own]))
  const { postStarts, postLabels } = turnLists(rowStarts, row, words.length)
  const concept = ordered.map(([id]) => id)
  return {
    of: (word: number) =>
      [...postLabels.subarray(postStarts[word] ?? 0, postStarts[word + 1] ?? 0)].map((at) => concept[at] ?? 0),
    wordsOf: seen,
  }
}

const mostTranslations = 2
const leastStrength = 0.2
const mostConcepts = 400

/** Learns translations from one field to another of the same concepts. */
export function learnTranslations(from: LabelField, to: LabelField): TranslateWord {
  const own = conceptsOfWords(from)
  const theirs = conceptsOfWords(to)
  const counts = new Map<number, number>()
  for (const words of theirs.wordsOf.values()) for (const id of words) counts.set(id, (counts.get(id) ?? 0) + 1)
  const known = new Map<string, readonly Translation[]>()
  const learn = (word: string): readonly Translation[] => {
    const id = from.idOf.get(word) ?? nearestWord(from, word)
    const concepts = id === undefined ? [] : own.of(id)
    if (concepts.length > mostConcepts) return []
    const common = new Map<number, number>()
    for (const concept of concepts) {
      for (const other of theirs.wordsOf.get(concept) ?? []) common.set(other, (common.get(other) ?? 0) + 1)
    }
    return [...common]
      .map(([other, both]) => ({
        word: to.words[other] ?? '',
        strength: (2 * both) / (concepts.length + (counts.get(other) ?? 0)),
      }))
      .filter(({ strength }) => strength >= leastStrength)
      .toSorted((left, right) => right.strength - left.strength || (left.word < right.word ? -1 : 1))
      .slice(0, mostTranslations)
  }
  return (word) => {
    const found = known.get(word) ?? learn(word)
    known.set(word, found)
    return found
  }
}

const sameWord = 0.7

function nearestWord(field: LabelField, word: string): number | undefined {
  const { ids, similarities } = field.grams().similarTo(word)
  return (similarities[0] ?? 0) >= sameWord ? ids[0] : undefined
}

/** Tokens with every word that has a translation put into the other language; words without one stay as they are. */
export function translateTokens(
  tokens: readonly Token[],
  from: LabelField,
  translate: TranslateWord,
): readonly Token[] {
  return tokens.flatMap((token) =>
    from.split(token.word).flatMap((part) => {
      const [found] = translate(part)
      return { ...token, word: found?.word ?? part }
    }),
  )
}
