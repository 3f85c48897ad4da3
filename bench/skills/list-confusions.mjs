import { firstRank } from './figures.mjs'

/*
 * The worst confusions: texts whose wanted concept is not first, ordered in each set by how far the first answer stands
 * above the best wanted one. The sets take turns (scores of phrases and sentences cannot be compared): the worst of each,
 * then the second worst of each, until there are enough. The same text is listed once.
 */

const labelIn = ({ labels }, language) =>
  (
    labels.find((one) => one.preferred && one.language === language) ??
    labels.find((one) => one.preferred && one.language === 'en') ??
    labels[0]
  ).text

/** A concept for the eye: an ISCO group with its code, or a label, in the text's language. */
function nameOf(concept, language) {
  const code = /\/isco\/C(\d+)$/.exec(concept.uri)?.[1]
  const label = labelIn(concept, language)
  return code ? `group ${code} ${label}` : label
}

const firstOf = (scores, places) => places.reduce((best, at) => (scores[at] > scores[best] ? at : best), places[0])

/** Texts of a set with the places of the wanted concepts, and among which places they are ranked. */
function textsOf(set, { pools }) {
  if (set.kind === 'melo') {
    const placeOf = ({ uri }) => pools.occupation.placeOf.get(uri)
    const among = [...new Set(set.elements.map(placeOf))].filter((at) => at !== undefined)
    const texts = set.queries.map(({ text, gold }) => ({ text, wanted: gold.map((at) => placeOf(set.elements[at])) }))
    return { kind: 'occupation', among, texts }
  }
  const { concepts, placeOf } = pools.skill
  const byLabel = new Map(concepts.map((concept, at) => [labelIn(concept, 'en'), at]))
  const wantedOf = ({ labels, exact }) =>
    labels ? labels.map((label) => byLabel.get(label)) : (exact ?? []).map((uri) => placeOf.get(uri))
  const texts = set.queries.map((query) => ({ text: query.text, wanted: wantedOf(query) }))
  return { kind: 'skill', among: concepts.map((_, at) => at), texts }
}

function confusionsOf(set, ranker) {
  const { kind, among, texts } = textsOf(set, ranker)
  const { concepts } = ranker.pools[kind]
  const seen = new Set()
  const found = texts.flatMap(({ text, wanted: all }) => {
    const wanted = [...new Set(all)].filter((at) => at !== undefined)
    if (wanted.length === 0 || seen.has(text)) return []
    seen.add(text)
    const { scores } = ranker.score(text, { language: set.language, kind })
    const first = firstOf(scores, among)
    if (wanted.includes(first)) return []
    const best = firstOf(scores, wanted)
    const rank = firstRank(
      among.map((at) => scores[at]),
      [among.indexOf(best)],
    )
    const [given, gold] = [first, best].map((at) => nameOf(concepts[at], set.language))
    return [{ set: set.name, text, given, gold, rank, margin: scores[first] - scores[best] }]
  })
  return found.toSorted((left, right) => right.margin - left.margin)
}

/** `[a, b], [c]` -> a, c, b */
const inTurns = (lists, most) =>
  Array.from({ length: most }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1)))
    .flat()
    .slice(0, most)

export function listConfusions(print, sets, { ranker, most }) {
  const worst = inTurns(
    sets.map((set) => confusionsOf(set, ranker)),
    most,
  )
  for (const { set, text, gold, given, rank, margin } of worst) {
    print({
      bench: 'skills',
      case: `confusion in ${set}: "${text}", wanted "${gold}", first "${given}"`,
      figure: rank,
      unit: `rank of the wanted, ${margin.toFixed(2)} behind`,
    })
  }
}
