import type { LanguageIndex } from './language-index.ts'
import type { TextLanguage } from './languages/language-words.ts'
import { findTextLanguage, textLanguage } from './languages/text-languages.ts'
import type { Reading } from './read-words.ts'
import type { SkillIndex } from './skill-index.ts'

/** What a statement is matched with. */
export interface MatchPlan {
  /** Languages it may be in; none: not known. */
  readonly languages: readonly TextLanguage[]
  /** Labels compared as they are. */
  readonly exact: readonly LanguageIndex[]
  /** Labels compared by their stems. */
  readonly readings: readonly Reading[]
}

interface LanguageHints {
  /** What the source says, ISO 639-1; `und` and undefined say nothing. */
  readonly stated: string | undefined
  /** None: the words do not tell. */
  readonly guessed: readonly TextLanguage[]
}

const isDefined = <Item>(item: Item | undefined): item is Item => item !== undefined

function readingOf(code: TextLanguage, { labelsIn, translationFrom }: SkillIndex): Reading | undefined {
  const language = textLanguage(code)
  const own = labelsIn(code)
  if (own) return { index: own, language }
  const [english, translate] = [labelsIn('en'), translationFrom(code)]
  return english && translate && { index: english, language, translate }
}

function planForLanguages(languages: readonly TextLanguage[], index: SkillIndex): MatchPlan {
  // English labels stand in texts of every language.
  const exact = new Set([...languages, 'en' as const].map(index.labelsIn).filter(isDefined))
  return { languages, exact: [...exact], readings: languages.map((code) => readingOf(code, index)).filter(isDefined) }
}

/**
 * Which labels to compare a statement with. A stated language may be wrong (a form's default), so a guess that differs is
 * tried beside it. Of a language that is not read, only labels in the same words are found; of an unknown one, all labels.
 */
export function planMatching({ stated, guessed }: LanguageHints, index: SkillIndex): MatchPlan {
  const isStated = stated !== undefined && stated !== 'und'
  const known = isStated ? findTextLanguage(stated)?.words.code : undefined
  const languages = isStated && known === undefined ? [] : [...new Set([known, ...guessed].filter(isDefined))]
  if (languages.length > 0) return planForLanguages(languages, index)
  const all = index.labelLanguages.map(index.labelsIn).filter(isDefined)
  if (isStated) return { languages, exact: all, readings: [] }
  return { languages, exact: all, readings: all.map((one) => ({ index: one, language: one.language })) }
}
