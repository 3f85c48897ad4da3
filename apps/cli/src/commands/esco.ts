import {
  chooseInUse,
  type KeptIndex,
  listKeptIndexes,
  openKeptIndex,
  readInUse,
  removeIndex,
} from '@wanderbuch/adapters/esco/esco-folder'
import { listCoverage } from '@wanderbuch/adapters/esco/list-coverage'
import { builtInVocabularies } from '@wanderbuch/adapters/esco/vocabularies'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import type { Command, CommandCall, CommandResult } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { type CommandProblem, inputProblem, message, usageProblem } from '../problem.ts'
import { readLanguage } from '../read/read-languages.ts'
import { dataFolderOf, vocabularyProblem } from '../read/read-vocabularies.ts'
import { systemReason } from '../read/system-reason.ts'
import { type ListedVocabulary, writeKept } from '../text/write-esco.ts'

/** Name of the vocabulary that comes with the software, where one is chosen. */
const builtIn = 'built-in'

function describeKept(folder: string, { id, bytes }: KeptIndex, inUse: string | undefined): ListedVocabulary {
  const isInUse = id === inUse
  const opened = openKeptIndex(folder, id)
  if (!opened.ok) return { id, isInUse, bytes, problem: opened.problem.code }
  const { version, digest } = opened.value
  return { id, isInUse, bytes, version, digest, coverage: listCoverage(opened.value) }
}

function listAll(folder: string): readonly ListedVocabulary[] {
  const inUse = readInUse(folder)
  const { vocabulary } = builtInVocabularies.current
  const own = { id: builtIn, isInUse: inUse === undefined, version: vocabulary.version }
  const kept = listKeptIndexes(folder).map((one) => describeKept(folder, one, inUse))
  return [{ ...own, coverage: listCoverage(vocabulary) }, ...kept]
}

function choose(folder: string, id: string): Result<undefined, CommandProblem> {
  if (id !== builtIn) {
    const opened = openKeptIndex(folder, id)
    if (!opened.ok) return fail(vocabularyProblem(opened.problem))
  }
  chooseInUse(folder, id === builtIn ? undefined : id)
  return succeed(undefined)
}

function remove(folder: string, id: string): Result<undefined, CommandProblem> {
  if (!listKeptIndexes(folder).some((one) => one.id === id))
    return fail(vocabularyProblem({ code: 'esco_not_imported', id }))
  removeIndex(folder, id)
  return succeed(undefined)
}

const actions = { use: choose, remove } as const

function act({ words }: CommandCall, folder: string): Result<undefined, CommandProblem> {
  const [action, id, ...more] = words
  if (action === undefined) return succeed(undefined)
  const example = message('cli.advice.example', { command: escoCommand.examples[1] ?? '' })
  if ((action !== 'use' && action !== 'remove') || id === undefined || more.length > 0)
    return fail(usageProblem('esco_words', {}, example))
  try {
    return actions[action](folder, id)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    const parameters = { path: folder, reason: systemReason(code) }
    return fail(inputProblem('output_not_writable', exitCodes.cannotCreate, { parameters }))
  }
}

async function showEsco(call: CommandCall): Promise<CommandResult> {
  const language = readLanguage(call.options)
  if (!language.ok) return language
  const folder = dataFolderOf(call)
  const done = act(call, folder)
  if (!done.ok) return done
  const vocabularies = listAll(folder)
  return succeed({
    exitCode: exitCodes.yes,
    json: () => ({ vocabularies }),
    text: (paper) => writeKept(vocabularies, call.say, paper),
  })
}

/** `wanderbuch esco`: which vocabularies are at hand, what they cover, and which one is used. */
export const escoCommand: Command = {
  name: 'esco',
  words: '[use ID | remove ID]',
  options: ['data'],
  examples: ['wanderbuch esco', 'wanderbuch esco use esco-1.2.0', 'wanderbuch esco remove esco-1.1.1'],
  run: showEsco,
}
