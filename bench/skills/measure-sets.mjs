import { accuracyAt, firstRank, meanOf, mrrOf, rPrecisionAt } from './figures.mjs'

/*
 * A system is `{ name, concepts(kind, language), elements(set) }`: two ways to score a text, over concepts (a list with
 * `uris` and `score(text)`) and over the surface forms of a MELO set (`score(text)`).
 */

/** Every nth of a long list, for quick trials. */
const thin = (list, most) =>
  list.length <= most ? list : list.filter((_, at) => at % Math.ceil(list.length / most) === 0)

/** MELO: MRR, accuracy at 1 and 10 of surface forms. */
export function measureMelo(set, system, { most = Infinity } = {}) {
  const score = system.elements(set)
  const ranks = thin(set.queries, most).map(({ text, gold }) => firstRank(score(text), gold))
  return { MRR: mrrOf(ranks), 'acc@1': accuracyAt(ranks, 1), 'acc@10': accuracyAt(ranks, 10) }
}

function placesByLabel({ uris, preferred }) {
  const places = new Map()
  uris.forEach((_, at) => {
    const label = preferred[at]
    if (label !== undefined) places.set(label, [...(places.get(label) ?? []), at])
  })
  return places
}

/** Sentences or spans: RP at 1, 5 and 10 of those that have gold. */
export function measureSentences(queries, index, { most = Infinity } = {}) {
  const places = placesByLabel(index)
  const values = { 'RP@1': [], 'RP@5': [], 'RP@10': [] }
  for (const { text, labels } of thin(queries, most)) {
    const wanted = labels.flatMap((label) => places.get(label) ?? [])
    if (wanted.length === 0) continue
    const scores = index.score(text)
    for (const k of [1, 5, 10]) values[`RP@${k}`].push(rPrecisionAt(scores, wanted, k))
  }
  return Object.fromEntries(Object.entries(values).map(([name, list]) => [name, meanOf(list)]))
}

/** National skills: accuracy at 1 and 10 per kind of mapping, with and without strings that are labels themselves. */
export function measureNational(set, index, { most = Infinity, kinds = ['exact', 'close', 'all'] } = {}) {
  const places = new Map(index.uris.map((uri, at) => [uri, at]))
  const figures = {}
  for (const kind of kinds) {
    const rows = thin(
      set.queries.filter((row) => row[kind]?.length > 0),
      most,
    )
    const ranked = rows.map((row) => {
      const wanted = row[kind].flatMap((uri) => places.get(uri) ?? [])
      const rank = wanted.length === 0 ? Infinity : firstRank(index.score(row.text), wanted)
      return { rank, identical: index.strings.has(row.text.toLowerCase()) }
    })
    const others = ranked.filter(({ identical }) => !identical)
    for (const k of [1, 10]) {
      figures[`${kind} acc@${k}`] = accuracyAt(
        ranked.map(({ rank }) => rank),
        k,
      )
      figures[`${kind} acc@${k} without identical strings`] = accuracyAt(
        others.map(({ rank }) => rank),
        k,
      )
    }
  }
  return figures
}
