import { dutch } from './dutch.ts'
import { english } from './english.ts'
import { french } from './french.ts'
import { german } from './german.ts'
import { italian } from './italian.ts'
import type { LanguageWords, TextLanguage } from './language-words.ts'
import { polish } from './polish.ts'
import { romanian } from './romanian.ts'
import { spanish } from './spanish.ts'
import { swedish } from './swedish.ts'

const allWords: readonly LanguageWords[] = [english, german, french, italian, spanish, romanian, dutch, polish, swedish]

export type WordSet = ReadonlySet<string>

/** The words of one language, ready to be looked up. */
export interface ReadLanguage {
  readonly words: LanguageWords
  readonly functionWords: WordSet
  readonly conjunctions: WordSet
  /** Negations and wishes. */
  readonly absences: WordSet
  readonly contrasts: WordSet
  readonly harmlessAbsences: WordSet
  readonly asides: WordSet
  readonly everyday: WordSet
}

const toSet = (words: string): WordSet => new Set(words.split(/\s+/).filter(Boolean))

function readLanguage(words: LanguageWords): ReadLanguage {
  return {
    words,
    functionWords: toSet(words.functionWords),
    conjunctions: toSet(words.conjunctions),
    absences: toSet(`${words.negations} ${words.wishes}`),
    contrasts: toSet(words.contrasts),
    harmlessAbsences: toSet(words.harmlessAbsences),
    asides: toSet(words.asides),
    everyday: toSet(words.everyday),
  }
}

export const textLanguages: readonly ReadLanguage[] = allWords.map(readLanguage)

const byCode = new Map<string, ReadLanguage>(textLanguages.map((language) => [language.words.code, language]))

/** Undefined for a language in which texts are not read. */
export const findTextLanguage = (code: string): ReadLanguage | undefined => byCode.get(code)

/** Language of a code that is known to be one of ours. */
export function textLanguage(code: TextLanguage): ReadLanguage {
  return byCode.get(code) as ReadLanguage
}
