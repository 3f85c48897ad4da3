import { buildGramIndex, type GramIndex } from './gram-index.ts'
import { learnCompounds, type SplitWord } from './learn-compounds.ts'
import type { RankableConcept } from './rank-concept.ts'
import { readTokens } from './read-tokens.ts'

/** All labels of one language, as lists of word numbers. A part of a compound counts as a word. */
export interface LabelField {
  readonly language: string
  readonly words: readonly string[]
  readonly idOf: ReadonlyMap<string, number>
  /** Weight of each word: the fewer concepts have it, the heavier. */
  readonly weights: Float32Array
  /** Weight of a word that no label has. */
  readonly unseen: number
  readonly split: SplitWord
  /** Made at first use. */
  readonly grams: () => GramIndex
  /** Per label: number of its concept, whether it is the preferred one, its text, the weight of its words. */
  readonly concepts: Int32Array
  readonly preferred: Uint8Array
  readonly texts: readonly string[]
  readonly sizes: Float32Array
  readonly roots: Float32Array
  /** Words of a label: `members[starts[label]]` up to `starts[label + 1]`. */
  readonly starts: Int32Array
  readonly members: Int32Array
  /** Labels of a word, in the same way. */
  readonly postStarts: Int32Array
  readonly postLabels: Int32Array
}

interface FlatLabel {
  readonly concept: number
  readonly text: string
  readonly preferred: boolean
}

const flatten = (concepts: readonly RankableConcept[], wanted: string): readonly FlatLabel[] =>
  concepts.flatMap(({ labels }, concept) =>
    labels.filter(({ language }) => language === wanted).map(({ text, preferred }) => ({ concept, text, preferred })),
  )

interface Numbered {
  readonly words: readonly string[]
  readonly idOf: ReadonlyMap<string, number>
  /** Concepts that have the word. */
  readonly counts: readonly number[]
  readonly starts: Int32Array
  readonly members: Int32Array
}

function numberWords(labels: readonly FlatLabel[], split: SplitWord): Numbered {
  const idOf = new Map<string, number>()
  const [words, counts, seenIn, members]: [string[], number[], number[], number[]] = [[], [], [], []]
  const starts = new Int32Array(labels.length + 1)
  for (const [label, { concept, text }] of labels.entries()) {
    for (const word of new Set(readTokens(text).flatMap((token) => split(token.word)))) {
      let id = idOf.get(word)
      if (id === undefined) {
        id = words.push(word) - 1
        idOf.set(word, id)
      }
      if (seenIn[id] !== concept) counts[id] = (counts[id] ?? 0) + 1
      seenIn[id] = concept
      members.push(id)
    }
    starts[label + 1] = members.length
  }
  return { words, idOf, counts, starts, members: Int32Array.from(members) }
}

/** Turns lists round: where the rows hold columns, the result holds rows by column. */
export function turnLists(starts: Int32Array, members: Int32Array, width: number) {
  const postStarts = new Int32Array(width + 1)
  for (const id of members) postStarts[id + 1] = (postStarts[id + 1] ?? 0) + 1
  for (let id = 0; id < width; id += 1) postStarts[id + 1] = (postStarts[id + 1] ?? 0) + (postStarts[id] ?? 0)
  const next = postStarts.slice()
  const postLabels = new Int32Array(members.length)
  for (let row = 0; row + 1 < starts.length; row += 1) {
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
      const column = members[at] ?? 0
      const place = next[column] ?? 0
      postLabels[place] = row
      next[column] = place + 1
    }
  }
  return { postStarts, postLabels }
}

function sizesOf({ starts, members }: Numbered, weights: Float32Array): Float32Array {
  return Float32Array.from({ length: starts.length - 1 }, (_, label) => {
    let size = 0
    for (let at = starts[label] ?? 0; at < (starts[label + 1] ?? 0); at += 1) size += weights[members[at] ?? 0] ?? 0
    return size
  })
}

const gramOptions = { shortest: 3, longest: 4, least: 0.3, most: 40 }

/** Cuts and numbers the labels of one language. */
export function buildLabelField(concepts: readonly RankableConcept[], language: string): LabelField {
  const labels = flatten(concepts, language)
  const split = learnCompounds(
    language,
    labels.map(({ text }) => text),
  )
  const numbered = numberWords(labels, split)
  const { words, idOf, counts, starts, members } = numbered
  const conceptCount = new Set(labels.map(({ concept }) => concept)).size
  const weights = Float32Array.from(counts, (count) => Math.log(1 + conceptCount / count))
  const sizes = sizesOf(numbered, weights)
  let grams: GramIndex | undefined
  return {
    language,
    words,
    idOf,
    weights,
    unseen: Math.log(1 + conceptCount),
    split,
    grams: () => (grams ??= buildGramIndex(words, gramOptions)),
    concepts: Int32Array.from(labels, ({ concept }) => concept),
    preferred: Uint8Array.from(labels, ({ preferred }) => Number(preferred)),
    texts: labels.map(({ text }) => text),
    sizes,
    roots: sizes.map(Math.sqrt),
    starts,
    members,
    ...turnLists(starts, members, words.length),
  }
}
