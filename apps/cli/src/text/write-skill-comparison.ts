import type { SkillComparison } from '@wanderbuch/adapters/skills/compare-found'
import { type ComparedSkill, type SkillState, skillStates } from '@wanderbuch/adapters/skills/tell-skill'
import type { Tone } from '@wanderbuch/core/report/page-codes'
import type { Words } from '@wanderbuch/core/report/words/create-words'
import { marks, type Paper } from './paper.ts'
import { columnsOf, fillColumn, hangText, wrapText } from './wrap-text.ts'

const toneOf: Readonly<Record<SkillState, Tone>> = {
  held: 'yes',
  partly: 'open',
  'not-determined': 'open',
  missing: 'no',
}

/** The name and, for one that is only near what is held, that. */
function nameText({ label, near }: ComparedSkill): string {
  const name = label.marked ? `${label.text} (${label.language})` : label.text
  const [closest] = near
  return closest?.label ? `${name} ← ${closest.label.text}` : name
}

function writeRow(skill: ComparedSkill, { column, say }: { column: number; say: Words }, paper: Paper) {
  const { state } = skill
  const tone = toneOf[state]
  const lead = `  ${paper.tinted(tone, marks[tone])} ${fillColumn(say.label(`state.${state}`), column)}  `
  return hangText(lead, nameText(skill), paper.width)
}

const importanceKeys = {
  occupation: { essential: 'relation.essential', optional: 'relation.optional' },
  advert: { essential: 'cli.skills.required', optional: 'cli.skills.nice' },
} as const

/** What an occupation or an advertisement asks for, skill by skill; of the optional ones those that were found. */
export function writeSkillComparison(
  { target, skills, counts }: SkillComparison,
  say: Words,
  paper: Paper,
): readonly string[] {
  const column = Math.max(...skillStates.map((state) => columnsOf(say.label(`state.${state}`))))
  const title =
    target.kind === 'advert'
      ? say.label('cli.skills.beside-advert')
      : say.label('page.target', { occupation: target.label.text, code: target.code })
  const parts = counts.flatMap((count) => {
    const own = skills.filter(({ importance }) => importance === count.importance)
    const shown = count.importance === 'optional' ? own.filter(({ state }) => state !== 'missing') : own
    const summary = skillStates.map((state) => `${count[state]} ${say.label(`state.${state}`)}`).join(' · ')
    return [
      ...hangText('  ', `${say.label(importanceKeys[target.kind][count.importance])}: ${summary}`, paper.width).map(
        paper.bold,
      ),
      ...shown.flatMap((skill) => writeRow(skill, { column, say }, paper)),
    ]
  })
  const isOpen = skills.some(({ state }) => state === 'not-determined')
  return [
    '',
    ...wrapText(title, paper.width).map(paper.bold),
    ...(skills.length === 0 ? wrapText(say.label('cli.skills.nothing-asked'), paper.width) : parts),
    ...(isOpen ? ['', ...wrapText(say.label('cli.skills.decide'), paper.width)] : []),
  ]
}
