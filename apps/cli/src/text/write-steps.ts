import type { Tone } from '@wanderbuch/core/report/page-codes'
import type { TimelineBlock, TimelineStep } from '@wanderbuch/core/report/page-model'
import { marks, type Paper } from './paper.ts'
import { hangText } from './wrap-text.ts'
import { sentenceText, whoText } from './write-sentence.ts'

/** What is asked of a rule has no good or bad answer ("regulated: no"): only what is open is marked. */
const signOf = ({ tone }: Pick<TimelineStep, 'tone'>): Tone => (tone === 'open' || tone === 'caution' ? tone : 'plain')

function writeItem(item: TimelineStep['items'][number], paper: Paper): readonly string[] {
  const said = sentenceText(item)
  const sign = signOf(item)
  const mark = paper.tinted(sign, marks[sign])
  return hangText(`     ${mark} `, said + whoText(item.whoCanAnswer, said), paper.width)
}

function writeStep(step: TimelineStep, number: number, paper: Paper): readonly string[] {
  const said = sentenceText(step)
  const lead = `${String(number).padStart(3)}  `
  const sign = signOf(step)
  const mark = sign === 'plain' ? '' : `${paper.tinted(sign, marks[sign])} `
  return [
    '',
    ...hangText(lead, mark + said + whoText(step.whoCanAnswer, said), paper.width),
    ...step.items.flatMap((item) => writeItem(item, paper)),
  ]
}

/** The way as numbered steps, the details of each below it. */
export function writeSteps({ steps }: TimelineBlock, paper: Paper): readonly string[] {
  return steps.flatMap((step, index) => writeStep(step, index + 1, paper))
}
