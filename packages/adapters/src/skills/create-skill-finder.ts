import type { EscoSkill, EscoVocabulary } from '@wanderbuch/skills/esco-vocabulary'
import { findSkillsInText, type LeftOut, type StatementSkills } from '@wanderbuch/skills/rank/find-skills-in-text'
import type { RankedConcept, Ranker } from '@wanderbuch/skills/rank/ranker'
import { cutStatements, placeTextWords } from '@wanderbuch/skills/match/cut-statements'
import { builtInVocabularies } from '../esco/vocabularies.ts'
import type { FoundInText, FoundSkill, FoundStatement, SkillFinder, Span } from './skill-finder.ts'
import { rankerOf } from './vocabulary-ranker.ts'

const latin = /\p{Script=Latin}/gu
const letter = /\p{L}/gu
const countOf = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

/** Greek, Cyrillic and other letters: labels of these are too few to read sentences by. */
const isOtherScript = (text: string) => countOf(text, letter) > 2 * countOf(text, latin)

interface Reading {
  readonly text: string
  readonly vocabulary: EscoVocabulary
}

function placeSkill(skill: EscoSkill, found: RankedConcept, statement: Span): FoundSkill {
  const { label, language, spans, method, certainty } = found
  const { start, end } = statement
  // What stands near by its subject has no words of its own: it rests on the whole statement.
  return {
    skill,
    label,
    labelLanguage: language,
    words: spans.length > 0 ? spans : [{ start, end }],
    method,
    certainty,
  }
}

function placeMatched(statement: StatementSkills, { vocabulary }: Reading): FoundStatement {
  const { start, end, skills } = statement
  const matches = skills.flatMap((found): readonly FoundSkill[] => {
    const skill = vocabulary.findSkill(found.uri)
    return skill ? [placeSkill(skill, found, statement)] : []
  })
  return matches.length > 0 ? { start, end, outcome: 'matched', matches } : { start, end, outcome: 'no-match' }
}

const unmatched = ['nothing-fits', 'nothing-sure', 'negated'] as const
type Unmatched = (typeof unmatched)[number]
const isUnmatched = (reason: LeftOut['reason']): reason is Unmatched => unmatched.some((one) => one === reason)

function placeLeftOut({ start, end, reason }: LeftOut, { text }: Reading): FoundStatement {
  if (isOtherScript(text.slice(start, end))) return { start, end, outcome: 'not-determined' }
  return isUnmatched(reason) ? { start, end, outcome: 'no-match', reason } : { start, end, outcome: 'left-out', reason }
}

/** Statements of a text in a language that is not read. */
function listUnread(text: string): readonly FoundStatement[] {
  return cutStatements(placeTextWords(text)).flatMap((statement): readonly FoundStatement[] => {
    const [first, last] = [statement[0], statement.at(-1)]
    return first && last ? [{ start: first.start, end: last.end, outcome: 'not-determined' }] : []
  })
}

/** A language less likely than this beside the likeliest is not told. */
const leastShare = 0.1

function tellLanguages(text: string, ranker: Ranker): readonly string[] {
  if (isOtherScript(text)) return []
  return ranker
    .detect(text)
    .filter(({ share }) => share >= leastShare)
    .map(({ language }) => language)
}

function findInText(reading: Reading, ranker: Ranker, stated: string | undefined): Omit<FoundInText, 'isStated'> {
  const { text } = reading
  const languages = stated === undefined ? tellLanguages(text, ranker) : [stated]
  const [language] = languages
  if (language === undefined && isOtherScript(text)) return { languages, statements: listUnread(text) }
  const { statements, leftOut } = findSkillsInText(text, ranker, language === undefined ? {} : { language })
  const found = [
    ...statements.map((one) => placeMatched(one, reading)),
    ...leftOut.map((one) => placeLeftOut(one, reading)),
  ]
  return { languages, statements: found.toSorted((left, right) => left.start - right.start) }
}

/** Languages with other letters, of which sentences are not read. */
const otherScripts = new Set(['ar', 'bg', 'el', 'mk', 'sr', 'uk'])

/**
 * A finder over a vocabulary; nothing is built before it is first asked. Example:
 * `createSkillFinder(vocabulary).findInText('Installs switches.')`.
 */
export function createSkillFinder(vocabulary: EscoVocabulary): SkillFinder {
  let languages: readonly string[] | undefined
  const readLanguages = () => {
    const labelled = vocabulary.labelSets.flatMap((set) => set.languages)
    languages ??= [...new Set(labelled)].filter((one) => !otherScripts.has(one)).toSorted()
    return languages
  }
  return {
    vocabulary,
    get textLanguages() {
      return readLanguages()
    },
    findInText: (text, stated) => {
      const isStated = stated !== undefined
      if (isStated && !readLanguages().includes(stated)) {
        return { languages: [stated], isStated, statements: listUnread(text) }
      }
      return { ...findInText({ text, vocabulary }, rankerOf(vocabulary), stated), isStated }
    },
  }
}

let loaded: SkillFinder | undefined

/** The finder all faces use over the vocabulary of this build; made at the first use and then kept. */
export function loadSkillFinder(): SkillFinder {
  loaded ??= createSkillFinder(builtInVocabularies.current.vocabulary)
  return loaded
}
