import type { EscoSkill } from '../esco-vocabulary.ts'
import { byStrength, chooseFindings, firstPerSkill } from './choose-findings.ts'
import { cutStatements, placeTextWords, type Statement } from './cut-statements.ts'
import { findExactLabels } from './find-exact-labels.ts'
import { findLabelStems } from './find-label-stems.ts'
import { isAbsent, isAside, type Turns, turnsOf } from './find-absence.ts'
import type { FoundLabel, MatchMethod, MatchStrength } from './found-label.ts'
import { guessLanguages } from './guess-language.ts'
import { textLanguage } from './languages/text-languages.ts'
import { type MatchPlan, planMatching } from './plan-matching.ts'
import type { SkillIndex } from './skill-index.ts'

/** UTF-16 offsets in the text, `end` not included. */
interface Span {
  readonly start: number
  readonly end: number
}

/** Words of the text a match rests on, as they stand there. */
export interface MatchedWords extends Span {
  readonly text: string
}

/** A skill the words of a text point to. Only `exact-label` says it in ESCO's own words; the rest are suggestions. */
export interface TextMatch {
  readonly skill: EscoSkill
  readonly label: string
  readonly labelLanguage: string
  readonly words: readonly MatchedWords[]
  readonly method: MatchMethod
  readonly strength: MatchStrength
}

const rangeOf = ({ positions }: FoundLabel) => ({ from: positions[0] ?? 0, to: (positions.at(-1) ?? 0) + 1 })

/** What is somebody else's doing is no more than a suggestion. */
function withoutCertainty(found: FoundLabel): FoundLabel {
  return found.strength === 'certain' ? { ...found, strength: 'likely', method: 'label-words' } : found
}

/** Whether nothing but space and function words parts two words of a statement. */
function areSideBySide(statement: Statement, [from, to]: readonly [number, number], { functionWords }: Turns): boolean {
  return statement
    .slice(from + 1, to + 1)
    .every(({ word, gap }, offset) => gap === 'space' && (from + 1 + offset === to || functionWords.has(word)))
}

/** The words a finding rests on; words that stand side by side are shown as one piece. */
function findSpans({ positions }: FoundLabel, statement: Statement, turns: Turns): readonly Span[] {
  const spans: { start: number; end: number }[] = []
  for (const [index, at] of positions.entries()) {
    const word = statement[at]
    const [last, previous] = [spans.at(-1), positions[index - 1]]
    if (!word) continue
    if (last && previous !== undefined && areSideBySide(statement, [previous, at], turns)) last.end = word.end
    else spans.push({ start: word.start, end: word.end })
  }
  return spans
}

interface PlacedFinding extends FoundLabel {
  readonly spans: readonly Span[]
}

function matchStatement(statement: Statement, plan: MatchPlan): readonly PlacedFinding[] {
  const turns = turnsOf(plan.languages.map(textLanguage))
  const found = [
    ...plan.exact.flatMap((index) => findExactLabels(statement, index)),
    ...plan.readings.flatMap((reading) => findLabelStems(statement, reading)),
  ]
  const stated = found.map((one) => (isAside(statement, rangeOf(one), turns) ? withoutCertainty(one) : one))
  // Chosen first, so that a negation only takes away and never makes room for another suggestion.
  return chooseFindings(stated)
    .filter((one) => !isAbsent(statement, rangeOf(one), { turns, ownWords: one.label.words }))
    .map((one) => ({ ...one, spans: findSpans(one, statement, turns) }))
}

const mostSuggestions = 10

/** The strongest finding per skill, strongest first; certain ones are never left out. */
function chooseInText(found: readonly PlacedFinding[]): readonly PlacedFinding[] {
  const ordered = firstPerSkill(found.toSorted(byStrength))
  const certain = ordered.filter(({ strength }) => strength === 'certain')
  return ordered.slice(0, certain.length + mostSuggestions)
}

/**
 * Skills the words of a learning outcome or task point to, strongest first; empty when nothing fits. `language` is what
 * the source says of the text, if anything; it is also guessed from the words, statement by statement.
 */
export function matchSkills(text: string, index: SkillIndex, language?: string): readonly TextMatch[] {
  const words = placeTextWords(text)
  const ofText = guessLanguages(words)
  const found = cutStatements(words).flatMap((statement) => {
    const plan = planMatching({ stated: language, ofStatement: guessLanguages(statement), ofText }, index)
    return matchStatement(statement, plan)
  })
  return chooseInText(found).map(({ label: { skill, label, language: labelLanguage }, spans, method, strength }) => {
    const quoted = spans.map(({ start, end }) => ({ text: text.slice(start, end), start, end }))
    return { skill, label, labelLanguage, words: quoted, method, strength }
  })
}
