import { bm25Baseline, ngramBaseline } from './baselines.mjs'

const remember = (make) => {
  const made = new Map()
  return (key, ...rest) => {
    if (!made.has(key)) made.set(key, make(key, ...rest))
    return made.get(key)
  }
}

const preferredIn = (concept, language) =>
  concept.labels.find((label) => label.preferred && label.language === language)?.text

function describe(concepts, language) {
  return {
    uris: concepts.map(({ uri }) => uri),
    preferred: concepts.map((concept) => preferredIn(concept, 'en')),
    strings: new Set(
      concepts.flatMap(({ labels }) =>
        labels.filter((one) => one.language === language).map(({ text }) => text.toLowerCase()),
      ),
    ),
  }
}

/** A baseline over the labels of the language (English where it has none); a concept is as good as its best label. */
function conceptBaseline(all, language, make) {
  const used = all.some(({ labels }) => labels.some((label) => label.language === language)) ? language : 'en'
  const concepts = all.filter(({ labels }) => labels.some((label) => label.language === used))
  const [texts, owners] = [[], []]
  concepts.forEach(({ labels }, at) => {
    for (const label of labels) {
      if (label.language !== used) continue
      texts.push(label.text)
      owners.push(at)
    }
  })
  const score = make(texts)
  const best = new Float32Array(concepts.length)
  return {
    ...describe(concepts, language),
    score: (text) => {
      best.fill(0)
      score(text).forEach((value, at) => {
        if (value > best[owners[at]]) best[owners[at]] = value
      })
      return best
    },
  }
}

function baseline(name, concepts, make) {
  return {
    name,
    concepts: remember((language) =>
      conceptBaseline(
        concepts.filter(({ kind }) => kind === 'skill'),
        language,
        make,
      ),
    ),
    elements: remember((set) => make(set.elements.map(({ text }) => text))),
  }
}

/** The two baselines. */
export const baselines = (concepts) => [
  baseline('character n-gram TF-IDF', concepts, ngramBaseline),
  baseline('BM25', concepts, bm25Baseline),
]

/** What parts surface forms of the same concept: those after the first stand behind every concept's first. */
const behind = -1000

/**
 * Our ranking of a MELO set: concepts are ranked (by labels of the query's language where ESCO has them, also for sets to
 * English), and the surface forms follow: each concept's first form in the order of the concepts, then the others.
 */
function elementScorer(set, ranker) {
  const { pools, score } = ranker
  const place = set.elements.map(({ uri }) => pools.occupation.placeOf.get(uri) ?? -1)
  const seen = new Map()
  const nth = place.map((at) => {
    const count = seen.get(at) ?? 0
    seen.set(at, count + 1)
    return count
  })
  const values = new Float64Array(set.elements.length)
  return (text) => {
    const { scores } = score(text, { language: set.language, kind: 'occupation' })
    for (let at = 0; at < values.length; at += 1) {
      const own = place[at] < 0 ? -1 : scores[place[at]]
      values[at] = nth[at] === 0 ? own : own + behind * nth[at]
    }
    return values
  }
}

/** Ours, from a ranker of the built packages. */
export function ours(ranker) {
  const concepts = ranker.pools.skill.concepts
  return {
    name: 'ours',
    concepts: remember((language) => ({
      ...describe(concepts, language),
      score: (text) => ranker.score(text, { language, kind: 'skill' }).scores,
    })),
    elements: remember((set) => elementScorer(set, ranker)),
  }
}
