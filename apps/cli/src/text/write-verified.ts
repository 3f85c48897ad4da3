import type { FileProblem, VerifiedFile } from '@wanderbuch/adapters/workbench/workbench'
import { badgeStatements } from '@wanderbuch/core/compare/badge-questions'
import { meaningStatement } from '@wanderbuch/core/compare/meaning-questions'
import { withinStatement } from '@wanderbuch/core/document/within'
import { wordWho } from '@wanderbuch/core/report/words/describe-check'
import type { Words } from '@wanderbuch/core/report/words/create-words'
import { wordPlace } from '@wanderbuch/core/document/word-place'
import { findMend } from '@wanderbuch/core/verify/mend'
import { toVerdict } from '@wanderbuch/core/verify/verdict'
import { detailParameters } from '@wanderbuch/core/vocabulary/detail-parameters'
import type { Parameter } from '@wanderbuch/core/vocabulary/finding'
import type { TrustStep } from '@wanderbuch/core/vocabulary/trust-source'
import type { Outcome } from '@wanderbuch/standards/outcome'
import type { Result } from '@wanderbuch/standards/result'
import { problemText, shortPlace } from '../print.ts'
import { unreadableProblem } from '../problem.ts'
import { marks, type Paper } from './paper.ts'
import { type ExplainedFile, writeExplained } from './write-signature-steps.ts'
import { hangText, wrapText } from './wrap-text.ts'
import { writeLookUps } from './write-look-ups.ts'
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

/** What would help, who can answer, and the code for software; a yes needs none of them. */
function linesBelow(verified: VerifiedRecord, check: VerifiedRecord['checks'][number], say: Words): readonly string[] {
  const mend = findMend(check)
  if (!mend) return []
  const who = wordWho({ verified, check }, say)
  const url = check.whoCanAnswer?.url
  return [
    `${say.label('mend.title')}: ${say.label(`mend.${mend}`)}`,
    ...(who === undefined ? [] : [`→ ${who}${url ? ` ${url}` : ''}`]),
    `[${check.code}]`,
  ]
}

/** The way to the list: key, certificates, entry, list. */
function wayText(path: readonly TrustStep[], say: Words): string {
  return path.length === 0 ? '' : `[${path.map(({ name }) => readableText(say.put(name))).join(' > ')}]`
}

function withinLines({ record: { within } }: VerifiedRecord, say: Words, paper: Paper): readonly string[] {
  if (!within) return []
  const { message, parameters } = withinStatement(within)
  return hangText('  ', readableText(say.say(message, parameters)), paper.width)
}

function writeOne(verified: VerifiedRecord, say: Words, paper: Paper): readonly string[] {
  const title = say.put({ kind: 'text', text: verified.record.title })
  const rows = verified.checks.map((check) => ({
    outcome: check.outcome,
    name: say.label(`check-name.${check.name}`),
    why: [readableText(say.say(`check.${check.code}`, detailParameters(check.details))), wayText(check.path ?? [], say)]
      .join(' ')
      .trim(),
    below: linesBelow(verified, check, say),
  }))
  const meanings = verified.checks.flatMap((check) => meaningStatement(check) ?? [])
  const verdict = toVerdict(verified.record, verified.checks)
  const tone = toneOf[verdict.outcome]
  return [
    ...wrapText(readableText(title), paper.width).map(paper.bold),
    ...hangText('  ', whoText(verified, say), paper.width),
    ...withinLines(verified, say, paper),
    ...[...badgeStatements(verified.record, verified.endorsements), ...meanings].flatMap(({ message, parameters }) =>
      hangText('  ', readableText(say.say(message, parameters)), paper.width),
    ),
    ...hangText(
      `  ${paper.tinted(tone, marks[tone])} `,
      readableText(say.say(`verdict.${verdict.code}`, verdict.parameters)),
      paper.width,
    ),
    ...writeAnswers(rows, paper),
    '',
  ]
}

function writeFile(result: FileResult, say: Words, paper: Paper): readonly string[] {
  if (result.ok) {
    const fileName = say.label('record.title', { title: result.value.fileName })
    const { records, unread } = result.value
    return [
      paper.faint(fileName),
      ...records.flatMap((record) => writeOne(record, say, paper)),
      ...unread.flatMap((problem) => writeUnread(problem, say, paper)),
    ]
  }
  return writeUnread(result.problem, say, paper)
}

function writeUnread(problem: FileProblem, say: Words, paper: Paper): readonly string[] {
  const { detail, place = '', advice } = problemText(unreadableProblem(problem), say)
  return [
    paper.faint(shortPlace(wordPlace(place, say.label))),
    ...hangText(`${paper.tinted('no', marks.no)} `, [detail, ...advice].join(' '), paper.width),
    '',
  ]
}

function seenIn(results: readonly FileResult[]) {
  const files = results.flatMap((result) => (result.ok ? result.value : []))
  return { lookUps: files.flatMap((one) => one.lookUps), toLookUp: files.flatMap((one) => one.toLookUp) }
}

interface Verified {
  readonly results: readonly FileResult[]
  readonly outcome: Outcome
  /** One for each file when steps were asked for; else empty. */
  readonly explained: readonly ExplainedFile[]
}

/** All files with their checks; the last line is the whole in one sentence. */
export function writeVerified({ results, outcome, explained }: Verified, say: Words, paper: Paper): readonly string[] {
  const isAnything = results.some(({ ok }) => ok)
  const unreadable = results.reduce((sum, one) => sum + (one.ok ? one.value.unread.length : 1), 0)
  const tone = toneOf[outcome]
  const verdict = say.label(`cli.verify.${outcome}`)
  return [
    ...results.flatMap((result, index) => [
      ...writeFile(result, say, paper),
      ...writeExplained(explained[index] ?? { signatures: [] }, { say, paper }),
    ]),
    ...(isAnything ? hangText(`${paper.tinted(tone, marks[tone])} `, verdict, paper.width) : []),
    ...writeLookUps(seenIn(results), say, paper),
    ...(unreadable > 0 ? wrapText(say.label('cli.verify.unreadable', { count: unreadable }), paper.width) : []),
  ]
}
