import type { MatchedRegister } from '@wanderbuch/adapters/skills/match-register'
import type { Words } from '@wanderbuch/core/report/words/create-words'
import { marks, type Paper } from './paper.ts'
import { hangText, wrapText } from './wrap-text.ts'

const rows = [
  ['matched', marks.yes, 'cli.skills.records-matched'],
  ['no-match', marks.no, 'cli.skills.records-no-match'],
  ['not-determined', marks.open, 'cli.skills.records-unread'],
  ['empty', marks.plain, 'cli.skills.records-empty'],
] as const

/** How a register came out: one line an outcome, then where the results are. */
export function writeRegister(
  { counts, takenUp, results }: MatchedRegister & { readonly results: string },
  say: Words,
  paper: Paper,
): readonly string[] {
  return [
    ...wrapText(say.label('cli.skills.records', { count: counts.records }), paper.width),
    ...rows.flatMap(([outcome, mark, key]) =>
      hangText(`${mark} `, say.label(key, { count: counts[outcome] }), paper.width),
    ),
    ...(takenUp > 0 ? wrapText(say.label('cli.batch.taken-up', { count: takenUp }), paper.width) : []),
    ...wrapText(say.label('cli.batch.results', { path: results }), paper.width),
    paper.faint(say.label('footer.esco')),
  ]
}
