import { findSkillsInText } from '@wanderbuch/skills/rank/find-skills-in-text'

/*
 * A labelled set by rules, from the development sets. "Fits": phrases of national classifications with an exact match,
 * spans and sentences with a label. "Nothing fits": spans and sentences that annotators gave no label. A `certain` answer is
 * right when its concept is among all the mappings of the phrase. A `no match` is right when nothing fits; both halves weigh
 * the same. The texts are halved by their own letters: thresholds are chosen on the first half and measured on the second.
 */

/** 1 or 2: which half of the labelled set a text is in, by the lowest bit of its FNV-1a hash folded into 16 bits. */
export function halfOf(text) {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0
  return ((hash ^ (hash >>> 16)) & 1) + 1
}

const every = (list, step) => list.filter((_, at) => at % step === 0)

const nationalRows = ({ queries, language }, step) =>
  every(
    queries.filter(({ exact = [] }) => exact.length > 0),
    step,
  ).map(({ text, all }) => ({ text, language, fits: true, isRight: ({ uri }) => all.includes(uri) }))

function sentenceRows({ queries, spans, language }, preferred, step) {
  const toRow = ({ text, labels }) => ({
    text,
    language,
    fits: labels.length > 0,
    isRight: ({ uri }) => labels.includes(preferred.get(uri)),
  })
  const fitting = [...queries, ...spans].filter(({ labels }) => labels.length > 0)
  const others = [...queries, ...spans].filter(({ labels }) => labels.length === 0)
  return [...every(fitting, step), ...others].map(toRow)
}

/** Rows of the labelled set; `step`: every nth that fits. */
export function labelledSet(sets, ranker, step = 2) {
  const preferred = new Map(
    ranker.pools.skill.concepts.map(({ uri, labels }) => [
      uri,
      labels.find((one) => one.preferred && one.language === 'en')?.text,
    ]),
  )
  return sets.flatMap((set) => {
    if (set.kind === 'national') return nationalRows(set, step)
    return set.kind === 'sentences' ? sentenceRows(set, preferred, step) : []
  })
}

const rounded = (value) => Math.round(value * 10_000) / 10_000
const shareOf = (list, isTrue) => (list.length === 0 ? 0 : list.filter(isTrue).length / list.length)

function figuresOf(answers, figure) {
  for (const certainty of ['certain', 'likely', 'possible']) {
    const given = answers.filter(({ best, fits }) => fits && best?.certainty === certainty)
    figure(
      `precision of ${certainty}, first answer`,
      shareOf(given, ({ best, isRight }) => isRight(best)),
    )
    figure(`answers ${certainty}`, given.length, 'texts')
  }
  const [fitting, others] = [answers.filter(({ fits }) => fits), answers.filter(({ fits }) => !fits)]
  const [wrong, right] = [shareOf(fitting, ({ saysNone }) => saysNone), shareOf(others, ({ saysNone }) => saysNone)]
  figure('precision of no match', right + wrong === 0 ? 0 : right / (right + wrong))
  figure('no match where nothing fits', right)
  figure('no match where something fits', wrong)
  figure('answers no match', answers.filter(({ saysNone }) => saysNone).length, 'texts')
}

export function measureCertainty(print, sets, ranker) {
  const answers = labelledSet(sets, ranker).map((row) => {
    const { statements, leftOut } = findSkillsInText(row.text, ranker, { language: row.language })
    const [best] = statements.flatMap(({ skills }) => skills)
    return {
      ...row,
      best,
      saysNone: !best && leftOut.every(({ reason }) => reason !== 'nothing-sure' && reason !== 'negated'),
    }
  })
  for (const half of [1, 2]) {
    const name = half === 1 ? 'chosen on' : 'kept apart'
    const own = answers.filter(({ text }) => halfOf(text) === half)
    figuresOf(own, (figure, value, unit = 'share') =>
      print({ bench: 'skills', case: `certainty, half ${name}: ${figure}`, figure: rounded(value), unit }),
    )
  }
}
