import type { LanguageIndex } from './language-index.ts'
import type { TextLanguage } from './languages/language-words.ts'
import { findTextLanguage, textLanguage } from './languages/text-languages.ts'
import type { Reading } from './read-words.ts'
import type { SkillIndex } from './skill-index.ts'

/** What a statement is matched with. */
export interface MatchPlan {
  /** Languages it is in by its own words or by the source; none: not known. */
  readonly languages: readonly TextLanguage[]
  /** Labels compared as they are. */
  readonly exact: readonly LanguageIndex[]
  /** Labels compared by their stems. */
  readonly readings: readonly Reading[]
}

export interface LanguageHints {
  /** What the source says: ISO 639-1, with or without a region; `und` and undefined say nothing. */
  readonly stated: string | undefined
  /** Guessed from the statement's own words. */
  readonly ofStatement: readonly TextLanguage[]
  /** Guessed from the whole text. */
  readonly ofText: readonly TextLanguage[]
}

const isDefined = <Item>(item: Item | undefined): item is Item => item !== undefined

function readingOf(code: TextLanguage, { labelsIn, translationFrom }: SkillIndex): Reading | undefined {
  const language = textLanguage(code)
  const own = labelsIn(code)
  if (own) return { index: own, language }
  const [english, translate] = [labelsIn('en'), translationFrom(code)]
  return english && translate && { index: english, language, translate }
}

const codeOf = (stated: string) => findTextLanguage(stated.toLowerCase().split('-')[0] ?? '')?.words.code

/**
 * Which labels to compare a statement with. A stated language may be wrong (a form's default), so what the statement's own
 * words tell is tried beside it. The rest of the text only helps with suggestions: a certain match must not hang on it. Of a
 * language that is not read, only labels in the same words are found; of an unknown one, all labels.
 */
export function planMatching({ stated, ofStatement, ofText }: LanguageHints, index: SkillIndex): MatchPlan {
  const isStated = stated !== undefined && stated !== 'und'
  const known = isStated ? codeOf(stated) : undefined
  const isUnread = isStated && known === undefined
  const languages = isUnread ? [] : [...new Set([known, ...ofStatement].filter(isDefined))]
  // English labels stand in texts of every language.
  const exact: readonly TextLanguage[] = languages.length > 0 ? [...languages, 'en'] : index.labelLanguages
  const read = [languages, ofText, index.labelLanguages].find(({ length }) => length > 0) ?? []
  return {
    languages,
    exact: [...new Set(exact.map(index.labelsIn).filter(isDefined))],
    readings: isUnread ? [] : read.map((code) => readingOf(code, index)).filter(isDefined),
  }
}
