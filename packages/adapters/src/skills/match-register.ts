import { createHash } from 'node:crypto'
import { appendFileSync, closeSync, openSync, readSync } from 'node:fs'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { type AnsweredText, listFoundSkills, searchText } from './answer-skills.ts'
import { readRegister, type RegisterProblem, type RegisterRow } from './read-register.ts'
import {
  countRecord,
  type RegisterCounts,
  type RegisterLine,
  type RegisterMatch,
  type RegisterSettings,
} from './register-line.ts'
import { type RegisterResumeProblem, resumeRegister } from './resume-register.ts'
import type { SkillFinder } from './skill-finder.ts'

export interface RegisterToMatch {
  /** Absolute paths. */
  readonly register: string
  readonly results: string
  /** Name of the column whose texts are searched. */
  readonly column: string
  /** Language of the texts, where it is known. */
  readonly language: string | undefined
  readonly answerLanguage: string
  readonly onProgress: (done: number) => void
}

export interface MatchedRegister {
  /** Over all results in the file, those of earlier runs too. */
  readonly counts: RegisterCounts
  /** Records whose results stood there already. */
  readonly takenUp: number
}

const chunkBytes = 1024 * 1024

/** SHA-256 of the file and of everything else that decides the results. */
function settingsOf({ register, column, language = '', answerLanguage }: RegisterToMatch, esco: string) {
  const hash = createHash('sha256').update(JSON.stringify([column, language, answerLanguage]))
  const file = openSync(register, 'r')
  try {
    const chunk = Buffer.allocUnsafe(chunkBytes)
    for (let count = readSync(file, chunk); count > 0; count = readSync(file, chunk)) {
      hash.update(chunk.subarray(0, count))
    }
  } finally {
    closeSync(file)
  }
  return { register: hash.digest('hex').slice(0, 16), esco }
}

const toMatch = ({ uri, label, matchedLabel, certainty, method, words }: RegisterMatchSource): RegisterMatch => ({
  uri,
  label: label.text,
  certainty,
  method,
  matchedLabel: matchedLabel.text,
  language: matchedLabel.language,
  words: words.map(({ text }) => text),
})

type RegisterMatchSource = ReturnType<typeof listFoundSkills>[number]

function outcomeOf({ statements }: AnsweredText): RegisterLine['outcome'] {
  // What is open in one statement is not settled by another that nothing fits.
  const order = ['matched', 'not-determined', 'no-match'] as const
  return order.find((outcome) => statements.some((one) => one.outcome === outcome)) ?? 'empty'
}

interface Run {
  readonly input: RegisterToMatch
  readonly settings: RegisterSettings
  readonly finder: SkillFinder
}

function lineOf(row: RegisterRow, { record, at }: { record: number; at: number }, run: Run): RegisterLine {
  const { language, answerLanguage } = run.input
  const answer = searchText({ text: row.cells[at] ?? '', language, answerLanguage }, run.finder)
  return {
    record,
    line: row.line,
    ...run.settings,
    outcome: outcomeOf(answer),
    language: answer.language.codes,
    skills: listFoundSkills(answer).map(toMatch),
    noMatch: answer.statements.filter(({ outcome }) => outcome === 'no-match').length,
  }
}

type Rows = Generator<RegisterRow | RegisterProblem>

/** Place of the column in every row. */
function readHead(rows: Rows, column: string): Result<number, RegisterProblem> {
  const head = rows.next()
  if (head.done) return fail({ code: 'register_empty' })
  if ('code' in head.value) return fail(head.value)
  const columns = head.value.cells.map((name) => name.trim())
  const at = columns.indexOf(column)
  return at < 0 ? fail({ code: 'register_column_unknown', columns }) : succeed(at)
}

/** Records between two writes: a kill loses no more than these. */
const linesPerWrite = 50

function writeRecords(
  { rows, at }: { readonly rows: Rows; readonly at: number },
  counts: RegisterCounts,
  run: Run,
): Result<RegisterCounts, RegisterProblem> {
  const { results, onProgress } = run.input
  let [now, record, lines] = [counts, 0, '']
  const output = openSync(results, 'a')
  const write = () => {
    appendFileSync(output, lines)
    lines = ''
    onProgress(now.records)
  }
  try {
    for (const row of rows) {
      if ('code' in row) return fail(row)
      record += 1
      if (record <= counts.records) continue
      const line = lineOf(row, { record, at }, run)
      now = countRecord(now, line.outcome)
      lines += `${JSON.stringify(line)}\n`
      if (record % linesPerWrite === 0) write()
    }
    return succeed(now)
  } finally {
    write()
    closeSync(output)
  }
}

/**
 * Finds the skills of every record of a register and appends one JSON line a record to `results`. When results of the same
 * register stand there already, the run goes on where it ended, also after a kill. Memory does not grow with the register.
 * Throws what the disk throws when a file cannot be used.
 */
export function matchRegister(
  input: RegisterToMatch,
  finder: SkillFinder,
): Result<MatchedRegister, RegisterProblem | RegisterResumeProblem> {
  const rows = readRegister(input.register)
  const at = readHead(rows, input.column)
  if (!at.ok) return at
  const settings = settingsOf(input, finder.vocabulary.version)
  const earlier = resumeRegister(input.results, settings)
  if (!earlier.ok) return earlier
  const counts = writeRecords({ rows, at: at.value }, earlier.value, { input, settings, finder })
  return counts.ok ? succeed({ counts: counts.value, takenUp: earlier.value.records }) : counts
}
