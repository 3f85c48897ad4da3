import { placeWords } from '../place-words.ts'
import { type Certainty, certaintyOf, type MatchOutcome, outcomeOf } from './certainty.ts'
import type { ConceptVectors } from './concept-vectors.ts'
import { createDetectLanguage, type DetectLanguage } from './detect-language.ts'
import { buildConceptPool, createTranslator, type ConceptPool, remember } from './concept-pool.ts'
import { groundOf, type RankMethod, type TextSpan } from './explain-match.ts'
import type { RankableConcept } from './rank-concept.ts'
import { type RankingWeights, rankingWeights, skillWeights } from './ranking-weights.ts'
import { readTokens, wordsKey } from './read-tokens.ts'
import { type ConceptScores, createConceptScorer, type TextForm } from './score-concepts.ts'

export type RankedKind = 'skill' | 'occupation'

const onlySkills: readonly RankedKind[] = ['skill']

export interface RankerOptions {
  /** Vectors learned before by kind, or `learn`; without them the ranking rests on labels alone. */
  readonly vectors?: Readonly<Partial<Record<RankedKind, ConceptVectors>>> | 'learn'
  readonly weights?: Readonly<Partial<Record<RankedKind, RankingWeights>>>
}

export interface RankOptions {
  /** ISO 639-1; detected from the text where it is left out. */
  readonly language?: string
  /** Occupations come with their groups. Skills alone, where nothing is said. */
  readonly kinds?: readonly RankedKind[]
  readonly limit?: number
}

/** A concept that the words of a text point to. */
export interface RankedConcept {
  readonly uri: string
  readonly kind: RankedKind
  /** Orders concepts of one text; means nothing by itself. */
  readonly score: number
  /** The label that was found, or stands for the concept, and its language. */
  readonly label: string
  readonly language: string
  readonly method: RankMethod
  /** Words of the text it rests on. */
  readonly spans: readonly TextSpan[]
  readonly certainty: Certainty
  /** All words of the text that carry meaning, two at least, stand in the label. */
  readonly isWhole: boolean
}

export interface ScoreOptions {
  readonly language: string
  readonly kind: RankedKind
  readonly form?: TextForm
}

export interface Ranker {
  readonly pools: Readonly<Record<RankedKind, ConceptPool>>
  readonly detect: DetectLanguage
  /** Scores of all concepts of a kind in the order of its pool; written over by the next call. */
  readonly score: (text: string, options: ScoreOptions) => ConceptScores
  /**
   * Concepts the text points to, best first; empty: nothing fits. Example:
   * `rank('Kabel spleißen', { language: 'de' })[0].label` is `Kabel spleißen`, certain.
   */
  readonly rank: (text: string, options?: RankOptions) => readonly RankedConcept[]
  /** The same with what an empty answer means. */
  readonly judge: (text: string, options?: RankOptions) => Judgement
}

export interface Judgement {
  readonly outcome: MatchOutcome
  readonly found: readonly RankedConcept[]
}

/** Longer texts than this many words are searched, not compared. Titles of occupations are long and stay phrases. */
const longestPhrase = { skill: 7, occupation: 30 } as const

/** How a text is read: as a phrase that may be a label, or as a sentence that may hold some. */
export const formOf = (text: string, kind: RankedKind = 'skill'): TextForm =>
  readTokens(text).length > longestPhrase[kind] ? 'sentence' : 'phrase'

/** Places of the highest scores above nought, best first; among equals the first. */
function highest(scores: Float32Array, limit: number): readonly number[] {
  const places: number[] = []
  for (let at = 0; at < scores.length; at += 1) {
    const score = scores[at] ?? 0
    if (score <= 0 || (places.length === limit && score <= (scores[places[limit - 1] ?? 0] ?? 0))) continue
    let to = places.length === limit ? limit - 1 : places.length
    while (to > 0 && (scores[places[to - 1] ?? 0] ?? 0) < score) {
      places[to] = places[to - 1] ?? 0
      to -= 1
    }
    places[to] = at
  }
  return places
}

/** Folded words of every label -> numbers of the concepts that have it. */
function indexSameWords({ concepts }: ConceptPool): ReadonlyMap<string, ReadonlySet<number>> {
  const owners = new Map<string, Set<number>>()
  for (const [at, { labels }] of concepts.entries()) {
    for (const { text } of labels) {
      const key = wordsKey(text)
      const known = owners.get(key)
      if (known) known.add(at)
      else owners.set(key, new Set([at]))
    }
  }
  return owners
}

/** Shorter words of any language seldom carry the meaning. */
const meaningLetters = 4

/** Whether all words that carry meaning, two at least, lie in the spans. */
function coversText(spans: readonly TextSpan[], text: string): boolean {
  const words = placeWords(text).filter(({ word }) => word.length >= meaningLetters)
  const isCovered = ({ start, end }: TextSpan) => spans.some((span) => span.start <= start && span.end >= end)
  return words.length >= 2 && words.every(isCovered)
}

interface Parts {
  readonly pools: Ranker['pools']
  readonly score: Ranker['score']
  readonly sameWords: (kind: RankedKind) => ReadonlyMap<string, ReadonlySet<number>>
}

function rankKind(
  { pools, score, sameWords }: Parts,
  text: string,
  options: ScoreOptions & { limit: number },
): Judgement {
  const { kind, language, limit } = options
  const form = formOf(text, kind)
  const scored = score(text, { language, kind, form })
  const same = sameWords(kind).get(wordsKey(text))
  const places = highest(scored.scores, limit)
  const found = places.flatMap((concept): readonly RankedConcept[] => {
    const ground = groundOf(pools[kind], scored, { concept, text, language })
    const isSameWords = ground.method === 'same-words' && same?.size === 1
    const certainty = certaintyOf({ form, score: scored.scores[concept] ?? 0, isSameWords })
    if (!certainty) return []
    const { label, language: labelLanguage, method, spans } = ground
    const uri = pools[kind].concepts[concept]?.uri ?? ''
    const isWhole = coversText(spans, text)
    const points = scored.scores[concept] ?? 0
    return [{ uri, kind, score: points, label, language: labelLanguage, method, spans, certainty, isWhole }]
  })
  const best = places[0] === undefined ? 0 : (scored.scores[places[0]] ?? 0)
  return { found, outcome: outcomeOf({ form, best, offered: found.length }) }
}

const usualLimit = 10
const outcomes = ['found', 'not-determined', 'no-match'] as const

function createJudge(parts: Parts, detect: DetectLanguage): Ranker['judge'] {
  return (text, { language, kinds = onlySkills, limit = usualLimit } = {}) => {
    const read = language ?? detect(text)[0]?.language ?? 'en'
    const judged = kinds.map((kind) => rankKind(parts, text, { kind, language: read, limit }))
    const found = judged
      .flatMap((one) => one.found)
      .toSorted((left, right) => right.score - left.score || (left.uri < right.uri ? -1 : 1))
    const outcome = outcomes.find((one) => judged.some((other) => other.outcome === one)) ?? 'no-match'
    return { found: found.slice(0, limit), outcome }
  }
}

/** Prepares concepts for ranking. Languages are read when a text first asks for them. */
export function buildRanker(concepts: readonly RankableConcept[], { vectors, weights }: RankerOptions = {}): Ranker {
  const build = (kind: RankedKind) =>
    buildConceptPool(
      concepts.filter((concept) => (concept.kind === 'skill') === (kind === 'skill')),
      { vectors: vectors === 'learn' ? vectors : vectors?.[kind] },
    )
  const pools = { skill: build('skill'), occupation: build('occupation') }
  const scorers = {
    skill: createConceptScorer(pools.skill, weights?.skill ?? skillWeights),
    occupation: createConceptScorer(pools.occupation, weights?.occupation ?? rankingWeights),
  }
  const translate = createTranslator(pools.occupation)
  const score: Ranker['score'] = (text, { language, kind, form = formOf(text, kind) }) => {
    const tokens = readTokens(text)
    return scorers[kind]({ tokens, language, form, english: translate(tokens, language) })
  }
  const detect = createDetectLanguage(concepts)
  const sameWords = remember((kind: RankedKind) => indexSameWords(pools[kind]))
  const judge = createJudge({ pools, score, sameWords }, detect)
  return { pools, detect, score, judge, rank: (text, options) => judge(text, options).found }
}
