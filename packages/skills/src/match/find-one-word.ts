import type { Statement, TextWord } from './cut-statements.ts'
import type { MatchStrength } from './found-label.ts'
import type { IndexedLabel, LanguageIndex } from './language-index.ts'

/** A word of a statement from which on labels are compared. */
export interface TextPlace {
  readonly statement: Statement
  readonly at: number
}

function isWholeSegment({ statement, at }: TextPlace): boolean {
  const next = statement[at + 1]
  return (at === 0 || statement[at]?.gap === 'pause') && (!next || next.gap === 'pause')
}

/** Capitals that everyday words do not have: PHP, JavaScript, Haskell. German nouns all begin with one. */
function isName(label: string, { language }: LanguageIndex): boolean {
  return /.[\p{Lu}\d+#]/u.test(label) || (language.words.code !== 'de' && /^\p{Lu}/u.test(label))
}

/** Names that cannot be a word by chance: AngularJS, OpenCV. */
const isInvented = (label: string) => label.length > 3 && /\p{L}[\p{Lu}\d]/u.test(label) && /\p{Ll}/u.test(label)

const shortestName = 3
const shortestWord = 6
const shortestTelling = 10

function strengthOfPreferred({ raw, word }: TextWord, label: string, index: LanguageIndex): MatchStrength | undefined {
  if (isName(label, index)) return raw.length >= shortestName || /[+#]$/.test(raw) ? 'likely' : undefined
  if (raw.length < shortestWord || index.language.everyday.has(word)) return undefined
  return raw.length >= shortestTelling ? 'likely' : 'possible'
}

/**
 * A label of one word says the skill for certain where it is the whole statement. In running text it is a suggestion, and
 * only where the word is no everyday one; names must be written as the label is.
 */
export function strengthOfOneWord(
  label: IndexedLabel,
  place: TextPlace,
  index: LanguageIndex,
): MatchStrength | undefined {
  const { statement, at } = place
  const found = statement[at]
  if (!found || (isName(label.label, index) && found.raw !== label.label)) return undefined
  const isAlone = isWholeSegment(place)
  if (label.isShortened) return at > 0 || isAlone ? 'likely' : undefined
  if (!label.preferred) return isInvented(label.label) ? 'possible' : undefined
  if (isAlone && statement.length === 1 && !label.isShared) return 'certain'
  return isAlone ? 'likely' : strengthOfPreferred(found, label.label, index)
}
