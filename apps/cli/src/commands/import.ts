import { type EscoOrder, type ImportedEsco, importEsco } from '@wanderbuch/adapters/esco/import-esco'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import type { Command, CommandCall, CommandResult } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { textOption } from '../options.ts'
import { type CommandProblem, inputProblem, message, usageProblem } from '../problem.ts'
import { importProblem } from '../read/import-problem.ts'
import { readLanguage } from '../read/read-languages.ts'
import { dataFolderOf } from '../read/read-vocabularies.ts'
import { systemReason } from '../read/system-reason.ts'
import { clearProgress, showProgress } from '../terminal.ts'
import { writeImported } from '../text/write-esco.ts'

type Order = Omit<EscoOrder, 'onProgress'>

function readOrder(call: CommandCall): Result<Order, CommandProblem> {
  const { words, options, terminal } = call
  const [what, ...paths] = words
  const example = message('cli.advice.example', { command: importCommand.examples[0] ?? '' })
  if (what !== 'esco') return fail(usageProblem('import_what', { value: what ?? '' }, example))
  if (paths.length === 0) return fail(usageProblem('file_missing', {}, example))
  const version = textOption(options, 'release')
  if (version !== undefined && !/^1\.\d+(\.\d+)?$/.test(version))
    return fail(usageProblem('release_ill_formed', { value: version }))
  const place = { cwd: terminal.cwd, dataFolder: dataFolderOf(call) }
  return succeed({ paths, ...place, ...(version !== undefined && { version }) })
}

async function runOrder(order: Order, { terminal, say }: CommandCall): Promise<Result<ImportedEsco, CommandProblem>> {
  try {
    const imported = await importEsco({
      ...order,
      onProgress: ({ file, done, all }) =>
        showProgress(terminal, say.label('cli.progress.importing', { file, number: done + 1, all })),
    })
    return imported.ok ? imported : fail(importProblem(imported.problem))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    const parameters = { path: order.dataFolder, reason: systemReason(code) }
    return fail(inputProblem('output_not_writable', exitCodes.cannotCreate, { parameters }))
  } finally {
    clearProgress(terminal)
  }
}

async function importFiles(call: CommandCall): Promise<CommandResult> {
  const language = readLanguage(call.options)
  if (!language.ok) return language
  const order = readOrder(call)
  if (!order.ok) return order
  const imported = await runOrder(order.value, call)
  if (!imported.ok) return imported
  return succeed({
    exitCode: exitCodes.yes,
    json: () => imported.value,
    text: (paper) => writeImported(imported.value, call.say, paper),
  })
}

/** `wanderbuch import esco FILE...`: reads the official files of ESCO into one index in the data folder. */
export const importCommand: Command = {
  name: 'import',
  words: 'esco FILE...',
  options: ['release', 'data'],
  examples: [
    'wanderbuch import esco "ESCO dataset - v1.2.0 - classification - en - csv.zip"',
    'wanderbuch import esco esco-1.1.1 labels national-mapping.csv --release 1.1.1 --data /var/lib/wanderbuch',
  ],
  run: importFiles,
}
