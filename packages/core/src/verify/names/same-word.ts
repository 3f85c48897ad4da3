import { foldText } from '@wanderbuch/standards/fold-text'
import { alphabetOf, isSpellingOf } from './transliterate.ts'

/** Why two spellings are the same name. Each has its words in every language. */
export const nameRules = [
  /** Capitals, blanks, hyphens and apostrophes. */
  'form',
  'accents',
  /** ä as ae, ß as ss. */
  'umlauts',
  /** ø as oe, å as aa, æ as ae. */
  'nordic',
  'greek',
  'cyrillic',
  'order',
  /** A name by the father, which passports in Latin letters leave out. */
  'patronymic',
] as const
export type NameRule = (typeof nameRules)[number]

/** German: ä, ö, ü written out, as machine-readable zones do (ICAO Doc 9303 part 3, section 6). */
const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }
const nordic: Readonly<Record<string, string>> = {
  å: 'aa',
  ø: 'oe',
  æ: 'ae',
  ä: 'ae',
  ö: 'oe',
  þ: 'th',
  ð: 'd',
  ü: 'y',
}

const writeOut = (word: string, letters: Readonly<Record<string, string>>): string =>
  foldText(word.replace(/./gu, (letter) => letters[letter] ?? letter))

function isWrittenOut(left: string, right: string, letters: Readonly<Record<string, string>>): boolean {
  const forms = (word: string) => [foldText(word), writeOut(word, letters)]
  return forms(left).some((form) => forms(right).includes(form))
}

function compareAlphabets(left: string, right: string): NameRule | undefined {
  const [of, other] = [alphabetOf(left), alphabetOf(right)]
  if (of !== undefined && other === undefined && isSpellingOf(left, of, foldText(right))) return of
  if (other !== undefined && of === undefined && isSpellingOf(right, other, foldText(left))) return other
  return undefined
}

/** Longer ones are the same only letter by letter: no name is so long, and comparing costs work. */
const longestWord = 120

/** The rule by which two words (lower case, composed) are one name; `form` when they are alike; undefined: not the same. */
export function sameWord(left: string, right: string): NameRule | undefined {
  if (left === right) return 'form'
  if (Math.max(left.length, right.length) > longestWord) return undefined
  const bothAre = alphabetOf(left) === alphabetOf(right)
  if (bothAre && foldText(left) === foldText(right)) return 'accents'
  if (bothAre && isWrittenOut(left, right, umlauts)) return 'umlauts'
  if (bothAre && isWrittenOut(left, right, nordic)) return 'nordic'
  return compareAlphabets(left, right)
}
