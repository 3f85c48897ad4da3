import { buildRanker } from '@wanderbuch/skills/rank/ranker'
import { rankingWeights, skillWeights } from '@wanderbuch/skills/rank/ranking-weights'
import { meanOf } from './figures.mjs'
import { ours } from './systems.mjs'

/*
 * Whether weights chosen on some sets hold on another: each set is left out in turn, the weights are chosen by the mean
 * of the others of the same trial, and the set left out is measured with them. The peer has the part switched off.
 */

const groupWeights = [0, 0.05, 0.1, 0.15].flatMap((within) => [0, 0.15, 0.3].map((wider) => ({ within, wider })))
const trials = [
  { name: 'groups', groups: ['same language', 'to English'], steps: groupWeights },
  { name: 'descriptions', groups: ['sentences'], steps: [0, 0.4, 0.8, 1, 1.4].map((described) => ({ described })) },
]

/** Number of the step with the best mean over the columns other than `without`. */
function bestStep(table, without) {
  const means = table.map((row) => meanOf(row.filter((_, at) => at !== without)))
  return means.indexOf(Math.max(...means))
}

const rounded = (value) => Math.round(value * 10_000) / 10_000

export function leaveSetsOut(print, sets, { concepts, ranker, options, measureSet, leading }) {
  const vectors = { skill: ranker.pools.skill.vectors(), occupation: ranker.pools.occupation.vectors() }
  const kindOf = (groups) => (groups.includes('sentences') ? 'sentences' : 'melo')
  for (const { name, groups, steps } of trials) {
    const wanted = sets.filter(({ kind }) => kind === kindOf(groups))
    const rows = steps.map((step) => {
      const weights = { skill: { ...skillWeights, ...step }, occupation: { ...rankingWeights, ...step } }
      const system = ours(buildRanker(concepts, { vectors, weights }))
      return wanted.flatMap((set) => measureSet(set, system, options).filter(({ group }) => groups.includes(group)))
    })
    const table = rows.map((row) => row.map(({ group, figures }) => figures[leading[group]]))
    for (const group of groups) {
      const columns = rows[0].flatMap((row, at) => (row.group === group ? [at] : []))
      if (columns.length < 2) continue
      print({
        bench: 'skills',
        case: `sets left out, weights of ${name}: ${group}`,
        figure: rounded(meanOf(columns.map((at) => table[bestStep(table, at)][at]))),
        unit: leading[group],
        peer: 'without the part',
        peerFigure: rounded(meanOf(columns.map((at) => table[0][at]))),
      })
    }
  }
}
