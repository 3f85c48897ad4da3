import type { SkillStateCode, Tone } from '@wanderbuch/core/report/page-codes'
import type { SkillRow, SkillTableBlock } from '@wanderbuch/core/report/page-model'
import { marks, type Paper } from './paper.ts'
import { columnsOf, fillColumn, hangText } from './wrap-text.ts'
import { readableText, sentenceText } from './write-sentence.ts'

const toneOfState: Readonly<Record<SkillStateCode, Tone>> = {
  held: 'yes',
  partly: 'open',
  'not-determined': 'open',
  missing: 'no',
}

/** The skill and, where it is not settled, why; for a held one its standing is enough here. */
function rowText({ skill, state, standing, because }: SkillRow): string {
  const name = readableText(skill)
  const isSettled = state.code === 'held' || state.code === 'missing'
  if (!isSettled) return `${name} – ${sentenceText(because)}`
  const notes = sentenceText({ pieces: [], notes: because.notes })
  return (standing ? `${name} – ${standing.label}` : name) + notes
}

function writeRow(row: SkillRow, column: number, paper: Paper): readonly string[] {
  const tone = toneOfState[row.state.code]
  const lead = `  ${paper.tinted(tone, marks[tone])} ${fillColumn(row.state.label, column)}  `
  return hangText(lead, rowText(row), paper.width)
}

/** All essential skills; of the optional ones those about which something was found, the counts name the rest. */
export function writeSkills({ caption, counts, rows, relation }: SkillTableBlock, paper: Paper): readonly string[] {
  const shown = relation === 'essential' ? rows : rows.filter(({ state }) => state.code !== 'missing')
  const column = Math.max(...rows.map(({ state }) => columnsOf(state.label)))
  const summary = counts.map(({ count, label }) => `${count} ${label}`).join(' · ')
  return [
    '',
    ...hangText('  ', `${caption}: ${summary}`, paper.width).map(paper.bold),
    ...shown.flatMap((row) => writeRow(row, column, paper)),
  ]
}
