import { createKeylessWorkbench } from '@wanderbuch/adapters/workbench/create-workbench'
import { findDossier } from '@wanderbuch/adapters/workbench/find-dossier'
import type { RecheckReport } from '@wanderbuch/adapters/workbench/workbench'
import { detailParameters } from '@wanderbuch/core/vocabulary/detail-parameters'
import { fail, succeed } from '@wanderbuch/standards/result'
import type { Command, CommandCall, CommandResult } from '../command.ts'
import { exitCodeOf } from '../exit-codes.ts'
import { listOption } from '../options.ts'
import { message, unreadableProblem, usageProblem } from '../problem.ts'
import { mostDossierBytes, readOneFile } from '../read/read-files.ts'
import { readLanguage } from '../read/read-languages.ts'
import { readLookUps } from '../read/read-look-ups.ts'
import { readVocabularies } from '../read/read-vocabularies.ts'
import { clearProgress, showProgress } from '../terminal.ts'
import { writeRechecked } from '../text/write-rechecked.ts'

const reportJson = ({ outcome, answers }: RecheckReport, say: CommandCall['say']) => ({
  outcome,
  answers: answers.map((answer) => ({
    ...answer,
    sentence: say.label(`recheck.${answer.code}`, detailParameters(answer.details)),
  })),
})

async function checkFile(call: CommandCall): Promise<CommandResult> {
  const { words, options, terminal, say } = call
  const [path, ...others] = words
  const language = readLanguage(options)
  if (!language.ok) return language
  if (path === undefined || others.length > 0) {
    const advice = message('cli.advice.example', { command: checkCommand.examples[0] ?? '' })
    return fail(usageProblem('one_dossier', {}, advice))
  }
  const vocabularies = readVocabularies(call)
  if (!vocabularies.ok) return vocabularies
  const lookUps = await readLookUps(call)
  if (!lookUps.ok) return lookUps
  const file = readOneFile(path, call, mostDossierBytes)
  if (!file.ok) return file
  const { bytes, fileName } = file.value
  showProgress(terminal, say.label('cli.progress.checking'))
  const workbench = createKeylessWorkbench(vocabularies.value)
  const report = await workbench.recheck(bytes, listOption(options, 'signer'), lookUps.value)
  clearProgress(terminal)
  if (!report.ok) return fail(unreadableProblem({ ...report.problem, fileName }))
  const found = findDossier(bytes)
  const dossier = found.ok ? found.value : undefined
  return succeed({
    exitCode: exitCodeOf[report.value.outcome],
    json: () => reportJson(report.value, say),
    text: (paper) => writeRechecked({ path, report: report.value, dossier }, say, paper),
  })
}

/** `wanderbuch check FILE`: signature, originals, findings and facts of a dossier, offline unless look-ups are asked for. */
export const checkCommand: Command = {
  name: 'check',
  words: 'FILE',
  options: ['signer', 'look-up', 'snapshot', 'data'],
  examples: ['wanderbuch check dossier.pdf', 'wanderbuch check dossier.html --signer did:key:z6Mk...'],
  run: checkFile,
}
