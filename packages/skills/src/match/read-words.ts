import type { Statement, TextWord } from './cut-statements.ts'
import { isContentWord } from './cut-labels.ts'
import type { LanguageIndex } from './language-index.ts'
import type { ReadLanguage } from './languages/text-languages.ts'
import { splitCompound } from './split-compound.ts'

/** Stems a word of one language may stand for in another. */
export type Translate = (word: string) => readonly string[]

/** How a text is read against the labels of one language. */
export interface Reading {
  readonly index: LanguageIndex
  /** Language the text is taken to be in. */
  readonly language: ReadLanguage
  /** Where the text is in another language than the labels. */
  readonly translate?: Translate
}

/** A word of a statement with the stems that labels know. */
export interface ReadWord {
  readonly text: TextWord
  /** Stem of the word itself, where labels have it. */
  readonly ownStem: string | undefined
  /** Stems that it stands for: its own, synonyms, parts of a compound, translations. */
  readonly stems: readonly string[]
  readonly isContent: boolean
  /** Labels have it in the place of the verb. */
  readonly isVerb: boolean
}

function compoundParts(word: string, { language, stemOf, weights }: LanguageIndex): readonly string[] {
  const { compoundJoints: joints } = language.words
  if (!joints) return []
  return splitCompound(word, { isKnown: (stem) => weights.has(stem), stemOf, joints }) ?? []
}

function stemsOf(word: string, index: LanguageIndex): Pick<ReadWord, 'ownStem' | 'stems'> {
  const stem = index.stemOf(word)
  const synonyms = (index.synonyms.get(stem) ?? []).filter((one) => index.weights.has(one))
  if (index.weights.has(stem)) return { ownStem: stem, stems: [stem, ...synonyms] }
  return { ownStem: undefined, stems: synonyms.length > 0 ? synonyms : compoundParts(word, index) }
}

function readWord(word: TextWord, { index, language, translate }: Reading): ReadWord {
  if (!isContentWord(word, language)) {
    return { text: word, ownStem: undefined, stems: [], isContent: false, isVerb: false }
  }
  const { ownStem, stems } = translate ? { ownStem: undefined, stems: translate(word.word) } : stemsOf(word.word, index)
  const told = translate ? stems : [ownStem ?? '']
  const isVerb = told.length > 0 && told.every((stem) => index.verbs.has(stem))
  return { text: word, ownStem, stems, isContent: true, isVerb }
}

export function readWords(statement: Statement, reading: Reading): readonly ReadWord[] {
  return statement.map((word) => readWord(word, reading))
}
