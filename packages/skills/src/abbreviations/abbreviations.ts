import table from '../../data/abbreviations.json' with { type: 'json' }

/** An abbreviation of one language and the words it stands for. */
export interface Abbreviation {
  readonly short: string
  readonly words: string
  /** Labels write it in lower case too, and mean the same. */
  readonly alsoLower?: boolean
}

/** An own compilation; a language without a list has none. */
export const abbreviationsOf = (language: string): readonly Abbreviation[] => {
  const lists: Readonly<Record<string, readonly Abbreviation[]>> = table.languages
  return lists[language] ?? []
}

export const abbreviationLanguages: readonly string[] = Object.keys(table.languages)

/** An abbreviation in a text, and the phrases its words may stand in there. */
export interface PlacedAbbreviation {
  readonly start: number
  readonly end: number
  /** The words alone, and with the head that an enumeration shares: "MIG, MAG and TIG welding". */
  readonly phrases: readonly string[]
}

interface PlacedWord {
  readonly word: string
  readonly start: number
  readonly end: number
}

const placeWords = (text: string): readonly PlacedWord[] =>
  [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }))

/** Words between the abbreviations of an enumeration: "and", "și". Longer ones are heads. */
const longestLink = 3

/**
 * Abbreviations of a language in a statement, as they are written or in capitals. In a statement of capitals alone an
 * abbreviation cannot be told from a word, so none is read there.
 */
export function findAbbreviations(statement: string, language: string): readonly PlacedAbbreviation[] {
  const known = new Map(
    abbreviationsOf(language).flatMap(({ short, words }) => [
      [short, words],
      [short.toUpperCase(), words],
    ]),
  )
  if (known.size === 0 || !/\p{Ll}/u.test(statement)) return []
  const placed = placeWords(statement)
  return placed.flatMap(({ word, start, end }, at): readonly PlacedAbbreviation[] => {
    const words = known.get(word)
    if (words === undefined) return []
    const head = placed.slice(at + 1).find((one) => !known.has(one.word) && one.word.length > longestLink)
    return [{ start, end, phrases: head ? [`${words} ${head.word}`, words] : [words] }]
  })
}
