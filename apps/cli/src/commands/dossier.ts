import { writeFileSync } from 'node:fs'
import { extname, resolve } from 'node:path'
import type { SignedDossier, Workbench } from '@wanderbuch/adapters/workbench/workbench'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import type { Command, Options } from '../main.ts'
import { openWorkbench } from '../open-workbench.ts'
import { fileProblem, readFiles, readTrustLists } from '../read-files.ts'
import { listOption, readIdentity } from '../read-options.ts'
import {
  clearProgress,
  type CommandProblem,
  printProblem,
  showProgress,
  type Terminal,
  usageProblem,
} from '../terminal.ts'
import { readRequest } from './route.ts'

type Render = (workbench: Workbench, dossier: SignedDossier) => Promise<string | Uint8Array>

const renderers: Readonly<Record<string, Render>> = {
  '.json': async (workbench, dossier) => workbench.renderJson(dossier),
  '.html': async (workbench, dossier) => workbench.renderHtml(dossier),
  '.pdf': (workbench, dossier) => workbench.renderPdf(dossier),
}

interface Output {
  readonly path: string
  readonly render: Render
}

/** `--out a.pdf --out a.html`, or `--out a.{pdf,html,json}` where the shell has not expanded it. */
function readOutputs(options: Options, terminal: Terminal): Result<readonly Output[], CommandProblem> {
  const outputs: Output[] = []
  const paths = listOption(options, 'out').flatMap((path) => {
    const match = /^(.*)\.\{([a-z,]+)\}$/.exec(path)
    return match ? (match[2] ?? '').split(',').map((form) => `${match[1]}.${form}`) : [path]
  })
  for (const path of paths) {
    const render = renderers[extname(path)]
    if (!render) return fail(usageProblem(`--out ${path}: not a form of the dossier.`, 'Forms: .pdf, .html, .json'))
    outputs.push({ path: resolve(terminal.cwd, path), render })
  }
  return succeed(outputs)
}

function printSummary(dossier: SignedDossier, workbench: Workbench, terminal: Terminal): void {
  const words = workbench.words(dossier.request.languages[0])
  for (const { section, message, parameters, id } of dossier.findings) {
    if (section === 'check' || section === 'skill') continue
    terminal.write(`${id}: ${words.label(message, parameters)}\n`)
  }
  for (const { fileName, code } of dossier.unreadable) terminal.writeError(`${fileName}: not read (${code})\n`)
}

async function writeOutputs(
  { workbench, dossier }: { readonly workbench: Workbench; readonly dossier: SignedDossier },
  outputs: readonly Output[],
  terminal: Terminal,
): Promise<ExitCode> {
  for (const [index, { path, render }] of outputs.entries()) {
    showProgress(terminal, `writing ${index + 1} of ${outputs.length}`)
    try {
      writeFileSync(path, await render(workbench, dossier))
    } catch (problem) {
      const { code } = problem as NodeJS.ErrnoException
      if (code === undefined) throw problem
      return printProblem(terminal, {
        exitCode: exitCodes.cannotCreate,
        message: `${path}: cannot be written (${code}).`,
      })
    }
  }
  clearProgress(terminal)
  for (const { path } of outputs) terminal.writeError(`wrote ${path}\n`)
  return exitCodes.yes
}

/** `wanderbuch dossier FILE... --to DE --as 7411.1 --out dossier.{pdf,html,json}`. */
export const dossierCommand: Command = async (words, options, terminal): Promise<ExitCode> => {
  const files = readFiles(words, terminal)
  if (!files.ok) return printProblem(terminal, files.problem)
  const outputs = readOutputs(options, terminal)
  if (!outputs.ok) return printProblem(terminal, outputs.problem)
  const request = readRequest(options, terminal)
  if (!request.ok) return printProblem(terminal, request.problem)
  const identity = readIdentity(options)
  if (!identity.ok) return printProblem(terminal, identity.problem)
  const trust = readTrustLists(options, terminal)
  if (!trust.ok) return printProblem(terminal, trust.problem)
  const opened = openWorkbench(options, terminal)
  if (!opened.ok) return printProblem(terminal, opened.problem)
  const workbench = opened.value
  showProgress(terminal, `reading ${files.value.length} files`)
  const made = await workbench.makeDossier({
    request: { ...request.value, ...(identity.value && { identity: identity.value }) },
    files: files.value,
    trustLists: trust.value,
    sample: options.sample === true,
  })
  clearProgress(terminal)
  if (!made.ok) return printProblem(terminal, fileProblem(workbench, made.problem))
  if (options.json === true) terminal.write(workbench.renderJson(made.value))
  else if (outputs.value.length === 0) printSummary(made.value, workbench, terminal)
  return writeOutputs({ workbench, dossier: made.value }, outputs.value, terminal)
}
