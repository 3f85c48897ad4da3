import type { RecheckReport, Workbench } from '@wanderbuch/adapters/workbench/workbench'
import { type ExitCode, exitCodeOf } from '../exit-codes.ts'
import type { Command } from '../main.ts'
import { openWorkbench } from '../open-workbench.ts'
import { fileProblem, readOneFile } from '../read-files.ts'
import { listOption } from '../read-options.ts'
import { printJson, printProblem, type Terminal, usageProblem } from '../terminal.ts'

const marks = { yes: '✓', no: '✗', 'not-determined': '?' } as const

function printReport(report: RecheckReport, workbench: Workbench, terminal: Terminal): void {
  const words = workbench.words('en')
  for (const { outcome, question, code, details } of report.answers) {
    terminal.write(`${marks[outcome]} ${question}: ${words.label(`recheck.${code}`, details)} [${code}]\n`)
  }
}

/** `wanderbuch check FILE`: signature, originals, findings and facts of a dossier, offline. */
export const checkCommand: Command = async (words, options, terminal): Promise<ExitCode> => {
  const [path] = words
  if (path === undefined || words.length !== 1) {
    return printProblem(terminal, usageProblem('name one dossier.', 'For example: wanderbuch check dossier.pdf'))
  }
  const file = readOneFile(path, terminal)
  if (!file.ok) return printProblem(terminal, file.problem)
  const opened = openWorkbench(options, terminal)
  if (!opened.ok) return printProblem(terminal, opened.problem)
  const report = await opened.value.recheck(file.value.bytes, listOption(options, 'signer'))
  if (!report.ok) {
    return printProblem(terminal, fileProblem(opened.value, { ...report.problem, fileName: file.value.fileName }))
  }
  if (options.json === true) printJson(terminal, report.value)
  else printReport(report.value, opened.value, terminal)
  return exitCodeOf[report.value.outcome]
}
