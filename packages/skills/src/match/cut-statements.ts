import { foldText } from '@wanderbuch/standards/fold-text'

/** A word of a text: folded for comparing, with its place in the original (UTF-16 units, `end` not included). */
export interface TextWord {
  readonly word: string
  /** As it stands in the text. */
  readonly raw: string
  readonly start: number
  readonly end: number
  /** What parts it from the word before: nothing but space, a pause (comma, bracket, new line), or the end of a statement. */
  readonly gap: 'space' | 'pause' | 'end'
}

/** Words that belong to one statement. No match and no negation reaches beyond it. */
export type Statement = readonly TextWord[]

/** French and Italian words that lose their vowel before another: "l'entretien", "dell'impianto". */
const elision = /(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|un|quest|all|dall|dell|nell|sull)(?=['’]\p{L})/iu
const plainWord = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’\u00ad]*(?:\+\+|#)?/u
const wordPattern = new RegExp(`(?<![\\p{L}\\p{N}])${elision.source}|${plainWord.source}`, 'giu')

const foldWord = (raw: string) => foldText(raw).replace(/['’\u00ad]/g, '')

/** Full stops that end nothing: "z. B.", "e.g.", "ca. 3". */
const abbreviation =
  /(?:^|[^\p{L}])(?:\p{L}|bzw|ca|inkl|incl|resp|evtl|approx|ex|ej|np|bijv|etc|ev|usw|sog|max|min|nr)$/iu
const hardEnd = /[!?;•]|\.{2,}|\n\s*(?:\n|[-–*·▪])/
/** A numbered line begins a statement. */
const numberedLine = /\n\s*\d{1,3}[.)]\s/
const longestNumber = 5
const softEnd = /\.["'”»)\]]*\s/
const pause = /[,:()[\]{}|\n\t"„“”«»]|\s[-–—]\s/

function gapBefore(text: string, from: number, to: number): TextWord['gap'] {
  const between = text.slice(from, to)
  if (hardEnd.test(between) || numberedLine.test(text.slice(from, to + longestNumber))) return 'end'
  const isStop = softEnd.test(between) && !abbreviation.test(text.slice(Math.max(0, from - 8), from))
  if (isStop) return 'end'
  return pause.test(between) ? 'pause' : 'space'
}

/** The words of a text or label, in order. */
export function placeTextWords(text: string): readonly TextWord[] {
  let end = 0
  return [...text.matchAll(wordPattern)].map((match) => {
    const [raw] = match
    const start = match.index
    const gap = end === 0 ? 'end' : gapBefore(text, end, start)
    end = start + raw.length
    return { word: foldWord(raw), raw, start, end, gap }
  })
}

/** Longer runs without a full stop are cut, so that hostile text costs no more than its length. */
const longestStatement = 120

/** Cuts the words of a text into its statements. */
export function cutStatements(words: readonly TextWord[]): readonly Statement[] {
  const statements: TextWord[][] = []
  for (const word of words) {
    const last = statements.at(-1)
    if (!last || word.gap === 'end' || last.length >= longestStatement) statements.push([word])
    else last.push(word)
  }
  return statements
}
