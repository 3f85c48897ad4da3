import { type ConceptVectors, wordsOfConcepts } from './concept-vectors.ts'
import type { LabelField } from './label-field.ts'
import type { TextUnit } from './score-labels.ts'

/** Adds the likeness (up to `factor`) of a text to concepts that are worth it, by the concepts its words stand in. */
export type PlaceText = (units: readonly TextUnit[], scores: Float32Array, factor: number) => void

function placeWords(field: LabelField, { rows, singular, size }: ConceptVectors, conceptCount: number): Float32Array {
  const words = new Float32Array(field.words.length * size)
  wordsOfConcepts(field, conceptCount).forEach((own, concept) => {
    for (const [id, value] of own) {
      const factor = value * (field.weights[id] ?? 0)
      for (let axis = 0; axis < size; axis += 1) {
        words[id * size + axis] =
          (words[id * size + axis] ?? 0) + (factor * (rows[concept * size + axis] ?? 0)) / (singular[axis] ?? 0)
      }
    }
  })
  return words
}

/** Concepts with their axes weighed by strength, each of length one. */
export function conceptPoints({ rows, singular, size }: ConceptVectors): Float32Array {
  const points = new Float32Array(rows.length)
  for (let from = 0; from < rows.length; from += size) {
    let square = 0
    for (let axis = 0; axis < size; axis += 1) {
      points[from + axis] = (rows[from + axis] ?? 0) * (singular[axis] ?? 0)
      square += (points[from + axis] ?? 0) ** 2
    }
    const length = Math.sqrt(square) || 1
    for (let axis = 0; axis < size; axis += 1) points[from + axis] = (points[from + axis] ?? 0) / length
  }
  return points
}

/** So many of the label words most like a word of the text stand for it. */
const nearest = 8

function addUnit(point: Float32Array, { weight, ids, similarities }: TextUnit, words: Float32Array): void {
  const count = Math.min(nearest, ids.length)
  let total = 0
  for (let at = 0; at < count; at += 1) total += (similarities[at] ?? 0) ** 3
  for (let at = 0; at < count; at += 1) {
    const factor = (weight * (similarities[0] ?? 0) * (similarities[at] ?? 0) ** 3) / total
    const from = (ids[at] ?? 0) * point.length
    for (let axis = 0; axis < point.length; axis += 1)
      point[axis] = (point[axis] ?? 0) + factor * (words[from + axis] ?? 0)
  }
}

/** Concepts whose labels fit less than this share of the best are not looked at: it saves most of the time. */
const leastShare = 0.3

function highestOf(scores: Float32Array): number {
  let highest = 0
  for (let at = 0; at < scores.length; at += 1) if ((scores[at] ?? 0) > highest) highest = scores[at] ?? 0
  return highest
}

export function createPlaceText(field: LabelField, vectors: ConceptVectors, points: Float32Array): PlaceText {
  const { size } = vectors
  const words = placeWords(field, vectors, points.length / size)
  const point = new Float32Array(size)
  return (units, scores, factor) => {
    if (factor === 0) return
    const least = leastShare * highestOf(scores)
    point.fill(0)
    for (const unit of units) addUnit(point, unit, words)
    const length = Math.hypot(...point) || 1
    for (let concept = 0; concept < scores.length; concept += 1) {
      if ((scores[concept] ?? 0) < least || least === 0) continue
      let dot = 0
      const from = concept * size
      for (let axis = 0; axis < size; axis += 1) dot += (point[axis] ?? 0) * (points[from + axis] ?? 0)
      if (dot > 0) scores[concept] = (scores[concept] ?? 0) + (factor * dot) / length
    }
  }
}
