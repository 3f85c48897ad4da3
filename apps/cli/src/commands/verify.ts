import { keylessWorkbench } from '@wanderbuch/adapters/workbench/create-workbench'
import type { FileProblem, VerifiedFile } from '@wanderbuch/adapters/workbench/workbench'
import { describeCheck } from '@wanderbuch/core/report/words/describe-check'
import type { TrustList } from '@wanderbuch/core/vocabulary/trust-list'
import type { TrustSource } from '@wanderbuch/core/vocabulary/trust-source'
import { compareSteps } from '@wanderbuch/core/verify/signature-steps/compare-steps'
import type { SignatureSteps } from '@wanderbuch/core/verify/signature-steps/signature-step'
import { everyOutcome, type Outcome } from '@wanderbuch/standards/outcome'
import { succeed } from '@wanderbuch/standards/result'
import type { Command, CommandCall, CommandResult } from '../command.ts'
import { exitCodeOf, exitCodes } from '../exit-codes.ts'
import { problemText } from '../print.ts'
import { unreadableProblem } from '../problem.ts'
import { explainFiles } from '../read/explain-files.ts'
import { readDay } from '../read/read-day.ts'
import { mostCertificateBytes, readFiles } from '../read/read-files.ts'
import { readLanguage } from '../read/read-languages.ts'
import { readLookUps } from '../read/read-look-ups.ts'
import { readTrustLists } from '../read/read-trust-lists.ts'
import { clearProgress, showProgress } from '../terminal.ts'
import { lookUpJson } from '../text/write-look-ups.ts'
import type { ExplainedFile } from '../text/write-signature-steps.ts'
import { type FileResult, writeVerified } from '../text/write-verified.ts'

type Words = CommandCall['say']

/** What the checks were made with. */
interface GivenForChecks {
  readonly day: string
  readonly trustLists: readonly TrustList[]
  readonly trustSources: readonly TrustSource[]
}

function outcomeOf(results: readonly FileResult[]): Outcome {
  const checks = results.flatMap((result) => (result.ok ? result.value.records.flatMap((one) => one.checks) : []))
  return everyOutcome(checks.map(({ outcome }) => outcome))
}

const problemJson = (problem: FileProblem, say: Words) => ({
  code: problem.code,
  ...problemText(unreadableProblem(problem), say),
})

const fileJson = ({ unread, lookUps, toLookUp, ...file }: VerifiedFile, given: GivenForChecks, say: Words) => ({
  ...file,
  records: file.records.map((verified) => ({
    record: verified.record,
    endorsements: verified.endorsements,
    checks: verified.checks.map((check) => ({ ...check, ...describeCheck({ verified, check, ...given }, say) })),
  })),
  ...(unread.length > 0 && { unread: unread.map((problem) => problemJson(problem, say)) }),
  ...(lookUps.length > 0 && { lookUps: lookUps.map(lookUpJson) }),
  ...(toLookUp.length > 0 && { toLookUp }),
})

const resultJson = (result: FileResult, given: GivenForChecks, say: Words) => {
  if (result.ok) return fileJson(result.value, given, say)
  return { fileName: result.problem.fileName, problem: problemJson(result.problem, say) }
}

/** Steps and differences are there when they were asked for. */
function explanationJson(explained: ExplainedFile | undefined) {
  if (!explained) return {}
  const { signatures, compared } = explained
  const differences = compared && signatures.map((one, index) => differencesOf(one, compared[index] ?? compared[0]))
  return { signatures: signatures.map(stepsJson), ...(differences && { differences }) }
}

const stepsJson = (steps: SignatureSteps) => (steps.ok ? { steps: steps.value } : { problem: steps.problem })

const differencesOf = (first: SignatureSteps, second: SignatureSteps | undefined) =>
  first.ok && second?.ok ? compareSteps(first.value, second.value) : []

async function verifyFiles(call: CommandCall): Promise<CommandResult> {
  const language = readLanguage(call.options)
  if (!language.ok) return language
  const day = readDay(call.options, call.terminal)
  if (!day.ok) return day
  const trust = await readTrustLists(call)
  if (!trust.ok) return trust
  const lookUps = await readLookUps(call)
  if (!lookUps.ok) return lookUps
  const files = readFiles(call, mostCertificateBytes)
  if (!files.ok) return files
  showProgress(call.terminal, call.say.label('cli.progress.verifying', { count: files.value.length }))
  const results = await keylessWorkbench.verifyFiles(files.value, trust.value, {
    day: day.value,
    lookUps: lookUps.value,
  })
  const explained = await explainFiles(files.value, call, day.value)
  clearProgress(call.terminal)
  if (!explained.ok) return explained
  const isReadable = results.every((one) => one.ok && one.value.unread.length === 0)
  const outcome = outcomeOf(results)
  const given = { day: day.value, ...trust.value }
  return succeed({
    exitCode: isReadable ? exitCodeOf[outcome] : exitCodes.unreadable,
    json: () => ({
      outcome,
      day: day.value,
      files: results.map((result, index) => ({
        ...resultJson(result, given, call.say),
        ...explanationJson(explained.value[index]),
      })),
    }),
    text: (paper) => writeVerified({ results, outcome, explained: explained.value }, call.say, paper),
  })
}

/** `wanderbuch verify FILE...`: every check of every record; files that cannot be read do not stop the others. */
export const verifyCommand: Command = {
  name: 'verify',
  words: 'FILE...',
  options: ['trust', 'test-trust', 'day', 'look-up', 'snapshot', 'explain', 'compare'],
  examples: [
    'wanderbuch verify certificate.json',
    'wanderbuch verify *.json --trust pinned-keys.json --json',
    'wanderbuch verify certificate.json --look-up',
    'wanderbuch verify received.json --explain --compare original.json',
  ],
  run: verifyFiles,
}
