import { join } from 'node:path'
import { buildRanker } from '@wanderbuch/skills/rank/ranker'
import { ablations } from './skills/ablations.mjs'
import { dataFolder, loadConcepts } from './skills/load-labels.mjs'
import { listConfusions } from './skills/list-confusions.mjs'
import { leaveSetsOut } from './skills/leave-out.mjs'
import { measureCertainty } from './skills/measure-certainty.mjs'
import { measureEmbeddings } from './skills/measure-embeddings.mjs'
import { meanOf } from './skills/figures.mjs'
import { measureMelo, measureNational, measureSentences } from './skills/measure-sets.mjs'
import { measureSpeed } from './skills/measure-speed.mjs'
import { readSets } from './skills/read-sets.mjs'
import { baselines, ours } from './skills/systems.mjs'

/*
 * How well and how fast ESCO concepts are found in words. `--set DIR`: other sets of the same layouts; `--most N`: at most
 * so many queries a set; `--ablate`: what each part of the engine adds; `--leave-out`: weights chosen without the set they are measured on;
 * `--confusions N`: the N worst answers one by one; `--speed`, `--certainty`: only these; `--embeddings MODEL --data FOLDER`: only what
 * a sentence model adds.
 */

const groupOf = ({ kind, name }) => {
  if (kind !== 'melo') return kind
  return name.endsWith('_c_en') && !name.includes('_q_en_') ? 'to English' : 'same language'
}

/** All figures of one set for one system: `{ group, figures }` for the set and its spans. */
export function measureSet(set, system, options) {
  if (set.kind === 'melo') return [{ name: set.name, group: groupOf(set), figures: measureMelo(set, system, options) }]
  const index = system.concepts(set.language)
  if (set.kind === 'national')
    return [{ name: `national ${set.name}`, group: 'national', figures: measureNational(set, index, options) }]
  const parts = [{ name: set.name, group: 'sentences', figures: measureSentences(set.queries, index, options) }]
  if (set.spans.length === 0) return parts
  return [...parts, { name: `${set.name} spans`, group: 'spans', figures: measureSentences(set.spans, index, options) }]
}

const leading = {
  'same language': 'MRR',
  'to English': 'MRR',
  sentences: 'RP@10',
  spans: 'RP@10',
  national: 'exact acc@1',
}
const rounded = (value) => Math.round(value * 10_000) / 10_000

function printBeside(print, name, { own, peers }) {
  for (const [figure, value] of Object.entries(own)) {
    for (const peer of peers) {
      const other = peer.figures[figure]
      const ratio = other > 0 ? rounded(value / other) : undefined
      print({
        bench: 'skills',
        case: name,
        figure: rounded(value),
        unit: figure,
        peer: peer.name,
        peerFigure: rounded(other),
        ratio,
      })
    }
  }
}

function printMeans(print, rows) {
  for (const [group, unit] of Object.entries(leading)) {
    const inGroup = rows.filter((row) => row.group === group)
    if (inGroup.length === 0) continue
    const own = { [unit]: meanOf(inGroup.map((row) => row.own[unit])) }
    const peers = inGroup[0].peers.map(({ name }, at) => ({
      name,
      figures: { [unit]: meanOf(inGroup.map((row) => row.peers[at].figures[unit])) },
    }))
    printBeside(print, `mean of ${inGroup.length} sets: ${group}`, { own, peers })
  }
}

function measureAll(print, sets, { own, peers, options }) {
  const rows = sets.flatMap((set) =>
    measureSet(set, own, options).map(({ name, group, figures }, at) => {
      const others = peers.map((peer) => ({ name: peer.name, figures: measureSet(set, peer, options)[at].figures }))
      console.error(`measured ${name}`)
      printBeside(print, name, { own: figures, peers: others })
      return { group, own: figures, peers: others }
    }),
  )
  printMeans(print, rows)
}

const valueAfter = (options, name) => (options.includes(name) ? options[options.indexOf(name) + 1] : undefined)

export async function run(print, options = []) {
  const concepts = loadConcepts()
  if (!concepts) {
    console.error(`ESCO labels are not at ${dataFolder}: nothing is measured`)
    return
  }
  const folder = valueAfter(options, '--set') ?? join(dataFolder, 'skillbench')
  const sets = readSets(folder)
  const named = valueAfter(options, '--embeddings')
  if (named !== undefined) {
    return measureEmbeddings(print, sets, { named, dataFolder: valueAfter(options, '--data') ?? 'data' })
  }
  const limit = { most: Number(valueAfter(options, '--most') ?? Infinity) }
  console.error('learning the concept vectors')
  const ranker = buildRanker(concepts, { vectors: 'learn' })
  const wants = (name) =>
    options.includes(name) ||
    !['--ablate', '--leave-out', '--confusions', '--speed', '--certainty', '--figures'].some((one) =>
      options.includes(one),
    )
  if (wants('--figures')) measureAll(print, sets, { own: ours(ranker), peers: baselines(concepts), options: limit })
  if (wants('--certainty')) measureCertainty(print, sets, ranker)
  if (wants('--speed')) measureSpeed(print, sets, ranker)
  if (options.includes('--ablate')) ablations(print, sets, { concepts, ranker, options: limit, measureSet, leading })
  const most = Number(valueAfter(options, '--confusions') ?? 0)
  if (most > 0) listConfusions(print, sets, { ranker, most })
  if (options.includes('--leave-out'))
    leaveSetsOut(print, sets, { concepts, ranker, options: limit, measureSet, leading })
}
