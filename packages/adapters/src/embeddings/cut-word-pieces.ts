/** Tokens of a text as numbers, without the signs that stand around it. */
export type CutPieces = (text: string) => readonly number[]

export interface WordPieceModel {
  readonly vocabulary: ReadonlyMap<string, number>
  readonly unknown: number
  /** What stands before a piece inside a word: `##`. */
  readonly inside: string
  readonly lowerCase: boolean
}

const longestWord = 100

function cutWord(word: string, { vocabulary, unknown, inside }: WordPieceModel): readonly number[] {
  if (word.length > longestWord) return [unknown]
  const pieces: number[] = []
  for (let from = 0; from < word.length;) {
    let to = word.length
    let found: number | undefined
    for (; to > from && found === undefined; to -= 1) {
      found = vocabulary.get((from > 0 ? inside : '') + word.slice(from, to))
      if (found !== undefined) break
    }
    if (found === undefined) return [unknown]
    pieces.push(found)
    from = to
  }
  return pieces
}

/** Words as BERT parts them: at spaces, each mark by itself; lower case without accents where the model wants it. */
export const cutWordPieces =
  (model: WordPieceModel): CutPieces =>
  (text) => {
    const folded = model.lowerCase
      ? text
          .toLowerCase()
          .normalize('NFD')
          .replace(/\p{Mn}/gu, '')
      : text
    const words = folded.match(/[\p{P}\p{S}]|[^\s\p{P}\p{S}]+/gu) ?? []
    return words.flatMap((word) => cutWord(word, model))
  }

export interface UnigramModel {
  readonly scores: ReadonlyMap<string, { readonly id: number; readonly score: number }>
  readonly unknown: number
}

/** What stands for a space. */
const space = '\u2581'
const longestPiece = 32
const scoreOfUnknown = -20

/** The likeliest way to cut a text into the pieces of a SentencePiece unigram model (Viterbi). */
export const cutUnigrams =
  ({ scores, unknown }: UnigramModel): CutPieces =>
  (text) => {
    const signs = [...`${space}${text.normalize('NFKC').trim().replaceAll(/\s+/g, space)}`]
    const best = [{ score: 0, from: 0, id: unknown }]
    for (let to = 1; to <= signs.length; to += 1) {
      let [score, from, id] = [(best[to - 1]?.score ?? 0) + scoreOfUnknown, to - 1, unknown]
      for (let start = Math.max(0, to - longestPiece); start < to; start += 1) {
        const piece = scores.get(signs.slice(start, to).join(''))
        const total = (best[start]?.score ?? 0) + (piece?.score ?? 0)
        if (piece && total > score) [score, from, id] = [total, start, piece.id]
      }
      best.push({ score, from, id })
    }
    const pieces: number[] = []
    for (let at = signs.length; at > 0; at = best[at]?.from ?? 0) pieces.unshift(best[at]?.id ?? unknown)
    return pieces
  }
