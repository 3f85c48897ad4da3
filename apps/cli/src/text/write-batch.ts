import type { VerifiedFolder } from '@wanderbuch/adapters/batch/verify-folder'
import type { Words } from '@wanderbuch/core/report/words/create-words'
import { outcomes } from '@wanderbuch/standards/outcome'
import { marks, type Paper } from './paper.ts'
import { toneOf } from './write-record.ts'
import { hangText, wrapText } from './wrap-text.ts'

/** How a batch came out: one line an outcome, then where the results are. */
export function writeBatch(
  { counts, takenUp, results }: VerifiedFolder & { readonly results: string },
  say: Words,
  paper: Paper,
): readonly string[] {
  const lines = outcomes.map((outcome) => {
    const tone = toneOf[outcome]
    return `${paper.tinted(tone, marks[tone])} ${say.label(`cli.batch.${outcome}`, { count: counts[outcome] })}`
  })
  const unreadable = say.label('cli.batch.unreadable', { count: counts.unreadable })
  return [
    ...wrapText(say.label('cli.batch.files', { count: counts.files }), paper.width),
    ...lines.flatMap((line) => hangText('', line, paper.width)),
    ...(counts.unreadable > 0 ? hangText(`${marks.caution} `, unreadable, paper.width) : []),
    ...(takenUp > 0 ? wrapText(say.label('cli.batch.taken-up', { count: takenUp }), paper.width) : []),
    ...wrapText(say.label('cli.batch.results', { path: results }), paper.width),
  ]
}
