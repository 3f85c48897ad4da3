import type { Tone } from '@wanderbuch/core/report/page-codes'
import type { PageStamp, RecordBlock } from '@wanderbuch/core/report/page-model'
import type { Outcome } from '@wanderbuch/standards/outcome'
import { marks, type Paper } from './paper.ts'
import { columnsOf, fillColumn, hangText, wrapText } from './wrap-text.ts'
import { readableText, sentenceText, whoText } from './write-sentence.ts'

export const toneOf: Readonly<Record<Outcome, Tone>> = { yes: 'yes', no: 'no', 'not-determined': 'open' }

/** One answer of a list: sign, name, why. Names of the same list share a column. */
export interface AnswerRow {
  readonly outcome: Outcome
  readonly name: string
  readonly why: string
  /** Small lines below: what would help, the machine code. */
  readonly below?: readonly string[]
}

/** Answers below each other, aligned, each with its sign. */
export function writeAnswers(rows: readonly AnswerRow[], paper: Paper): readonly string[] {
  const column = Math.max(...rows.map(({ name }) => columnsOf(name)))
  const indent = ' '.repeat(column + 6)
  return rows.flatMap(({ outcome, name, why, below = [] }) => {
    const tone = toneOf[outcome]
    return [
      ...hangText(`  ${paper.tinted(tone, marks[tone])} ${fillColumn(name, column)}  `, why, paper.width),
      ...below.flatMap((text) => hangText(indent, text, paper.width).map(paper.faint)),
    ]
  })
}

function stampRow({ outcome, label, reason, question }: PageStamp): AnswerRow {
  const said = reason ? sentenceText(reason) : question
  return { outcome: outcome.code, name: label, why: said + whoText(reason?.whoCanAnswer, said) }
}

/** A document: title, who and when, what stands behind it, the five answers. The title's sources stand behind who and when. */
export function writeRecord({ title, who, standing, details, stamps }: RecordBlock, paper: Paper): readonly string[] {
  const tag = standing ? ` (${standing.label})` : ''
  const small = [...(who ? [sentenceText(who) + tag] : []), ...details.map(sentenceText)]
  return [
    '',
    ...wrapText(readableText(title.pieces), paper.width).map(paper.bold),
    ...small.flatMap((text) => hangText('  ', text, paper.width)),
    ...writeAnswers(stamps.map(stampRow), paper),
  ]
}
