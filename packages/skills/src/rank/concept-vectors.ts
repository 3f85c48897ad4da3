import type { LabelField } from './label-field.ts'
import type { RankableConcept } from './rank-concept.ts'
import { readTokens } from './read-tokens.ts'
import { reduceMatrix, type SparseRows } from './reduce-matrix.ts'

/*
 * Concepts as points: near each other when their labels in all languages, their descriptions and the occupations they
 * stand with share words. A text is placed among them by the concepts whose words it has.
 */

/** `rows[concept * size + axis]`, of length one per row as left singular vectors are; `singular` by axis. */
export interface ConceptVectors {
  readonly size: number
  readonly rows: Float32Array
  readonly singular: Float32Array
}

/** Weighted things of one concept. */
export type Weighted = ReadonlyMap<number, number>

function scaled(values: Weighted, weight: number): Weighted {
  let square = 0
  for (const value of values.values()) square += value * value
  const factor = square === 0 ? 0 : weight / Math.sqrt(square)
  return new Map([...values].map(([id, value]) => [id, value * factor]))
}

/** Per concept: its words in a field, as a vector of length one. */
export function wordsOfConcepts(field: LabelField, conceptCount: number): readonly Weighted[] {
  const counts = Array.from({ length: conceptCount }, () => new Map<number, number>())
  field.texts.forEach((_, label) => {
    const own = counts[field.concepts[label] ?? 0]
    for (let at = field.starts[label] ?? 0; own && at < (field.starts[label + 1] ?? 0); at += 1) {
      own.set(field.members[at] ?? 0, (own.get(field.members[at] ?? 0) ?? 0) + 1)
    }
  })
  return counts.map((own) =>
    scaled(new Map([...own].map(([id, count]) => [id, (field.weights[id] ?? 0) * Math.log(1 + count)])), 1),
  )
}

/** Per concept: the words of its description, each numbered by `numberOf`; words of one description alone say nothing. */
function describedBy(concepts: readonly RankableConcept[], numberOf: (word: string) => number): readonly Weighted[] {
  const texts = concepts.map(({ description = '' }) => readTokens(description).map(({ word }) => word))
  const spread = new Map<string, number>()
  for (const words of texts) for (const word of new Set(words)) spread.set(word, (spread.get(word) ?? 0) + 1)
  return texts.map((words) => {
    const weights = new Map<number, number>()
    for (const word of new Set(words)) {
      const count = spread.get(word) ?? 0
      if (count > 1) weights.set(numberOf(word), Math.log(concepts.length / count))
    }
    return scaled(weights, 1)
  })
}

function contextsOf(concepts: readonly RankableConcept[], numberOf: (uri: string) => number): readonly Weighted[] {
  const sizes = new Map<string, number>()
  for (const { contexts = [] } of concepts) for (const uri of contexts) sizes.set(uri, (sizes.get(uri) ?? 0) + 1)
  return concepts.map(({ contexts = [] }) =>
    scaled(new Map(contexts.map((uri) => [numberOf(uri), 1 / Math.log(2 + (sizes.get(uri) ?? 0))])), contextWeight),
  )
}

const contextWeight = 0.5
const parentWeight = 0.5

function addTo(target: Map<number, number>, more: Weighted | undefined, { factor = 1, shift = 0 } = {}): void {
  for (const [id, value] of more ?? []) target.set(id + shift, (target.get(id + shift) ?? 0) + factor * value)
}

function toRows(concepts: readonly Weighted[], width: number): SparseRows {
  const starts = new Int32Array(concepts.length + 1)
  concepts.forEach((own, at) => (starts[at + 1] = (starts[at] ?? 0) + own.size))
  const normal = concepts.map((own) => scaled(own, 1))
  return {
    starts,
    columns: Int32Array.from(normal.flatMap((own) => [...own.keys()])),
    values: Float32Array.from(normal.flatMap((own) => [...own.values()])),
    width,
  }
}

function numberFrom(first: number) {
  const known = new Map<string, number>()
  const numberOf = (name: string) => {
    const id = known.get(name) ?? first + known.size
    known.set(name, id)
    return id
  }
  return { numberOf, end: () => first + known.size }
}

interface VectorInput {
  readonly concepts: readonly RankableConcept[]
  readonly fields: readonly LabelField[]
  /** Number of the concept each stands in; -1: none. */
  readonly parents: Int32Array
  readonly size: number
}

/** Places the concepts. About 15 s for 13 900 skills in six languages; deterministic. */
export function learnConceptVectors({ concepts, fields, parents, size }: VectorInput): ConceptVectors {
  const all = concepts.map(() => new Map<number, number>())
  let shift = 0
  let english: { readonly idOf: ReadonlyMap<string, number>; readonly shift: number } | undefined
  for (const field of fields) {
    const words = wordsOfConcepts(field, concepts.length)
    all.forEach((own, at) => {
      addTo(own, words[at], { shift })
      addTo(own, words[parents[at] ?? -1], { shift, factor: parentWeight })
    })
    if (field.language === 'en') english = { idOf: field.idOf, shift }
    shift += field.words.length
  }
  const extra = numberFrom(shift)
  const numberOf = (word: string) => {
    const id = english?.idOf.get(word)
    return id === undefined ? extra.numberOf(word) : id + (english?.shift ?? 0)
  }
  const described = describedBy(concepts, numberOf)
  const contexts = contextsOf(concepts, (uri) => extra.numberOf(uri))
  all.forEach((own, at) => {
    addTo(own, described[at])
    addTo(own, contexts[at])
  })
  const { left, singular } = reduceMatrix(toRows(all, extra.end()), Math.min(size, concepts.length - 8))
  return { size: singular.length, rows: left, singular }
}
