import type { Statement } from './cut-statements.ts'
import { strengthOfOneWord, type TextPlace } from './find-one-word.ts'
import type { FoundLabel, MatchStrength } from './found-label.ts'
import { firstWordsKey, type IndexedLabel, type LanguageIndex, saysWhatIsDone } from './language-index.ts'

/** Whether the label's words stand there one after the other, parted as in the label. */
function standsAt(label: IndexedLabel, { statement, at }: TextPlace): boolean {
  return label.words.every((word, offset) => {
    const found = statement[at + offset]
    if (found?.word !== word) return false
    return offset === 0 || found.gap === 'space' || /[,:()]/.test(label.label)
  })
}

/** Whether nothing follows that could make other words of it: "test electrical equipment" against "... equipment labels". */
function isClosedBehind({ words }: IndexedLabel, { statement, at }: TextPlace, { language }: LanguageIndex): boolean {
  const next = statement[at + words.length]
  if (!next || next.gap !== 'space') return true
  if (language.functionWords.has(next.word) || language.contrasts.has(next.word)) return true
  return language.words.code === 'en' && next.word.endsWith('ly')
}

/** A noun before a label without verb makes a narrower thing of it: "data storage" against "patient data storage". */
function isClosedBefore(label: IndexedLabel, { statement, at }: TextPlace, index: LanguageIndex): boolean {
  const before = statement[at - 1]
  if (!before || label.hasVerb || statement[at]?.gap !== 'space') return true
  return index.language.functionWords.has(before.word) || index.verbs.has(index.stemOf(before.word))
}

function strengthOf(label: IndexedLabel, place: TextPlace, index: LanguageIndex): MatchStrength | undefined {
  if (label.words.length === 1) return strengthOfOneWord(label, place, index)
  if (!saysWhatIsDone(label)) return undefined
  const isNamed = label.preferred && !label.isShared && label.stems.length > 1
  const isClosed = isClosedBehind(label, place, index) && isClosedBefore(label, place, index)
  if (isNamed && isClosed) return 'certain'
  return label.isClose ? 'likely' : 'possible'
}

function foundAt(label: IndexedLabel, at: number, strength: MatchStrength): FoundLabel {
  return {
    label,
    positions: label.words.map((_, offset) => at + offset),
    strength,
    method: strength === 'certain' ? 'exact-label' : 'label-words',
    score: label.weight * 2 + (label.preferred ? 0.1 : 0),
  }
}

/** Labels whose words stand in the statement as they are. */
export function findExactLabels(statement: Statement, index: LanguageIndex): readonly FoundLabel[] {
  const found: FoundLabel[] = []
  for (const [at, { word }] of statement.entries()) {
    const next = statement[at + 1]
    const pairs = next ? (index.byFirstWords.get(firstWordsKey([word, next.word])) ?? []) : []
    for (const label of [...(index.byFirstWords.get(word) ?? []), ...pairs]) {
      const place = { statement, at }
      const strength = standsAt(label, place) ? strengthOf(label, place, index) : undefined
      if (strength !== undefined) found.push(foundAt(label, at, strength))
    }
  }
  return found
}
