import { turnLists } from './label-field.ts'
import type { RankableConcept } from './rank-concept.ts'
import { readTokens, type Token } from './read-tokens.ts'

/*
 * Likeness of an English sentence to what is written about a concept: its English labels and description as one text,
 * compared by the cosine of rare words. It finds skills that a sentence paraphrases in words of the description.
 */

/** Adds up to `factor` to each concept that something is already alike with. */
export type ScoreDescriptions = (tokens: readonly Token[], scores: Float32Array, factor: number) => void

const endings = /(ing|ed|es|s|e|y|ions|ion)$/
const shortestCut = 5

/** A word without its usual English ending: `handling` and `handles` are the same word. */
const stemOf = (word: string) => (word.length < shortestCut ? word : word.replace(endings, ''))

function countWords({ description = '', labels }: RankableConcept): ReadonlyMap<string, number> {
  const english = labels.filter(({ language }) => language === 'en').map(({ text }) => text)
  const counts = new Map<string, number>()
  for (const { word } of readTokens([description, ...english].join(' '))) {
    const stem = stemOf(word)
    counts.set(stem, (counts.get(stem) ?? 0) + 1)
  }
  return counts
}

interface DescribedWords {
  readonly idOf: ReadonlyMap<string, number>
  readonly weights: Float32Array
  /** Concepts of a word, with the share of the word in each. */
  readonly starts: Int32Array
  readonly concepts: Int32Array
  readonly shares: Float32Array
}

function indexWords(concepts: readonly RankableConcept[]): DescribedWords {
  const idOf = new Map<string, number>()
  const spread: number[] = []
  const texts = concepts.map((concept) =>
    [...countWords(concept)].map(([word, count]) => {
      const id = idOf.get(word) ?? idOf.size
      idOf.set(word, id)
      spread[id] = (spread[id] ?? 0) + 1
      return { id, count }
    }),
  )
  const weights = Float32Array.from(spread, (count) => Math.log(1 + concepts.length / count))
  const rows = new Int32Array(concepts.length + 1)
  texts.forEach((own, at) => (rows[at + 1] = (rows[at] ?? 0) + own.length))
  const members = Int32Array.from(texts.flatMap((own) => own.map(({ id }) => id)))
  const { postStarts: starts, postLabels } = turnLists(rows, members, idOf.size)
  const shares = new Float32Array(members.length)
  const next = starts.slice()
  for (const own of texts) {
    const values = own.map(({ id, count }) => (weights[id] ?? 0) * (1 + Math.log(count)))
    const length = Math.hypot(...values) || 1
    own.forEach(({ id }, at) => {
      const place = next[id] ?? 0
      shares[place] = (values[at] ?? 0) / length
      next[id] = place + 1
    })
  }
  return { idOf, weights, starts, concepts: postLabels, shares }
}

/** Words that more than this share of the concepts have find nothing. */
const commonShare = 0.3

export function createScoreDescriptions(concepts: readonly RankableConcept[]): ScoreDescriptions {
  const { idOf, weights, starts, concepts: owners, shares } = indexWords(concepts)
  const likeness = new Float32Array(concepts.length)
  return (tokens, scores, factor) => {
    likeness.fill(0)
    let square = 0
    for (const word of new Set(tokens.map((token) => stemOf(token.word)))) {
      const id = idOf.get(word)
      if (id === undefined) continue
      const [from, to, weight] = [starts[id] ?? 0, starts[id + 1] ?? 0, weights[id] ?? 0]
      if (to - from > commonShare * concepts.length) continue
      square += weight * weight
      for (let at = from; at < to; at += 1) {
        const owner = owners[at] ?? 0
        likeness[owner] = (likeness[owner] ?? 0) + weight * (shares[at] ?? 0)
      }
    }
    const length = Math.sqrt(square) || 1
    for (let at = 0; at < scores.length; at += 1)
      if ((scores[at] ?? 0) > 0) scores[at] = (scores[at] ?? 0) + (factor * (likeness[at] ?? 0)) / length
  }
}
