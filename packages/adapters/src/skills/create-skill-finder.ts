import type { EscoSkill, EscoVocabulary } from '@wanderbuch/skills/esco-vocabulary'
import { findSkillsInText, type LeftOut, type StatementSkills } from '@wanderbuch/skills/rank/find-skills-in-text'
import type { RankedConcept, Ranker } from '@wanderbuch/skills/rank/ranker'
import { cutStatements, placeTextWords } from '@wanderbuch/skills/match/cut-statements'
import { matchSkills } from '@wanderbuch/skills/match/match-skills'
import { builtInVocabularies } from '../esco/vocabularies.ts'
import { skillSourceOf } from '../workbench/built-in-ports.ts'
import { readAbbreviations } from './read-abbreviations.ts'
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

/**
 * The statement is, word by word, the preferred label of the skill. That another skill has it among its other labels takes
 * nothing from that: preferred labels are what ESCO tells its concepts apart by.
 */
function isPreferredLabel({ preferred }: EscoSkill, { label, language, method, spans }: RankedConcept, words: number) {
  return method === 'same-words' && preferred[language] === label && spans.length === words
}

interface PlacedStatement extends Span {
  /** How many words it has. */
  readonly words: number
}

/** Words that stand side by side are shown as one piece. */
function joinSpans(spans: readonly Span[], text: string): readonly Span[] {
  const joined: Span[] = []
  for (const { start, end } of spans) {
    const last = joined.at(-1)
    if (last && text.slice(last.end, start).trim() === '') joined[joined.length - 1] = { start: last.start, end }
    else joined.push({ start, end })
  }
  return joined
}

interface Placing {
  readonly statement: PlacedStatement
  readonly text: string
}

function placeSkill(skill: EscoSkill, found: RankedConcept, { statement, text }: Placing): FoundSkill {
  const { label, language, spans, method } = found
  const { start, end, words } = statement
  const certainty = isPreferredLabel(skill, found, words) ? 'certain' : found.certainty
  // What stands near by its subject has no words of its own: it rests on the whole statement.
  const placed = spans.length > 0 ? joinSpans(spans, text) : [{ start, end }]
  return { skill, label, labelLanguage: language, words: placed, method, certainty }
}

const mostTogether = 3

/** All that is certain or likely; what is only possible no further than to three of a statement: more is noise. */
function chooseShown(skills: readonly RankedConcept[]): readonly RankedConcept[] {
  const sure = skills.filter(({ certainty }) => certainty !== 'possible')
  const possible = skills.filter(({ certainty }) => certainty === 'possible')
  return [...sure, ...possible.slice(0, Math.max(0, mostTogether - sure.length))]
}

function placeMatched({ start, end, skills }: StatementSkills, { text, vocabulary }: Reading): FoundStatement {
  const statement = { start, end, words: placeTextWords(text.slice(start, end)).length }
  const matches = chooseShown(skills).flatMap((found): readonly FoundSkill[] => {
    const skill = vocabulary.findSkill(found.uri)
    return skill ? [placeSkill(skill, found, { statement, text })] : []
  })
  return matches.length > 0 ? { start, end, outcome: 'matched', matches } : { start, end, outcome: 'no-match' }
}

const unmatched = ['nothing-fits', 'negated'] as const
type Unmatched = (typeof unmatched)[number]
const isUnmatched = (reason: LeftOut['reason']): reason is Unmatched => unmatched.some((one) => one === reason)

function placeLeftOut({ start, end, reason }: LeftOut, { text }: Reading): FoundStatement {
  if (isOtherScript(text.slice(start, end))) return { start, end, outcome: 'not-determined' }
  if (reason === 'nothing-sure') return { start, end, outcome: 'not-determined', reason }
  return isUnmatched(reason) ? { start, end, outcome: 'no-match', reason } : { start, end, outcome: 'left-out', reason }
}

const hasSkillLabels = ({ labelSets }: EscoVocabulary, language: string) =>
  labelSets.some(({ concepts, languages }) => concepts === 'skills' && languages.includes(language))

/**
 * A second reader for languages in which the vocabulary has names of occupations only: it finds skills by words that are
 * alike in related languages, or that the names of occupations translate. No more than suggestions.
 */
function readAgain(statement: FoundStatement, { text, vocabulary }: Reading, language: string): FoundStatement {
  const isOpen = statement.outcome === 'not-determined' && statement.reason === 'nothing-sure'
  const isUnfit = statement.outcome === 'no-match' && statement.reason !== 'negated'
  if (!isOpen && !isUnfit) return statement
  const { start, end } = statement
  const found = matchSkills(text.slice(start, end), skillSourceOf(vocabulary).index, language).slice(0, mostTogether)
  if (found.length === 0) return statement
  const matches = found.map(({ skill, label, labelLanguage, words, method }): FoundSkill => {
    const placed = words.map((one) => ({ start: one.start + start, end: one.end + start }))
    return { skill, label, labelLanguage, words: placed, method, certainty: 'possible' }
  })
  return { start, end, outcome: 'matched', matches }
}

/** Statements of a text in a language that is not read. */
function listUnread(text: string): readonly FoundStatement[] {
  return cutStatements(placeTextWords(text)).flatMap((statement): readonly FoundStatement[] => {
    const [first, last] = [statement[0], statement.at(-1)]
    return first && last ? [{ start: first.start, end: last.end, outcome: 'not-determined' }] : []
  })
}

/** Of one statement; an enumeration may name many. */
const mostSearched = 10

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
  const { statements, leftOut } = findSkillsInText(text, ranker, {
    limit: mostSearched,
    ...(language !== undefined && { language }),
  })
  const found = [
    ...statements.map((one) => placeMatched(one, reading)),
    ...leftOut.map((one) => placeLeftOut(one, reading)),
  ]
  const inOrder = found.toSorted((left, right) => left.start - right.start)
  const { vocabulary } = reading
  const ordered =
    language === undefined
      ? inOrder
      : inOrder.map((one) => readAbbreviations(one, { text, language, vocabulary, ranker }))
  const isEnough = language === undefined || hasSkillLabels(vocabulary, language)
  return { languages, statements: isEnough ? ordered : ordered.map((one) => readAgain(one, reading, language)) }
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
