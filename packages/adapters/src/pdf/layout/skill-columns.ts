import { type Column, mainLeft, mainWidth } from './column.ts'
import { gapStrip } from './lay-text.ts'
import type { Cell, RowArea, Strip } from './rows.ts'

/** Edges of the three columns; in a narrow column the reason stands below the skill. */
interface SkillColumns {
  readonly skill: { readonly x: number; readonly width: number }
  readonly state: { readonly x: number; readonly width: number }
  readonly because: { readonly x: number; readonly width: number } | undefined
}

/** Width of the column of states. */
export const stateWidth = 86

/** Where the columns of a table stand. */
export function columnsOf(column: Column): SkillColumns {
  const { left, width, side } = column
  if (side === 0) {
    const narrow = stateWidth - 8
    return {
      skill: { x: left, width: width - narrow - 6 },
      state: { x: left + width - narrow, width: narrow },
      because: undefined,
    }
  }
  return {
    skill: { x: left, width: side - 12 },
    state: { x: mainLeft(column), width: stateWidth - 8 },
    because: { x: mainLeft(column) + stateWidth, width: mainWidth(column) - stateWidth },
  }
}

/** Size of the text in cells. */
export const cellSize = ({ scale }: Column) => scale.text * 0.95

/** A line under a row, drawn where the row ends. */
export function lineBelow(column: Column, colour: string) {
  return ({ bottom, isLast }: RowArea) => {
    if (!isLast) return
    const { document } = column.sheet
    document.save().lineWidth(0.5).moveTo(column.left, bottom)
    document
      .lineTo(column.left + column.width, bottom)
      .stroke(colour)
      .restore()
  }
}

/** Strips with the room a cell has above and below. */
export const padded = (strips: readonly Strip[]): readonly Strip[] => [gapStrip(3.5), ...strips, gapStrip(4)]

/** Strips of a row side by side, the reason below the skill where there are two columns only. */
export function rowCells(
  column: Column,
  parts: { readonly [Name in keyof SkillColumns]: readonly Strip[] },
): readonly Cell[] {
  const { skill, state, because } = columnsOf(column)
  const left = because ? parts.skill : [...parts.skill, gapStrip(1), ...parts.because]
  return [
    { x: skill.x, strips: padded(left) },
    { x: state.x, strips: padded(parts.state) },
    ...(because ? [{ x: because.x, strips: padded(parts.because) }] : []),
  ]
}
