import { placeTextWords } from './cut-statements.ts'
import { isAbsent, turnsOf } from './find-absence.ts'
import { findTextLanguage } from './languages/text-languages.ts'

/**
 * Whether a statement speaks of something absent or wished for, whatever that is. Example:
 * `saysAbsent('I have no experience with welding', 'en')`. Without a language the words of all count.
 */
export function saysAbsent(statement: string, language?: string): boolean {
  const words = placeTextWords(statement)
  const read = language === undefined ? undefined : findTextLanguage(language)
  return isAbsent(words, { from: 0, to: words.length }, { turns: turnsOf(read ? [read] : []), ownWords: [] })
}
