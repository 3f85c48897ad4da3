import type { RouteAnswer } from '@wanderbuch/adapters/workbench/workbench'
import type { Tone } from '@wanderbuch/core/report/page-codes'
import type { Words } from '@wanderbuch/core/report/words/create-words'
import type { FindingOutcome, Parameter } from '@wanderbuch/core/vocabulary/finding'
import { stepNameKey } from '@wanderbuch/rules/route-answer/route-texts'
import type { Ask } from '@wanderbuch/rules/route/tree/asks'
import type { TreeStep } from '@wanderbuch/rules/route/tree/route-tree'
import { marks, type Paper } from './paper.ts'
import { hangText, wrapText } from './wrap-text.ts'

const tones: Readonly<Record<FindingOutcome, Tone>> = {
  yes: 'yes',
  no: 'no',
  'not-determined': 'open',
  'not-in-force': 'caution',
  held: 'plain',
  partly: 'open',
  missing: 'no',
  information: 'plain',
}

const askers = ['person', 'home-authority', 'host-authority'] as const

/** What is open, one line for each who can answer it. */
function writeAsks(asks: readonly Ask[], say: Words, paper: Paper): readonly string[] {
  return askers.flatMap((who) => {
    const own = asks.filter(({ of }) => of === who)
    if (own.length === 0) return []
    const items = own.map(({ ask }): Parameter => ({ kind: 'message', key: `route.need.${ask}` }))
    const needed = say.label('route.tree.needed', { what: { kind: 'list', items, clauses: true } })
    const answers = say.label('route.tree.answers', { who: { kind: 'message', key: `route.tree.who.${who}` } })
    return hangText('    → ', `${needed} ${answers}`, paper.width)
  })
}

function writeWay(step: TreeStep, say: Words, paper: Paper): readonly string[] {
  const tone = tones[step.outcome]
  const name = say.label(stepNameKey(step))
  const outcome = step.outcome === 'information' ? '' : `: ${say.label(`route.tree.outcome.${step.outcome}`)}`
  return [
    ...hangText(`  ${paper.tinted(tone, marks[tone])} `, `${name}${outcome}`, paper.width),
    ...writeAsks(step.asks, say, paper),
  ]
}

/** The ways of a tree: how each stands by what was stated, what is open, and who answers. */
export function writeWays({ tree }: RouteAnswer, say: Words, paper: Paper): readonly string[] {
  const ways = tree.steps.filter(({ kind }) => kind === 'way' || kind === 'individual')
  if (ways.length === 0) return []
  const heading = wrapText(say.label('route.tree.ways'), paper.width).map(paper.bold)
  return ['', ...heading, ...ways.flatMap((way) => writeWay(way, say, paper))]
}
