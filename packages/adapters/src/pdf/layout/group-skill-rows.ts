import { plainText, type SkillRow, type SkillTableBlock } from '@wanderbuch/core/report/page-model'

/** Rows that say the same of one skill each; drawn as one. */
export type SkillRowGroup = readonly [SkillRow, ...SkillRow[]]

const sameWords = (left: SkillRow, right: SkillRow) =>
  left.state.code === right.state.code &&
  left.standing?.code === right.standing?.code &&
  !left.quote &&
  !right.quote &&
  plainText(left.because.pieces) === plainText(right.because.pieces) &&
  left.because.notes.join() === right.because.notes.join() &&
  !left.because.whoCanAnswer &&
  !right.because.whoCanAnswer

/** A row with more would be hard to read. */
const mostInGroup = 60

/**
 * Optional skills about which nothing was found fill pages and say one thing: neighbours of that kind share a row. The
 * same words are the same message in every language, so rows stay beside their translation.
 */
export function groupSkillRows({ relation, rows }: SkillTableBlock): readonly SkillRowGroup[] {
  const groups: SkillRow[][] = []
  for (const row of rows) {
    const last = groups[groups.length - 1]
    const [first] = last ?? []
    const joins = relation === 'optional' && row.state.code === 'missing' && last && first && sameWords(first, row)
    if (joins && last.length < mostInGroup) last.push(row)
    else groups.push([row])
  }
  return groups as unknown as readonly SkillRowGroup[]
}
