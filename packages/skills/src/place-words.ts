import { foldText } from '@wanderbuch/standards/fold-text'

/** A word of a text with its place in the original. */
export interface PlacedWord {
  /** Folded. */
  readonly word: string
  /** Offsets in UTF-16 units: from `start` up to, not including, `end`. */
  readonly start: number
  readonly end: number
}

const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*/gu

/** The words of a text, folded, each with its place in the original. */
export function placeWords(text: string): readonly PlacedWord[] {
  return [...text.matchAll(wordPattern)].map((match) => {
    const start = match.index
    return { word: foldText(match[0]).replace(/['’]/g, ''), start, end: start + match[0].length }
  })
}
