import type { Range } from './cut-phrases.ts'
import type { IndexedLabel } from './language-index.ts'
import type { ReadLanguage } from './languages/text-languages.ts'
import type { ReadWord } from './read-words.ts'

/** Stem -> its places in a phrase, ascending. */
export type StemPlaces = ReadonlyMap<string, readonly number[]>

export interface PlacedStem {
  readonly stem: string
  readonly at: number
}

/** A statement as it is compared with labels of one language. */
export interface ReadStatement {
  readonly words: readonly ReadWord[]
  readonly language: ReadLanguage
  /** Between pauses and conjunctions. */
  readonly segments: readonly Range[]
}

/** Where a label's stems stand in a phrase, and how well they hold together. Distances are content words. */
export interface Placement {
  readonly placed: readonly PlacedStem[]
  /** Words of others between the first and the last word of the object. */
  readonly between: number
  /** A conjunction stands among them: "electrical and electronic equipment". */
  readonly isJoined: boolean
  /** From the verb to its object; undefined when the verb stands where it cannot have this object. */
  readonly fromVerb: number | undefined
}

/** Places of the heaviest stem that are tried; a text that repeats one word tells nothing by it. */
const mostAnchors = 5

function nearest(places: readonly number[], anchor: number): number | undefined {
  return places.reduce<number | undefined>(
    (best, at) => (best !== undefined && Math.abs(best - anchor) <= Math.abs(at - anchor) ? best : at),
    undefined,
  )
}

/** The label's stems where they stand nearest to its heaviest one. */
function placeAround(label: IndexedLabel, places: StemPlaces, anchor: number): readonly PlacedStem[] {
  return label.stems.flatMap((stem) => {
    const at = nearest(places.get(stem) ?? [], anchor)
    return at === undefined ? [] : [{ stem, at }]
  })
}

function countContent(words: readonly ReadWord[], from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at += 1) if (words[at]?.isContent) count += 1
  return count
}

interface Places {
  readonly verb: number | undefined
  /** First and last place of the object. */
  readonly first: number
  readonly last: number
}

/**
 * In a list each member is as far from the verb as from the start of the member: "installs cables, meters and switches".
 * Behind its object a verb stands where the language puts it there, or as a noun: "wiring repair".
 */
function distanceFromVerb(
  { verb, first, last }: Places,
  { words, language, segments }: ReadStatement,
): number | undefined {
  if (verb === undefined || (verb >= first && verb <= last)) return 0
  const segmentOf = (place: number) => segments.find(({ from, to }) => from <= place && place < to)
  if (verb < first) return countContent(words, Math.max(verb + 1, segmentOf(first)?.from ?? 0), first)
  const end = segmentOf(last)?.to ?? words.length
  if (language.words.verbPlace === 'last') return countContent(words, last + 1, Math.min(verb, end))
  return verb < end && countContent(words, last + 1, verb) === 0 ? 0 : undefined
}

function measure(label: IndexedLabel, placed: readonly PlacedStem[], statement: ReadStatement): Placement {
  const own = placed.flatMap(({ stem, at }) => (stem === label.verb ? [] : [at]))
  if (own.length === 0) return { placed, between: 0, isJoined: false, fromVerb: undefined }
  const [first, last] = [Math.min(...own), Math.max(...own)]
  let between = 0
  let isJoined = false
  for (let at = first + 1; at < last; at += 1) {
    const word = statement.words[at]
    if (word?.isContent && !own.includes(at)) between += 1
    if (word && statement.language.conjunctions.has(word.text.word)) isJoined = true
  }
  const verb = placed.find(({ stem }) => stem === label.verb)?.at
  return { placed, between, isJoined, fromVerb: distanceFromVerb({ verb, first, last }, statement) }
}

const looseness = ({ between, fromVerb = Infinity }: Placement) => between + fromVerb

/** The tightest placement of a label's stems in a phrase; undefined when none of them stands there. */
export function placeLabel(label: IndexedLabel, places: StemPlaces, statement: ReadStatement): Placement | undefined {
  const heaviest = label.stems.find((stem) => places.has(stem))
  const anchors = heaviest === undefined ? [] : (places.get(heaviest) ?? [])
  return anchors
    .slice(0, mostAnchors)
    .map((anchor) => measure(label, placeAround(label, places, anchor), statement))
    .toSorted((left, right) => looseness(left) - looseness(right))[0]
}
