import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, extname, resolve } from 'node:path'
import { findDossier } from '@wanderbuch/adapters/workbench/find-dossier'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import type { CommandCall } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { listOption } from '../options.ts'
import { type CommandProblem, inputProblem, message, usageProblem } from '../problem.ts'
import { mostDossierBytes } from './read-files.ts'

const outputForms = ['.pdf', '.html', '.json'] as const
export type OutputForm = (typeof outputForms)[number]

/** A file to write. */
export interface Output {
  /** As it was typed. */
  readonly path: string
  readonly form: OutputForm
}

const formOf = (path: string): OutputForm | undefined =>
  outputForms.find((form) => form === extname(path).toLowerCase())
const stemOf = (path: string): string => path.slice(0, path.length - extname(path).length)

/** `a.{pdf,html}` where no shell has expanded it. */
function expand(path: string): readonly string[] {
  const [, stem, forms] = /^(.*)\.\{([a-z,]+)\}$/i.exec(path) ?? []
  return stem === undefined || forms === undefined ? [path] : forms.split(',').map((form) => `${stem}.${form}`)
}

/**
 * A shell turns `--out a.{pdf,html,json}` into `--out a.pdf a.html a.json`: words that differ from an output in their
 * form only are meant as outputs. A file that is no dossier is never overwritten, so a guess that fails destroys nothing.
 */
function splitWords(words: readonly string[], outputs: readonly string[]) {
  const stems = new Set(outputs.map(stemOf))
  const isOutput = (word: string) => formOf(word) !== undefined && stems.has(stemOf(word))
  return { files: words.filter((word) => !isOutput(word)), more: words.filter(isOutput) }
}

/** An existing file may be replaced only by what it is already: a dossier. */
function mayReplace(full: string): boolean {
  if (!existsSync(full)) return true
  const { size } = statSync(full)
  return size === 0 || (size <= mostDossierBytes && findDossier(readFileSync(full)).ok)
}

function misfit(path: string, cwd: string): CommandProblem | undefined {
  const full = resolve(cwd, path)
  if (formOf(path) === undefined) {
    return usageProblem(
      'output_form_unknown',
      { path },
      message('cli.advice.one-of', { known: outputForms.join(', ') }),
    )
  }
  const folder = dirname(full)
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    return inputProblem('output_folder_missing', exitCodes.cannotCreate, {
      parameters: { path, folder: dirname(path) },
    })
  }
  if (statSync(full, { throwIfNoEntry: false })?.isDirectory()) {
    const reason = { kind: 'message', key: 'cli.reason.EISDIR' } as const
    return inputProblem('output_not_writable', exitCodes.cannotCreate, { parameters: { path, reason } })
  }
  if (mayReplace(full)) return undefined
  const advice = [message('cli.advice.other-name')]
  return inputProblem('output_is_other_file', exitCodes.cannotCreate, { parameters: { path }, advice })
}

/** The files to write, and the words that are left as files to read. Looked at before any work is done. */
export function readOutputs({
  words,
  options,
  terminal,
}: CommandCall): Result<{ readonly words: readonly string[]; readonly outputs: readonly Output[] }, CommandProblem> {
  const named = listOption(options, 'out').flatMap(expand)
  const { files, more } = splitWords(words, named)
  const paths = [...new Set([...named, ...more])]
  for (const path of paths) {
    const problem = misfit(path, terminal.cwd)
    if (problem) return fail(problem)
  }
  return succeed({ words: files, outputs: paths.flatMap((path) => ({ path, form: formOf(path) ?? '.json' })) })
}
