import type { ConceptPool, Reader } from './concept-pool.ts'
import { relatedLanguages, type RankingWeights } from './ranking-weights.ts'
import type { Token } from './read-tokens.ts'
import type { LabelHits } from './score-labels.ts'

/** Few words are compared as a whole; more are searched for labels that stand in them. */
export type TextForm = 'phrase' | 'sentence'

/** Scores of all concepts of a pool for one text. Written over by the next text. */
export interface ConceptScores {
  readonly scores: Float32Array
  /** Per concept: the label of the text's own language (or English) that fits best; -1: none. */
  readonly labels: Int32Array
  readonly reader: Reader
  readonly hits: LabelHits
}

export interface ScoredText {
  readonly tokens: readonly Token[]
  readonly language: string
  readonly form: TextForm
  /** The same in English as far as words are known. */
  readonly english: readonly Token[]
}

/** Whole labels found, weighed by how much they say. */
function sentenceScore(found: number, size: number, { covered }: RankingWeights): number {
  const share = found / size
  return covered * share * Math.min(1, share) * Math.log(1 + found)
}

/** In a sentence, labels of which less than this share stands there are passed over. */
const leastOfLabel = 0.3

/** The best label of each concept. */
function scoreByLabels({ field }: Reader, hits: LabelHits, { form, weights, scores, labels }: LabelTask): void {
  scores.fill(0)
  labels?.fill(-1)
  const textRoot = Math.sqrt(hits.size)
  for (let at = 0; at < hits.count; at += 1) {
    const label = hits.labels[at] ?? 0
    const found = hits.found[label] ?? 0
    if (form === 'sentence' && found < leastOfLabel * (field.sizes[label] ?? 0)) continue
    const base =
      form === 'sentence'
        ? sentenceScore(found, field.sizes[label] ?? 1, weights)
        : found / (textRoot * (field.roots[label] ?? 0))
    const score = base + (field.preferred[label] === 1 ? weights.preferred : 0)
    const concept = field.concepts[label] ?? 0
    if (score > (scores[concept] ?? 0)) {
      scores[concept] = score
      if (labels) labels[concept] = label
    }
  }
}

interface LabelTask {
  readonly form: TextForm
  readonly weights: RankingWeights
  readonly scores: Float32Array
  readonly labels?: Int32Array
}

function addScaled(target: Float32Array, more: Float32Array, factor: number): void {
  for (let at = 0; at < target.length; at += 1) target[at] = (target[at] ?? 0) + factor * Math.max(0, more[at] ?? 0)
}

/**
 * A group is as near as its best occupation, a little less. An occupation keeps something of its group and gains by it.
 * Groups that hold groups fall back: a title is nearly always one of the narrowest, and their labels are often the same.
 */
function spreadInTree(scores: Float32Array, pool: ConceptPool, weights: RankingWeights): void {
  const { parents, concepts, wide } = pool
  const { up, down, within, wider } = weights
  const own = scores.slice()
  for (let at = 0; at < own.length; at += 1) {
    const parent = parents[at] ?? 0
    if (parent >= 0 && concepts[at]?.kind === 'occupation')
      scores[parent] = Math.max(scores[parent] ?? 0, up * (own[at] ?? 0))
  }
  for (let at = 0; at < own.length; at += 1) {
    const parent = parents[at] ?? 0
    if (wide[at] === 1) scores[at] = (scores[at] ?? 0) * (1 - wider)
    if (parent >= 0 && concepts[at]?.kind === 'occupation')
      scores[at] = Math.max(own[at] ?? 0, down * (scores[parent] ?? 0)) + within * (own[parent] ?? 0)
  }
}

interface Evidence {
  readonly language: string
  readonly tokens: readonly Token[]
  readonly weight: number
}

/** Other labels that help: of languages like the text's own, and English ones. */
function otherEvidence(
  { languages }: ConceptPool,
  { tokens, language, form, english }: ScoredText,
  weights: RankingWeights,
) {
  const hasOwn = languages.includes(language)
  const related = (relatedLanguages[language] ?? []).filter((one) => languages.includes(one))
  const evidence: Evidence[] = related.map((one) => ({ language: one, tokens, weight: weights.related }))
  if (hasOwn && language !== 'en' && languages.includes('en')) {
    evidence.push({ language: 'en', tokens, weight: weights.english })
    if (english !== tokens) evidence.push({ language: 'en', tokens: english, weight: weights.translated })
  }
  return form === 'sentence' && hasOwn ? [] : evidence.filter(({ weight }) => weight > 0)
}

/** Scores every concept for a text by all the evidence there is. */
export function createConceptScorer(pool: ConceptPool, weights: RankingWeights): (text: ScoredText) => ConceptScores {
  const size = pool.concepts.length
  const [scores, other] = [new Float32Array(size), new Float32Array(size)]
  const labels = new Int32Array(size)
  return (task) => {
    const { tokens, language, form, english } = task
    const hasOwn = pool.languages.includes(language)
    const reader = pool.readerOf(hasOwn ? language : 'en')
    const hits = reader.score(hasOwn ? tokens : english)
    scoreByLabels(reader, hits, { form, weights, scores, labels })
    for (const evidence of otherEvidence(pool, task, weights)) {
      const second = pool.readerOf(evidence.language)
      // The own reader's hits stay valid: only the same reader writes over them.
      if (second === reader) continue
      scoreByLabels(second, second.score(evidence.tokens), {
        form,
        weights: { ...weights, preferred: 0 },
        scores: other,
      })
      addScaled(scores, other, evidence.weight)
    }
    reader.place?.(hits.units, scores, weights.vectors[form])
    // Titles stay phrases however long they are: only sentences are read against descriptions, which are English.
    if (form === 'sentence' && reader.field.language === 'en' && weights.described > 0)
      pool.descriptions()(hasOwn ? tokens : english, scores, weights.described)
    if (weights.demand > 0) addDemand(scores, pool.demand, weights.demand)
    spreadInTree(scores, pool, weights)
    return { scores, labels, reader, hits }
  }
}

function addDemand(scores: Float32Array, demand: Float32Array, weight: number): void {
  for (let at = 0; at < scores.length; at += 1)
    if ((scores[at] ?? 0) > 0) scores[at] = (scores[at] ?? 0) + weight * (demand[at] ?? 0)
}
