import type { SkillSource } from '@wanderbuch/core/map/map-skills'
import { cutStatements, placeTextWords } from '@wanderbuch/skills/match/cut-statements'
import { guessLanguages } from '@wanderbuch/skills/match/guess-language'
import { findTextLanguage, textLanguages } from '@wanderbuch/skills/match/languages/text-languages'
import { matchSkills, type TextMatch } from '@wanderbuch/skills/match/match-skills'
import type { SkillIndex } from '@wanderbuch/skills/match/skill-index'
import { builtInPorts } from '../workbench/built-in-ports.ts'
import type { FoundInText, FoundSkill, FoundStatement, SkillFinder, Span } from './skill-finder.ts'

interface TextToRead {
  readonly text: string
  /** Stated by the source, else the one its words tell. */
  readonly language: string | undefined
  readonly index: SkillIndex
}

const placeMatch = ({ skill, label, labelLanguage, words, method, strength }: TextMatch, from: number): FoundSkill => ({
  skill,
  label,
  labelLanguage,
  words: words.map(({ start, end }) => ({ start: start + from, end: end + from })),
  method,
  certainty: strength,
})

function readStatement({ start, end }: Span, { text, language, index }: TextToRead): FoundStatement {
  const found = matchSkills(text.slice(start, end), index, language)
  if (found.length === 0) return { start, end, outcome: 'no-match' }
  return { start, end, outcome: 'matched', matches: found.map((one) => placeMatch(one, start)) }
}

const latin = /\p{Script=Latin}/gu
const letter = /\p{L}/gu
const countOf = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

/** Greek, Cyrillic and other letters: no language with these is read. */
const isOtherScript = (text: string) => countOf(text, letter) > 2 * countOf(text, latin)

const isUnread = (text: string, stated: string | undefined) =>
  isOtherScript(text) || (stated !== undefined && findTextLanguage(stated) === undefined)

function findInText(text: string, index: SkillIndex, stated: string | undefined): FoundInText {
  const words = placeTextWords(text)
  const guessed = guessLanguages(words)
  const language = stated ?? (guessed.length === 1 ? guessed[0] : undefined)
  const statements = cutStatements(words).map((statement): FoundStatement => {
    const span = { start: statement[0]?.start ?? 0, end: statement.at(-1)?.end ?? 0 }
    if (isUnread(text.slice(span.start, span.end), stated)) return { ...span, outcome: 'not-determined' }
    return readStatement(span, { text, language, index })
  })
  return { languages: stated === undefined ? guessed : [stated], isStated: stated !== undefined, statements }
}

/** A finder over a vocabulary. Example: `createSkillFinder(source).findInText('Installs switches.')`. */
export function createSkillFinder({ vocabulary, index }: SkillSource): SkillFinder {
  return {
    vocabulary,
    textLanguages: textLanguages.map(({ words }) => words.code),
    findInText: (text, language) => findInText(text, index, language),
  }
}

let loaded: SkillFinder | undefined

/** The finder all faces use: the vocabulary of this build, cut for matching at the first use and then kept. */
export function loadSkillFinder(): SkillFinder {
  loaded ??= createSkillFinder(builtInPorts().skills)
  return loaded
}
