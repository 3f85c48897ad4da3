const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ð: 'd',
  þ: 'th',
}

/** Nothing to fold: most words are so. */
const plainLetters = /^[ -~]*$/

/** Lower case without diacritics, so that "Elektriker/in" and "électricien" compare by their letters. */
export function foldText(text: string): string {
  const lower = text.toLowerCase()
  if (plainLetters.test(lower)) return lower
  return lower
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßøđłæœıðþ]/gu, (letter) => letters[letter] ?? letter)
}

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
