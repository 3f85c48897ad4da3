import type { TextLanguage } from './languages/language-words.ts'
import { textLanguages } from './languages/text-languages.ts'

/** Function word -> languages that have it; a word of many languages tells little. */
const languagesOfWord = new Map<string, TextLanguage[]>()
for (const { words, functionWords } of textLanguages) {
  for (const word of functionWords) languagesOfWord.set(word, [...(languagesOfWord.get(word) ?? []), words.code])
}

interface GuessedWord {
  readonly word: string
  readonly raw: string
}

function weighLanguages(words: readonly GuessedWord[]): readonly (readonly [TextLanguage, number])[] {
  const evidence = new Map<TextLanguage, number>()
  const add = (language: TextLanguage, weight: number) => evidence.set(language, (evidence.get(language) ?? 0) + weight)
  for (const { word, raw } of words) {
    const languages = languagesOfWord.get(word) ?? []
    for (const language of languages) add(language, 1 / languages.length)
    for (const { words: known } of textLanguages) if (known.ownLetters?.test(raw.toLowerCase())) add(known.code, 1)
  }
  return [...evidence].toSorted((left, right) => right[1] - left[1] || (left[0] < right[0] ? -1 : 1))
}

/** Evidence of about one telling word. */
const enough = 1
const clearLead = 1.5
/** Languages that share a word or two cannot be told apart in a short text; more than these, and nothing is told. */
const mostCandidates = 3

/** Languages a text may be in by its function words and letters, likeliest first; none where these do not tell. */
export function guessLanguages(words: readonly GuessedWord[]): readonly TextLanguage[] {
  const weighed = weighLanguages(words)
  const [first, second] = weighed
  if (!first) return []
  if (first[1] >= enough && (!second || first[1] >= clearLead * second[1])) return [first[0]]
  const close = weighed.filter(([, evidence]) => evidence * clearLead > first[1]).map(([language]) => language)
  return close.length <= mostCandidates ? close : []
}
