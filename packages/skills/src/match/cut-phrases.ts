import type { ReadLanguage } from './languages/text-languages.ts'
import type { ReadWord } from './read-words.ts'

/** From the first up to, not including, the last word of a stretch of a statement. */
export interface Range {
  readonly from: number
  readonly to: number
}

interface Segment extends Range {
  readonly startsWithVerb: boolean
  readonly endsWithVerb: boolean
  /** Has a content word that is no verb. */
  readonly hasObject: boolean
}

/** Cuts a statement at its pauses and conjunctions. */
export function cutAtPauses(words: readonly ReadWord[], { conjunctions }: ReadLanguage): readonly Range[] {
  const starts = words.flatMap(({ text: { gap, word } }, at) =>
    at === 0 || gap === 'pause' || conjunctions.has(word) ? [at] : [],
  )
  return starts.map((from, index) => ({ from, to: starts[index + 1] ?? words.length }))
}

function readSegment(range: Range, words: readonly ReadWord[]): Segment {
  const content = words.slice(range.from, range.to).filter(({ isContent }) => isContent)
  return {
    ...range,
    startsWithVerb: content[0]?.isVerb ?? false,
    endsWithVerb: content.at(-1)?.isVerb ?? false,
    hasObject: content.some(({ isVerb }) => !isVerb),
  }
}

/** Whether a segment says something new: another verb with its own object. "install and repair switches" does not. */
function startsPhrase(segment: Segment, before: Segment, { words }: ReadLanguage): boolean {
  if (!before.hasObject) return false
  if (segment.startsWithVerb) return true
  return words.verbPlace === 'last' && before.endsWithVerb && segment.hasObject
}

interface CutStatement {
  readonly words: readonly ReadWord[]
  readonly language: ReadLanguage
  readonly segments: readonly Range[]
}

/**
 * Cuts a statement into what is done: "installs switches and sockets, repairs wiring" has two phrases. Words of one label
 * must stand in one phrase, so that a verb is not taken together with another verb's object.
 */
export function cutPhrases({ words, language, segments }: CutStatement): readonly Range[] {
  const phrases: Segment[] = []
  for (const range of segments) {
    const segment = readSegment(range, words)
    const before = phrases.at(-1)
    if (!before || startsPhrase(segment, before, language)) phrases.push(segment)
    else phrases.splice(-1, 1, { ...segment, from: before.from, hasObject: before.hasObject || segment.hasObject })
  }
  return phrases
}
