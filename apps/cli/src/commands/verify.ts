import { keylessWorkbench } from '@wanderbuch/adapters/workbench/create-workbench'
import type { FileProblem, VerifiedFile } from '@wanderbuch/adapters/workbench/workbench'
import { detailParameters } from '@wanderbuch/core/vocabulary/detail-parameters'
import { everyOutcome, type Outcome } from '@wanderbuch/standards/outcome'
import { succeed } from '@wanderbuch/standards/result'
import type { Command, CommandCall, CommandResult } from '../command.ts'
import { exitCodeOf, exitCodes } from '../exit-codes.ts'
import { problemText } from '../print.ts'
import { unreadableProblem } from '../problem.ts'
import { readDay } from '../read/read-day.ts'
import { mostCertificateBytes, readFiles } from '../read/read-files.ts'
import { readLanguage } from '../read/read-languages.ts'
import { readTrustLists } from '../read/read-trust-lists.ts'
import { clearProgress, showProgress } from '../terminal.ts'
import { type FileResult, writeVerified } from '../text/write-verified.ts'

type Words = CommandCall['say']

function outcomeOf(results: readonly FileResult[]): Outcome {
  const checks = results.flatMap((result) => (result.ok ? result.value.records.flatMap((one) => one.checks) : []))
  return everyOutcome(checks.map(({ outcome }) => outcome))
}

const problemJson = (problem: FileProblem, say: Words) => ({
  fileName: problem.fileName,
  problem: { code: problem.code, ...problemText(unreadableProblem(problem), say) },
})

const fileJson = (file: VerifiedFile, say: Words) => ({
  ...file,
  unreadable: file.unreadable.map((problem) => problemJson(problem, say)),
  records: file.records.map(({ record, checks, endorsements }) => ({
    record,
    endorsements,
    checks: checks.map((check) => ({
      ...check,
      sentence: say.label(`check.${check.code}`, detailParameters(check.details)),
    })),
  })),
})

const resultJson = (result: FileResult, say: Words) =>
  result.ok ? fileJson(result.value, say) : problemJson(result.problem, say)

async function verifyFiles(call: CommandCall): Promise<CommandResult> {
  const language = readLanguage(call.options)
  if (!language.ok) return language
  const day = readDay(call.options, call.terminal)
  if (!day.ok) return day
  const trust = readTrustLists(call)
  if (!trust.ok) return trust
  const files = readFiles(call, mostCertificateBytes)
  if (!files.ok) return files
  showProgress(call.terminal, call.say.label('cli.progress.verifying', { count: files.value.length }))
  const results = await keylessWorkbench.verifyFiles(files.value, trust.value, day.value)
  clearProgress(call.terminal)
  const isReadable = results.every((one) => one.ok && one.value.unreadable.length === 0)
  const outcome = outcomeOf(results)
  return succeed({
    exitCode: isReadable ? exitCodeOf[outcome] : exitCodes.unreadable,
    json: () => ({ outcome, day: day.value, files: results.map((result) => resultJson(result, call.say)) }),
    text: (paper) => writeVerified({ results, outcome }, call.say, paper),
  })
}

/** `wanderbuch verify FILE...`: every check of every record; files that cannot be read do not stop the others. */
export const verifyCommand: Command = {
  name: 'verify',
  words: 'FILE...',
  options: ['trust', 'test-trust', 'day'],
  examples: ['wanderbuch verify certificate.json', 'wanderbuch verify *.json --trust pinned-keys.json --json'],
  run: verifyFiles,
}
