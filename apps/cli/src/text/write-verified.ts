import type { FileProblem, VerifiedFile } from '@wanderbuch/adapters/workbench/workbench'
import { badgeStatements } from '@wanderbuch/core/compare/badge-questions'
import { shownPlaces } from '@wanderbuch/core/document/within'
import type { Words } from '@wanderbuch/core/report/words/create-words'
import { detailParameters } from '@wanderbuch/core/vocabulary/detail-parameters'
import type { Parameter } from '@wanderbuch/core/vocabulary/finding'
import type { Outcome } from '@wanderbuch/standards/outcome'
import type { Result } from '@wanderbuch/standards/result'
import { problemText, shortPlace } from '../print.ts'
import { unreadableProblem } from '../problem.ts'
import { marks, type Paper } from './paper.ts'
import { hangText, wrapText } from './wrap-text.ts'
import { toneOf, writeAnswers } from './write-record.ts'
import { readableText } from './write-sentence.ts'

/** One file: what was found in it, or why it cannot be read. */
export type FileResult = Result<VerifiedFile, FileProblem>

type VerifiedRecord = VerifiedFile['records'][number]

const dayOr = (day: string | undefined, otherwise: string): Parameter =>
  day ? { kind: 'day', day } : { kind: 'message', key: otherwise }

/** What the dossier says of a document below its title: body, day or time worked, form. */
function whoText({ record }: VerifiedRecord, say: Words): string {
  const { kind, awardingBody, issuer, awardedOn, dialect, work } = record
  const body = awardingBody ?? issuer
  const common = {
    body: body
      ? ({ kind: 'text', text: body.name } as const)
      : ({ kind: 'message', key: 'record.body-not-stated' } as const),
    form: { kind: 'message', key: `dialect.${dialect}` } as const,
  }
  const day = 'record.day-not-stated'
  if (kind !== 'experience') return readableText(say.say('record.award', { ...common, day: dayOr(awardedOn, day) }))
  const period = { from: dayOr(work?.from, day), until: dayOr(work?.until, 'record.until-open') }
  return readableText(say.say('record.work', { ...common, ...period }))
}

function withinLines({ record: { within } }: VerifiedRecord, say: Words, paper: Paper): readonly string[] {
  if (!within) return []
  const kind = { kind: 'message', key: `container.${within.format}` } as const
  const parameters = { file: within.fileName, kind, place: shownPlaces(within.places) }
  return hangText('  ', readableText(say.say('record.within', parameters)), paper.width)
}

function writeOne(verified: VerifiedRecord, say: Words, paper: Paper): readonly string[] {
  const title = say.put({ kind: 'text', text: verified.record.title })
  const rows = verified.checks.map(({ outcome, name, code, details }) => ({
    outcome,
    name: say.label(`check-name.${name}`),
    why: readableText(say.say(`check.${code}`, detailParameters(details))),
  }))
  return [
    ...wrapText(readableText(title), paper.width).map(paper.bold),
    ...hangText('  ', whoText(verified, say), paper.width),
    ...withinLines(verified, say, paper),
    ...badgeStatements(verified.record, verified.endorsements).flatMap(({ message, parameters }) =>
      hangText('  ', readableText(say.say(message, parameters)), paper.width),
    ),
    ...writeAnswers(rows, paper),
    '',
  ]
}

function writeFile(result: FileResult, say: Words, paper: Paper): readonly string[] {
  if (result.ok) {
    const fileName = say.label('record.title', { title: result.value.fileName })
    return [
      paper.faint(fileName),
      ...result.value.records.flatMap((record) => writeOne(record, say, paper)),
      ...result.value.unreadable.flatMap((problem) => writeUnreadable(problem, say, paper)),
    ]
  }
  return writeUnreadable(result.problem, say, paper)
}

function writeUnreadable(problem: FileProblem, say: Words, paper: Paper): readonly string[] {
  const { detail, place = '', advice } = problemText(unreadableProblem(problem), say)
  return [
    paper.faint(shortPlace(place)),
    ...hangText(`${paper.tinted('no', marks.no)} `, [detail, ...advice].join(' '), paper.width),
    '',
  ]
}

/** All files with their checks; the last line is the whole in one sentence. */
export function writeVerified(
  { results, outcome }: { readonly results: readonly FileResult[]; readonly outcome: Outcome },
  say: Words,
  paper: Paper,
): readonly string[] {
  const isAnything = results.some(({ ok }) => ok)
  const unreadable = results.reduce((sum, one) => sum + (one.ok ? one.value.unreadable.length : 1), 0)
  const tone = toneOf[outcome]
  const verdict = say.label(`cli.verify.${outcome}`)
  return [
    ...results.flatMap((result) => writeFile(result, say, paper)),
    ...(isAnything ? hangText(`${paper.tinted(tone, marks[tone])} `, verdict, paper.width) : []),
    ...(unreadable > 0 ? wrapText(say.label('cli.verify.unreadable', { count: unreadable }), paper.width) : []),
  ]
}
