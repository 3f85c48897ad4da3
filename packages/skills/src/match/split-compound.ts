const shortestPart = 4
const shortestCompound = 9

interface Lexicon {
  /** Whether labels have words of this stem. */
  readonly isKnown: (stem: string) => boolean
  readonly stemOf: (word: string) => string
  readonly joints: readonly string[]
}

function splitAt(word: string, at: number, lexicon: Lexicon): readonly [string, string] | undefined {
  const second = lexicon.stemOf(word.slice(at))
  if (!lexicon.isKnown(second)) return undefined
  for (const joint of lexicon.joints) {
    const first = word.slice(0, at)
    if (!first.endsWith(joint) || at - joint.length < shortestPart) continue
    const stem = lexicon.stemOf(first.slice(0, at - joint.length))
    if (lexicon.isKnown(stem)) return [stem, second]
  }
  return undefined
}

/**
 * Stems of the two parts of a compound that labels know as words of their own; undefined when there is no such cut. The
 * longest second part wins, because it is the one that says what the thing is.
 */
export function splitCompound(word: string, lexicon: Lexicon): readonly [string, string] | undefined {
  if (word.length < shortestCompound) return undefined
  for (let at = shortestPart; at <= word.length - shortestPart; at += 1) {
    const parts = splitAt(word, at, lexicon)
    if (parts) return parts
  }
  return undefined
}
