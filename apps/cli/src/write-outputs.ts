import { createHash } from 'node:crypto'
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { SignedDossier, Workbench } from '@wanderbuch/adapters/workbench/workbench'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import type { CommandCall } from './command.ts'
import { exitCodes } from './exit-codes.ts'
import { type CommandProblem, inputProblem } from './problem.ts'
import type { Output, OutputForm } from './read/read-outputs.ts'
import { systemReason } from './read/system-reason.ts'
import { clearProgress, showProgress, type Terminal } from './terminal.ts'

/** A file that was written. */
export interface Written {
  readonly path: string
  readonly bytes: number
  /** Hex. */
  readonly sha256: string
}

interface Made {
  readonly workbench: Workbench
  readonly dossier: SignedDossier
}

type Render = (made: Made) => Promise<string | Uint8Array>

const renderers: Readonly<Record<OutputForm, Render>> = {
  '.json': async ({ workbench, dossier }) => workbench.renderJson(dossier),
  '.html': async ({ workbench, dossier }) => workbench.renderHtml(dossier),
  '.pdf': ({ workbench, dossier }) => workbench.renderPdf(dossier),
}

/** Written beside and moved into place: what stands there is the old file or the whole new one. */
function replaceFile(full: string, content: Uint8Array): void {
  const temporary = join(dirname(full), `.${basename(full)}.${process.pid}.new`)
  try {
    writeFileSync(temporary, content)
    renameSync(temporary, full)
  } finally {
    rmSync(temporary, { force: true })
  }
}

/** A file is replaced whole or not at all. */
export function writeFileWhole(
  path: string,
  content: Uint8Array,
  { cwd }: Pick<Terminal, 'cwd'>,
): Result<Written, CommandProblem> {
  try {
    replaceFile(resolve(cwd, path), content)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    const parameters = { path, reason: systemReason(code) }
    return fail(inputProblem('output_not_writable', exitCodes.cannotCreate, { parameters }))
  }
  return succeed({ path, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') })
}

/** Renders and writes every form asked for; the first that cannot be written stops it. */
export async function writeOutputs(
  made: Made,
  outputs: readonly Output[],
  call: CommandCall,
): Promise<Result<readonly Written[], CommandProblem>> {
  const written: Written[] = []
  for (const { path, form } of outputs) {
    showProgress(call.terminal, call.say.label('cli.progress.writing', { path }))
    const one = writeFileWhole(path, Buffer.from(await renderers[form](made)), call.terminal)
    clearProgress(call.terminal)
    if (!one.ok) return one
    written.push(one.value)
  }
  return succeed(written)
}
