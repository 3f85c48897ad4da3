import { foldText } from '@wanderbuch/standards/fold-text'

/** A folded word with its place in the text (UTF-16 units, `end` not included). */
export interface Token {
  readonly word: string
  readonly start: number
  readonly end: number
}

const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad]*(?:\+\+|#)?/gu

/** The words of a text in order. A letter that stands alone before an apostrophe (l', d') is a word of its own. */
export function readTokens(text: string): readonly Token[] {
  return [...text.matchAll(wordPattern)].map(({ 0: raw, index }) => ({
    word: foldText(raw).replaceAll('\u00ad', ''),
    start: index,
    end: index + raw.length,
  }))
}

/** The folded words of a text, side by side: two texts with the same key are the same to the eye. */
export const wordsKey = (text: string) =>
  readTokens(text)
    .map(({ word }) => word)
    .join(' ')
