import type { EscoSkill } from '../esco-vocabulary.ts'
import { placeTextWords, type TextWord } from './cut-statements.ts'
import type { ReadLanguage } from './languages/text-languages.ts'
import type { Stemmer } from './stem-word.ts'

/** One label of a skill, cut into words. */
export interface CutLabel {
  readonly skill: EscoSkill
  readonly label: string
  readonly preferred: boolean
  /** A name whose bracket is left out: "Java" of "Java (computer programming)". */
  readonly isShortened: boolean
  /** Folded words in order, function words included. */
  readonly words: readonly string[]
  /** Stem per word; undefined for function words. */
  readonly stemAt: readonly (string | undefined)[]
  /** Place of the word that says what is done, by the custom of the language; -1 when no word can. */
  readonly verbAt: number
}

/** A function word that is a name when written in capitals: "IT support". */
const acronym = 'IT'

export const isContentWord = ({ word, raw }: Pick<TextWord, 'word' | 'raw'>, { functionWords }: ReadLanguage) =>
  raw === acronym || !functionWords.has(word)

const withoutBracket = (label: string) => label.replace(/\s*\([^)]*\)\s*$/, '')

function labelsOf(skill: EscoSkill, code: string): readonly string[] {
  const preferred = skill.preferred[code]
  const named = preferred === undefined ? [] : [preferred, withoutBracket(preferred)]
  return [...new Set([...named, ...(skill.alternative[code] ?? [])])]
}

function findVerbAt(placed: readonly TextWord[], language: ReadLanguage): number {
  const { verbPlace, verbShape } = language.words
  const isContent = (word: TextWord) => isContentWord(word, language)
  const at = verbPlace === 'first' ? placed.findIndex(isContent) : placed.findLastIndex(isContent)
  const word = placed[at]
  return word && (verbShape?.test(word.raw) ?? true) ? at : -1
}

/** The labels of a skill in one language, preferred one first. */
export function cutLabels(skill: EscoSkill, language: ReadLanguage, stemOf: Stemmer): readonly CutLabel[] {
  const { code } = language.words
  const named = skill.preferred[code]
  return labelsOf(skill, code).flatMap((label) => {
    const placed = placeTextWords(label)
    if (placed.length === 0) return []
    const preferred = label === named
    const isShortened = !preferred && named !== undefined && label === withoutBracket(named)
    const stemAt = placed.map((word) => (isContentWord(word, language) ? stemOf(word.word) : undefined))
    return [
      {
        skill,
        label,
        preferred,
        isShortened,
        words: placed.map(({ word }) => word),
        stemAt,
        verbAt: findVerbAt(placed, language),
      },
    ]
  })
}
