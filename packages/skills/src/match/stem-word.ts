import { cutEnding, plantEndings } from './cut-ending.ts'
import type { LanguageWords } from './languages/language-words.ts'

/*
 * Light stemming: endings that inflect a word are cut where enough of the word remains. One table per language.
 */

const shortestStem = 4
const doubled = /([b-df-hj-np-tv-z])\1$/
const finalVowel = /[aeiouy]$/

const undouble = (stem: string) => (doubled.test(stem) ? stem.slice(0, -1) : stem)
const dropVowel = (stem: string) => (stem.length > shortestStem && finalVowel.test(stem) ? stem.slice(0, -1) : stem)

const readPairs = (pairs: string) =>
  pairs
    .split(/\s+/)
    .filter(Boolean)
    .map((pair) => pair.split(':') as [string, string])

export type Stemmer = (word: string) => string

function createCutter({ irregular = '', spellings = '' }: LanguageWords, endings: string): Stemmer {
  const root = plantEndings(endings)
  const regularForm = new Map(readPairs(irregular))
  const respellings = readPairs(spellings)
  return (word) => {
    const regular = regularForm.get(word) ?? word
    const spelled = respellings.reduce((form, [from, to]) => form.replace(from, to), regular)
    return undouble(dropVowel(spelled.endsWith('ss') ? spelled : cutEnding(spelled, root)))
  }
}

/** Stemmer of a language for folded words. Example: English `installations`, `installing` and `install` share `instal`. */
export const createStemmer = (words: LanguageWords): Stemmer =>
  createCutter(words, `${words.inflections} ${words.derivations}`)

/** Cuts inflection only: `installs` and `installing` share a form that `installation` does not have. */
export const createInflectionCutter = (words: LanguageWords): Stemmer => createCutter(words, words.inflections)
