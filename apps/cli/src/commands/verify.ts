import type { VerifiedFile, Workbench } from '@wanderbuch/adapters/workbench/workbench'
import { everyOutcome, type Outcome } from '@wanderbuch/standards/outcome'
import { type ExitCode, exitCodeOf, exitCodes } from '../exit-codes.ts'
import type { Command } from '../main.ts'
import { openWorkbench } from '../open-workbench.ts'
import { fileProblem, readFiles, readTrustLists } from '../read-files.ts'
import { readDay, readLanguages } from '../read-options.ts'
import { printJson, printProblem, type Terminal } from '../terminal.ts'

const marks: Readonly<Record<Outcome, string>> = { yes: '✓', no: '✗', 'not-determined': '?' }

function printFile(file: VerifiedFile, workbench: Workbench, terminal: Terminal): void {
  const words = workbench.words('en')
  terminal.write(`${file.fileName} (${file.format}, SHA-256 ${file.digest.slice(0, 16)}…)\n`)
  for (const { record, checks } of file.records) {
    terminal.write(`  ${words.label('record.title', { title: { kind: 'text', text: record.title } })}\n`)
    for (const check of checks) {
      const sentence = words.label(`check.${check.code}`, check.details)
      terminal.write(`    ${marks[check.outcome]} ${check.name}: ${sentence} [${check.code}]\n`)
    }
  }
}

type Verified = Awaited<ReturnType<Workbench['verifyFiles']>>

function worstExit(results: Verified): ExitCode {
  if (results.some((result) => !result.ok)) return exitCodes.unreadable
  const outcomes = results.flatMap((result) =>
    result.ok ? result.value.records.flatMap(({ checks }) => checks.map(({ outcome }) => outcome)) : [],
  )
  return exitCodeOf[everyOutcome(outcomes)]
}

/** `wanderbuch verify FILE...`: every check of every record; files that cannot be read do not stop the others. */
export const verifyCommand: Command = async (words, options, terminal): Promise<ExitCode> => {
  const files = readFiles(words, terminal)
  if (!files.ok) return printProblem(terminal, files.problem)
  const trust = readTrustLists(options, terminal)
  if (!trust.ok) return printProblem(terminal, trust.problem)
  const day = readDay(options, terminal)
  if (!day.ok) return printProblem(terminal, day.problem)
  const languages = readLanguages(options)
  if (!languages.ok) return printProblem(terminal, languages.problem)
  const opened = openWorkbench(options, terminal)
  if (!opened.ok) return printProblem(terminal, opened.problem)
  const results = await opened.value.verifyFiles(files.value, trust.value, day.value)
  if (options.json === true)
    printJson(
      terminal,
      results.map((result) => (result.ok ? result.value : { problem: result.problem })),
    )
  else {
    for (const result of results) {
      if (result.ok) printFile(result.value, opened.value, terminal)
      else printProblem(terminal, fileProblem(opened.value, result.problem))
    }
  }
  return worstExit(results)
}
