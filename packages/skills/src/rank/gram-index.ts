/** Words like another, best first by similarity (0 to 1). */
export interface SimilarWords {
  readonly ids: Int32Array
  readonly similarities: Float32Array
}

export interface GramOptions {
  readonly shortest: number
  readonly longest: number
  /** Words less like than this are not listed. */
  readonly least: number
  /** At most so many are listed. */
  readonly most: number
}

export interface GramIndex {
  readonly similarTo: (word: string) => SimilarWords
}

function gramsOf(word: string, { shortest, longest }: GramOptions): readonly string[] {
  const padded = ` ${word} `
  const grams: string[] = []
  for (let size = shortest; size <= longest; size += 1) {
    for (let at = 0; at + size <= padded.length; at += 1) grams.push(padded.slice(at, at + size))
  }
  return grams
}

interface Postings {
  readonly idOf: ReadonlyMap<string, number>
  readonly starts: Int32Array
  readonly words: Int32Array
  readonly weights: Float32Array
  readonly norms: Float32Array
}

function buildPostings(words: readonly string[], options: GramOptions): Postings {
  const idOf = new Map<string, number>()
  const counts: number[] = []
  const rows: Int32Array[] = words.map((word) => {
    const grams = new Set(gramsOf(word, options))
    return Int32Array.from(grams, (gram) => {
      let id = idOf.get(gram)
      if (id === undefined) {
        id = idOf.size
        idOf.set(gram, id)
        counts.push(0)
      }
      counts[id] = (counts[id] ?? 0) + 1
      return id
    })
  })
  const weights = Float32Array.from(counts, (count) => Math.log(1 + words.length / count))
  const starts = new Int32Array(counts.length + 1)
  counts.forEach((count, id) => (starts[id + 1] = (starts[id] ?? 0) + count))
  const fill = starts.slice()
  const postings = new Int32Array(starts[counts.length] ?? 0)
  const norms = new Float32Array(words.length)
  rows.forEach((row, word) => {
    let norm = 0
    for (const id of row) {
      const at = fill[id] ?? 0
      postings[at] = word
      fill[id] = at + 1
      norm += (weights[id] ?? 0) ** 2
    }
    norms[word] = Math.sqrt(norm)
  })
  return { idOf, starts, words: postings, weights, norms }
}

interface Counter {
  readonly dots: Float32Array
  readonly touched: Int32Array
}

/** Adds up what the word shares with each word of the list; returns how many it touched and the length of its own vector. */
function countShared(grams: ReadonlySet<string>, postings: Postings, { dots, touched }: Counter) {
  let count = 0
  let square = 0
  const unseen = Math.log(1 + dots.length)
  for (const gram of grams) {
    const id = postings.idOf.get(gram)
    const weight = id === undefined ? unseen : (postings.weights[id] ?? 0)
    square += weight * weight
    if (id === undefined) continue
    const end = postings.starts[id + 1] ?? 0
    for (let at = postings.starts[id] ?? 0; at < end; at += 1) {
      const other = postings.words[at] ?? 0
      if (dots[other] === 0) touched[count++] = other
      dots[other] = (dots[other] ?? 0) + weight * weight
    }
  }
  return { count, length: Math.sqrt(square) }
}

/** Words like enough, best first; the counter is left clean. */
function listSimilar(shared: { count: number; length: number }, { norms }: Postings, counter: Counter & GramOptions) {
  const { dots, touched, least, most } = counter
  const found: { id: number; similarity: number }[] = []
  for (let at = 0; at < shared.count; at += 1) {
    const id = touched[at] ?? 0
    const similarity = (dots[id] ?? 0) / (shared.length * (norms[id] ?? 1))
    dots[id] = 0
    if (similarity >= least) found.push({ id, similarity })
  }
  found.sort((left, right) => right.similarity - left.similarity || left.id - right.id)
  const best = found.slice(0, most)
  return {
    ids: Int32Array.from(best, ({ id }) => id),
    similarities: Float32Array.from(best, ({ similarity }) => Math.min(1, similarity)),
  }
}

const mostRemembered = 20_000

/** Finds words of a list by the character n-grams they share with another; answers are remembered. */
export function buildGramIndex(words: readonly string[], options: GramOptions): GramIndex {
  const postings = buildPostings(words, options)
  const counter = { dots: new Float32Array(words.length), touched: new Int32Array(words.length), ...options }
  const known = new Map<string, SimilarWords>()
  const find = (word: string) =>
    listSimilar(countShared(new Set(gramsOf(word, options)), postings, counter), postings, counter)
  return {
    similarTo: (word) => {
      const similar = known.get(word) ?? find(word)
      if (known.size >= mostRemembered) known.clear()
      known.set(word, similar)
      return similar
    },
  }
}
