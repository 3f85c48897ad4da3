import { type ConceptVectors, wordsOfConcepts } from './concept-vectors.ts'
import type { LabelField } from './label-field.ts'
import type { TextUnit } from './score-labels.ts'

/** Likeness (-1 to 1) of a text to every concept by the concepts its words stand in. Written over by the next call. */
export type PlaceText = (units: readonly TextUnit[]) => Float32Array

function placeWords(field: LabelField, { rows, singular, size }: ConceptVectors, conceptCount: number): Float32Array {
  const words = new Float32Array(field.words.length * size)
  wordsOfConcepts(field, conceptCount).forEach((own, concept) => {
    for (const [id, value] of own) {
      const factor = value * field.weights[id]!
      for (let axis = 0; axis < size; axis += 1) {
        words[id * size + axis]! += (factor * rows[concept * size + axis]!) / singular[axis]!
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
      points[from + axis] = rows[from + axis]! * singular[axis]!
      square += points[from + axis]! ** 2
    }
    const length = Math.sqrt(square) || 1
    for (let axis = 0; axis < size; axis += 1) points[from + axis]! /= length
  }
  return points
}

/** So many of the label words most like a word of the text stand for it. */
const nearest = 8

function addUnit(point: Float32Array, { weight, ids, similarities }: TextUnit, words: Float32Array): void {
  const count = Math.min(nearest, ids.length)
  let total = 0
  for (let at = 0; at < count; at += 1) total += similarities[at]! ** 3
  for (let at = 0; at < count; at += 1) {
    const factor = (weight * similarities[0]! * similarities[at]! ** 3) / total
    const from = ids[at]! * point.length
    for (let axis = 0; axis < point.length; axis += 1) point[axis]! += factor * words[from + axis]!
  }
}

export function createPlaceText(field: LabelField, vectors: ConceptVectors, points: Float32Array): PlaceText {
  const { size } = vectors
  const likeness = new Float32Array(points.length / size)
  const words = placeWords(field, vectors, likeness.length)
  const point = new Float32Array(size)
  return (units) => {
    point.fill(0)
    for (const unit of units) addUnit(point, unit, words)
    const length = Math.hypot(...point) || 1
    for (let concept = 0; concept < likeness.length; concept += 1) {
      let dot = 0
      const from = concept * size
      for (let axis = 0; axis < size; axis += 1) dot += point[axis]! * points[from + axis]!
      likeness[concept] = dot / length
    }
    return likeness
  }
}
