/*
 * The two peers every figure stands beside: cosine of TF-IDF over character n-grams within words (3 to 5 signs, a space at
 * both ends, smoothed idf), and BM25 over words (k1 1.2, b 0.75). Lower case, nothing else.
 */

const wordsOf = (text) => text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []

function gramsOf(text, [from, to]) {
  const grams = []
  for (const word of wordsOf(text)) {
    const padded = ` ${word} `
    for (let size = from; size <= to; size += 1) {
      for (let at = 0; at + size <= padded.length; at += 1) grams.push(padded.slice(at, at + size))
    }
  }
  return grams
}

const countOf = (terms) => {
  const counts = new Map()
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

/** Postings of weighted terms: `score(terms)` gives one number per text. */
function postings(texts, { terms, weigh }) {
  const idOf = new Map()
  const rows = []
  for (const [doc, text] of texts.entries()) {
    for (const [term, count] of countOf(terms(text))) {
      let id = idOf.get(term)
      if (id === undefined) {
        id = idOf.size
        idOf.set(term, id)
        rows.push([])
      }
      rows[id].push(doc, count)
    }
  }
  return weigh({ idOf, rows, size: texts.length })
}

function weighCosine({ idOf, rows, size }) {
  const idf = rows.map((row) => Math.log((1 + size) / (1 + row.length / 2)) + 1)
  const norms = new Float64Array(size)
  rows.forEach((row, id) => {
    for (let at = 0; at < row.length; at += 2) norms[row[at]] += (row[at + 1] * idf[id]) ** 2
  })
  const lists = rows.map((row, id) => {
    const docs = new Int32Array(row.length / 2)
    const weights = new Float32Array(row.length / 2)
    for (let at = 0; at < docs.length; at += 1) {
      docs[at] = row[2 * at]
      weights[at] = (row[2 * at + 1] * idf[id] ** 2) / Math.sqrt(norms[row[2 * at]])
    }
    return { docs, weights }
  })
  return { idOf, lists, size }
}

function weighBm25({ idOf, rows, size }) {
  const lengths = new Float64Array(size)
  for (const row of rows) for (let at = 0; at < row.length; at += 2) lengths[row[at]] += row[at + 1]
  const mean = lengths.reduce((sum, one) => sum + one, 0) / size
  const lists = rows.map((row) => {
    const count = row.length / 2
    const idf = Math.log(1 + (size - count + 0.5) / (count + 0.5))
    const docs = new Int32Array(count)
    const weights = new Float32Array(count)
    for (let at = 0; at < count; at += 1) {
      const frequency = row[2 * at + 1]
      docs[at] = row[2 * at]
      weights[at] = (idf * frequency * 2.2) / (frequency + 1.2 * (0.25 + (0.75 * lengths[docs[at]]) / mean))
    }
    return { docs, weights }
  })
  return { idOf, lists, size }
}

function scorer(texts, terms, weigh) {
  const { idOf, lists, size } = postings(texts, { terms, weigh })
  const scores = new Float32Array(size)
  return (query) => {
    scores.fill(0)
    for (const [term, count] of countOf(terms(query))) {
      const list = lists[idOf.get(term) ?? -1]
      if (!list) continue
      const { docs, weights } = list
      for (let at = 0; at < docs.length; at += 1) scores[docs[at]] += count * weights[at]
    }
    return scores
  }
}

/** Scores of all texts for a query; the list is written over by the next call. */
export const ngramBaseline = (texts, sizes = [3, 5]) => scorer(texts, (text) => gramsOf(text, sizes), weighCosine)

export const bm25Baseline = (texts) => scorer(texts, wordsOf, weighBm25)
