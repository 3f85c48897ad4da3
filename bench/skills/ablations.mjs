import { buildRanker } from '@wanderbuch/skills/rank/ranker'
import { rankingWeights, skillWeights } from '@wanderbuch/skills/rank/ranking-weights'
import { meanOf } from './figures.mjs'
import { ours } from './systems.mjs'

const without = {
  'concept vectors': { vectors: { phrase: 0, sentence: 0 } },
  'related languages': { related: 0 },
  'English labels': { english: 0 },
  'learned translations': { translated: 0 },
  'groups and their occupations': { up: 0, down: 0, within: 0 },
  'gain by the group': { within: 0 },
  'groups of groups behind': { wider: 0 },
  'preferred labels first': { preferred: 0 },
  'demand of occupations': { demand: 0 },
  'whole labels in sentences': { covered: 0 },
  'descriptions in sentences': { described: 0 },
}

const rounded = (value) => Math.round(value * 10_000) / 10_000

function meansOf(sets, system, { options, measureSet, leading }) {
  const rows = sets.flatMap((set) => measureSet(set, system, options))
  return Object.entries(leading).flatMap(([group, unit]) => {
    const values = rows.filter((row) => row.group === group).map(({ figures }) => figures[unit])
    return values.length === 0 ? [] : [{ group, unit, mean: meanOf(values) }]
  })
}

/** The means with each part left out in turn; the peer is the whole engine. */
export function ablations(print, sets, context) {
  const { concepts, ranker } = context
  const vectors = { skill: ranker.pools.skill.vectors(), occupation: ranker.pools.occupation.vectors() }
  const whole = meansOf(sets, ours(ranker), context)
  for (const [part, change] of Object.entries(without)) {
    const weights = { skill: { ...skillWeights, ...change }, occupation: { ...rankingWeights, ...change } }
    const changed = meansOf(sets, ours(buildRanker(concepts, { vectors, weights })), context)
    for (const [at, { group, unit, mean }] of changed.entries()) {
      print({
        bench: 'skills',
        case: `without ${part}: ${group}`,
        figure: rounded(mean),
        unit,
        peer: 'whole engine',
        peerFigure: rounded(whole[at].mean),
        ratio: rounded(mean / whole[at].mean),
      })
    }
  }
}
