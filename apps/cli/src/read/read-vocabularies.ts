import { resolve } from 'node:path'
import type { OpenProblem } from '@wanderbuch/adapters/esco/esco-folder'
import { openVocabularies, type Vocabularies } from '@wanderbuch/adapters/esco/vocabularies'
import { fail, type Result } from '@wanderbuch/standards/result'
import type { CommandCall } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { type Options, textOption } from '../options.ts'
import { type CommandProblem, inputProblem, message } from '../problem.ts'

/** The data folder of a call, whole. */
export const dataFolderOf = ({ options, terminal }: Pick<CommandCall, 'options' | 'terminal'>): string =>
  resolve(terminal.cwd, textOption(options, 'data') ?? 'data')

/** What stands in the way of an imported vocabulary, with what can be done. */
export function vocabularyProblem(problem: OpenProblem): CommandProblem {
  const { id } = problem
  const advice = [message('cli.advice.esco'), message('cli.advice.esco-built-in')]
  if (problem.code === 'esco_not_imported')
    return inputProblem('esco_not_imported', exitCodes.noInput, { parameters: { id }, advice })
  const parameters = { id, reason: problem.reason }
  return inputProblem('esco_index_unusable', exitCodes.unreadable, { parameters, advice })
}

/** Opened once for a call, however many of its parts ask. */
const opened = new WeakMap<Options, Result<Vocabularies, CommandProblem>>()

/** The vocabularies of the data folder: the imported one in use, else the built-in one. */
export function readVocabularies(
  call: Pick<CommandCall, 'options' | 'terminal'>,
): Result<Vocabularies, CommandProblem> {
  const known = opened.get(call.options)
  if (known) return known
  const found = openVocabularies(dataFolderOf(call))
  const result = found.ok ? found : fail(vocabularyProblem(found.problem))
  opened.set(call.options, result)
  return result
}
