import type { EscoSkill } from '../esco-vocabulary.ts'
import { type PlacedWord, placeWords } from '../fold-text.ts'
import { type IndexedLabel, type SkillIndex } from './skill-index.ts'
import { stemWord } from './stem-word.ts'
import { negationWords, stopWords } from './stop-words.ts'

/** Words of the text a match rests on, as they stand there. */
export interface MatchedWords {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** A skill the words of a text point to. Only `exact-label` says it in ESCO's own words; the rest are suggestions. */
export interface TextMatch {
  readonly skill: EscoSkill
  readonly label: string
  readonly labelLanguage: string
  readonly words: readonly MatchedWords[]
  readonly method: 'exact-label' | 'label-words' | 'stem-words'
  readonly strength: 'certain' | 'likely' | 'possible'
}

interface TextWord extends PlacedWord {
  readonly stem: string
}

interface Scored {
  readonly match: TextMatch
  readonly score: number
}

const atMost = 5
/** Share of a label's weight that must be found; below it nothing is said. */
const leastCoverage = 0.75
/** A word is negated by one of these within so many words before it. */
const negationReach = 4

function cutText(text: string): readonly TextWord[] {
  return placeWords(text).map((placed) => ({ ...placed, stem: stemWord(placed.word) }))
}

const spanOf = (text: string, first: PlacedWord, last: PlacedWord): MatchedWords => ({
  text: text.slice(first.start, last.end),
  start: first.start,
  end: last.end,
})

function isNegated(words: readonly TextWord[], first: number): boolean {
  return words.slice(Math.max(0, first - negationReach), first).some(({ word }) => negationWords.has(word))
}

/** Position where the label's words stand one after the other; -1 when they do not. */
function findSequence(words: readonly TextWord[], label: readonly string[]): number {
  return words.findIndex((_, at) => label.every((word, offset) => words[at + offset]?.word === word))
}

function exactMatch(text: string, words: readonly TextWord[], label: IndexedLabel): Scored | undefined {
  const at = findSequence(words, label.words)
  const first = words[at]
  const last = words[at + label.words.length - 1]
  if (!first || !last || isNegated(words, at)) return undefined
  // One word alone is often an everyday word, and other labels are often wider than the skill: both stay suggestions.
  const suggests = label.stems.length < 2 || !label.preferred
  return {
    score: (suggests ? 1 : 2) * label.weight,
    match: {
      skill: label.skill,
      label: label.label,
      labelLanguage: label.language,
      words: [spanOf(text, first, last)],
      method: suggests ? 'label-words' : 'exact-label',
      strength: suggests ? 'likely' : 'certain',
    },
  }
}

function foundWords(words: readonly TextWord[], label: IndexedLabel): readonly number[] {
  return label.stems.flatMap((stem) => {
    const at = words.findIndex((word) => word.stem === stem && !stopWords.has(word.word))
    return at < 0 ? [] : [at]
  })
}

function wordsMatch(
  text: string,
  words: readonly TextWord[],
  label: IndexedLabel,
  index: SkillIndex,
): Scored | undefined {
  if (label.stems.length < 2) return undefined
  const found = foundWords(words, label).toSorted((left, right) => left - right)
  const weight = found.reduce((sum, at) => sum + index.weightOf(words[at]?.stem ?? ''), 0)
  const coverage = weight / label.weight
  if (found.length < 2 || coverage < leastCoverage || isNegated(words, found[0] ?? 0)) return undefined
  const spread = (found[found.length - 1] ?? 0) - (found[0] ?? 0) + 1
  const near = spread <= label.words.length * 2 + 2
  if (!near && coverage < 1) return undefined
  const sameWords = found.every((at) => label.words.includes(words[at]?.word ?? ''))
  return {
    score: weight * coverage * (near ? 1 : 0.7),
    match: {
      skill: label.skill,
      label: label.label,
      labelLanguage: label.language,
      words: found.flatMap((at) => (words[at] ? [spanOf(text, words[at], words[at])] : [])),
      method: sameWords ? 'label-words' : 'stem-words',
      strength: coverage === 1 && near ? 'likely' : 'possible',
    },
  }
}

function candidateLabels(words: readonly TextWord[], index: SkillIndex): readonly IndexedLabel[] {
  const hits = new Map<number, number>()
  for (const stem of new Set(words.map((word) => word.stem))) {
    for (const position of index.byStem.get(stem) ?? []) hits.set(position, (hits.get(position) ?? 0) + 1)
  }
  return [...hits].flatMap(([position, count]) => {
    const label = index.labels[position]
    return label && (count >= 2 || label.stems.length === 1) ? [label] : []
  })
}

function bestPerSkill(scored: readonly Scored[]): readonly Scored[] {
  const best = new Map<string, Scored>()
  for (const one of scored) {
    const known = best.get(one.match.skill.uri)
    if (!known || one.score > known.score) best.set(one.match.skill.uri, one)
  }
  return [...best.values()]
}

const rank = { certain: 0, likely: 1, possible: 2 } as const

function byStrength(left: Scored, right: Scored): number {
  const order = rank[left.match.strength] - rank[right.match.strength] || right.score - left.score
  return order || (left.match.skill.uri < right.match.skill.uri ? -1 : 1)
}

/** A match that rests on a part of the words of a stronger or longer one tells nothing new. */
function withoutEchoes(ordered: readonly Scored[]): readonly Scored[] {
  return ordered.filter(({ match }, at) => {
    const inside = (outer: TextMatch) =>
      match.words.every((word) => outer.words.some((span) => span.start <= word.start && word.end <= span.end))
    return !ordered
      .slice(0, at)
      .some((stronger) => rank[stronger.match.strength] < rank[match.strength] && inside(stronger.match))
  })
}

/**
 * Skills the words of a learning outcome or task point to, strongest first, at most five; empty when nothing fits.
 * Works on labels of all languages at once, so the language of the text need not be known.
 */
export function matchSkills(text: string, index: SkillIndex): readonly TextMatch[] {
  const words = cutText(text)
  const scored = candidateLabels(words, index).flatMap((label) => {
    return exactMatch(text, words, label) ?? wordsMatch(text, words, label, index) ?? []
  })
  return withoutEchoes(bestPerSkill(scored).toSorted(byStrength))
    .slice(0, atMost)
    .map(({ match }) => match)
}
