import type { SkillStateCode } from '@wanderbuch/core/report/page-codes'
import type { SkillRow } from '@wanderbuch/core/report/page-model'
import { palette } from '../palette.ts'
import type { Ink, Pill, Run } from '../text/rich-text.ts'
import type { Column } from './column.ts'
import { pillRun } from './write-sentence.ts'

const stateLooks: Readonly<Record<SkillStateCode, { readonly colour: string; readonly pill: Pill }>> = {
  held: { colour: palette.white, pill: { edge: palette.yes, line: 'solid', fill: palette.yes } },
  partly: { colour: palette.yes, pill: { edge: palette.yes, line: 'solid' } },
  'not-determined': { colour: palette.open, pill: { edge: palette.open, line: 'dashed' } },
  missing: { colour: palette.no, pill: { edge: palette.no, line: 'solid' } },
}

const standingColours = {
  proven: palette.yes,
  attested: palette.act,
  shown: palette.soft,
  declared: palette.soft,
} as const

/** The state of a skill in its frame, and beside it what stands behind. */
export function stateRuns(column: Column, { state, standing }: SkillRow): readonly Run[] {
  const { colour, pill } = stateLooks[state.code]
  const ink: Ink = { face: 'strong', size: column.scale.small * 0.92, colour }
  const label = pillRun(state.label, ink, pill)
  const below: Ink = { face: 'text', size: column.scale.small, colour: palette.soft }
  const standingInk = standing && { ...below, colour: standingColours[standing.code] }
  return standing && standingInk
    ? [label, { text: '  ', ink: below }, { text: standing.label, ink: standingInk }]
    : [label]
}
