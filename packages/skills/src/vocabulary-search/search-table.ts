/**
 * Labels of occupations laid out for searching: entries in a fixed order, and two sorted tables that lead to them. All of
 * it is numbers, so that it can be kept in a file and used as it lies there.
 */
export interface SearchTable {
  readonly languages: readonly string[]
  /** First entry of each occupation, and the number of entries at the end. */
  readonly occupationStarts: Uint32Array
  /** Of each entry: its occupation, place of its language, letters of its shortest form. */
  readonly entryOccupation: Uint32Array
  readonly entryLanguage: Uint8Array
  readonly entryShortest: Uint16Array
  /** Folded forms in ascending order: their entry, and which form of it (0 the whole label). */
  readonly formEntry: Uint32Array
  readonly formPlace: Uint8Array
  /** First place of each word, words in ascending order, in `wordEntries`, and the number of places at the end. */
  readonly wordStarts: Uint32Array
  readonly wordEntries: Uint32Array
}

/** The texts a table is about. */
export interface SearchTexts {
  readonly textOf: (entry: number) => string
  readonly wordAt: (place: number) => string
  readonly codeOf: (occupation: number) => string
}

/** First place from `low` up to `high` where the condition holds; it must hold for all places behind it. */
export function findFirst(low: number, high: number, holds: (place: number) => boolean): number {
  let [from, to] = [low, high]
  while (from < to) {
    const middle = (from + to) >>> 1
    if (holds(middle)) to = middle
    else from = middle + 1
  }
  return from
}
