import type { ConceptVectors } from './concept-vectors.ts'
import { buildDomain, createTranslator, type Domain } from './domain.ts'
import type { RankableConcept } from './rank-concept.ts'
import { type RankingWeights, rankingWeights, skillWeights } from './ranking-weights.ts'
import { readTokens } from './read-tokens.ts'
import { type ConceptScores, createConceptScorer, type TextForm } from './score-concepts.ts'

export type RankedKind = 'skill' | 'occupation'

export interface RankerOptions {
  /** Vectors learned before by kind, or `learn`; without them the ranking rests on labels alone. */
  readonly vectors?: Readonly<Partial<Record<RankedKind, ConceptVectors>>> | 'learn'
  readonly weights?: Readonly<Partial<Record<RankedKind, RankingWeights>>>
}

/** Longer texts than this many words are searched, not compared. */
const longestPhrase = 7

export const formOf = (text: string): TextForm => (readTokens(text).length > longestPhrase ? 'sentence' : 'phrase')

export interface Ranker {
  readonly domains: Readonly<Record<RankedKind, Domain>>
  /** Scores of all concepts of a kind in the order of its domain; written over by the next call. */
  readonly score: (text: string, options: { readonly language: string; readonly kind: RankedKind; readonly form?: TextForm }) => ConceptScores
}

/** Prepares concepts for ranking. Languages are read when a text first asks for them. */
export function buildRanker(concepts: readonly RankableConcept[], { vectors, weights }: RankerOptions = {}): Ranker {
  const build = (kind: RankedKind) =>
    buildDomain(
      concepts.filter((concept) => (concept.kind === 'skill') === (kind === 'skill')),
      { vectors: vectors === 'learn' ? vectors : vectors?.[kind] },
    )
  const domains = { skill: build('skill'), occupation: build('occupation') }
  const scorers = {
    skill: createConceptScorer(domains.skill, weights?.skill ?? skillWeights),
    occupation: createConceptScorer(domains.occupation, weights?.occupation ?? rankingWeights),
  }
  const translate = createTranslator(domains.occupation)
  return {
    domains,
    score: (text, { language, kind, form = formOf(text) }) => {
      const tokens = readTokens(text)
      return scorers[kind]({ tokens, language, form, english: translate(tokens, language) })
    },
  }
}
