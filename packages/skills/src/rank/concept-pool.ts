import { conceptPoints, createPlaceText, type PlaceText } from './place-text.ts'
import { type ConceptVectors, learnConceptVectors } from './concept-vectors.ts'
import { buildLabelField, type LabelField } from './label-field.ts'
import type { RankableConcept } from './rank-concept.ts'
import { createScoreDescriptions, type ScoreDescriptions } from './score-descriptions.ts'
import { createLabelScorer, type LabelHits } from './score-labels.ts'
import type { Token } from './read-tokens.ts'
import { learnTranslations, translateTokens } from './translate-units.ts'

/** Labels of one language with what is needed to score texts against them. */
export interface Reader {
  readonly field: LabelField
  readonly score: (tokens: readonly Token[]) => LabelHits
  readonly place: PlaceText | undefined
}

/** Concepts that are ranked among each other: all skills, or all occupations and their groups. */
export interface ConceptPool {
  readonly concepts: readonly RankableConcept[]
  readonly languages: readonly string[]
  readonly placeOf: ReadonlyMap<string, number>
  readonly parents: Int32Array
  /** 1: a group in which other groups stand. */
  readonly wide: Uint8Array
  /** Natural logarithm of 1 + the number of contexts. */
  readonly demand: Float32Array
  readonly readerOf: (language: string) => Reader
  readonly vectors: () => ConceptVectors | undefined
  /** Made at first use. */
  readonly descriptions: () => ScoreDescriptions
}

export interface PoolOptions {
  /** Vectors learned before; `learn`: now, at first use (some seconds); undefined: none. */
  readonly vectors?: ConceptVectors | 'learn' | undefined
  readonly size?: number
}

const usualSize = 128

function parentsOf(concepts: readonly RankableConcept[], placeOf: ReadonlyMap<string, number>): Int32Array {
  return Int32Array.from(concepts, ({ parent }) => (parent === undefined ? -1 : (placeOf.get(parent) ?? -1)))
}

function wideOf(concepts: readonly RankableConcept[], parents: Int32Array): Uint8Array {
  const wide = new Uint8Array(concepts.length)
  concepts.forEach(({ kind }, at) => {
    const parent = parents[at] ?? -1
    if (kind === 'group' && parent >= 0) wide[parent] = 1
  })
  return wide
}

/** Makes a value at its first use. */
function once<Value>(make: () => Value): () => Value {
  const made = remember((_key: undefined) => make())
  return () => made(undefined)
}

export function remember<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>()
  return (key) => {
    if (!made.has(key)) made.set(key, make(key))
    return made.get(key) as Value
  }
}

/** Prepares concepts for ranking; each language is read at its first use. */
export function buildConceptPool(
  concepts: readonly RankableConcept[],
  { vectors, size = usualSize }: PoolOptions,
): ConceptPool {
  const placeOf = new Map(concepts.map(({ uri }, at) => [uri, at]))
  const languages = [...new Set(concepts.flatMap(({ labels }) => labels.map(({ language }) => language)))].toSorted()
  const parents = parentsOf(concepts, placeOf)
  const fieldOf = remember((language: string) => buildLabelField(concepts, language))
  const learned = once(() =>
    vectors === 'learn' ? learnConceptVectors({ concepts, fields: languages.map(fieldOf), parents, size }) : vectors,
  )
  const points = once(() => {
    const known = learned()
    return known && conceptPoints(known)
  })
  const readerOf = remember((language: string): Reader => {
    const field = fieldOf(language)
    const known = learned()
    const ownPoints = points()
    const place = known && ownPoints && createPlaceText(field, known, ownPoints)
    return { field, score: createLabelScorer(field), place }
  })
  return {
    concepts,
    languages,
    placeOf,
    parents,
    wide: wideOf(concepts, parents),
    demand: Float32Array.from(concepts, ({ contexts = [] }) => Math.log(1 + contexts.length)),
    readerOf,
    vectors: learned,
    descriptions: once(() => createScoreDescriptions(concepts)),
  }
}

/** Puts texts into English, as far as labels of `teacher` (occupations: they are in every language) tell how. */
export function createTranslator(
  teacher: ConceptPool,
): (tokens: readonly Token[], language: string) => readonly Token[] {
  const learned = remember((language: string) => {
    if (language === 'en' || !teacher.languages.includes(language) || !teacher.languages.includes('en'))
      return undefined
    const { field } = teacher.readerOf(language)
    return { field, translate: learnTranslations(field, teacher.readerOf('en').field) }
  })
  return (tokens, language) => {
    const known = learned(language)
    return known ? translateTokens(tokens, known.field, known.translate) : tokens
  }
}
