import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { SkillFinder } from '@wanderbuch/adapters/skills/skill-finder'
import {
  type MatchedRegister,
  matchRegister,
  type MatchRegisterProblem,
  type RegisterToMatch,
} from '@wanderbuch/adapters/skills/match-register'
import type { RegisterCounts } from '@wanderbuch/adapters/skills/register-line'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import type { CommandCall, CommandResult } from '../command.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { listOption, type OptionName, textOption } from '../options.ts'
import { type CommandProblem, inputProblem, message, usageProblem } from '../problem.ts'
import { readSkillSearch } from '../read/read-skill-languages.ts'
import { dataFolderOf, readVocabularies } from '../read/read-vocabularies.ts'
import { readWorkers } from '../read/read-workers.ts'
import { systemReason } from '../read/system-reason.ts'
import { clearProgress, showProgress } from '../terminal.ts'
import { writeRegister } from '../text/write-register.ts'

type Order = Omit<RegisterToMatch, 'onProgress'> & { readonly finder: SkillFinder }

/** Options that belong to one text and not to a register. */
const ofOneText: readonly OptionName[] = ['as', 'advert', 'near', 'offers', 'prepares-for', 'embeddings']

function readPlaces({
  words,
  options,
  terminal,
}: CommandCall): Result<Pick<Order, 'register' | 'results'>, CommandProblem> {
  if (words.length > 0 || ofOneText.some((name) => options.has(name))) return fail(usageProblem('register_alone', {}))
  const [out, ...more] = listOption(options, 'out')
  if (out === undefined || more.length > 0) {
    return fail(usageProblem('results_missing', {}, message('cli.advice.results', { option: '--out results.jsonl' })))
  }
  const path = textOption(options, 'register') ?? ''
  const found = statSync(resolve(terminal.cwd, path), { throwIfNoEntry: false })
  if (!found) return fail(inputProblem('file_not_there', exitCodes.noInput, { parameters: { path } }))
  if (found.isDirectory()) return fail(inputProblem('file_is_folder', exitCodes.noInput, { parameters: { path } }))
  return succeed({ register: resolve(terminal.cwd, path), results: resolve(terminal.cwd, out) })
}

/** Each thread opens the vocabulary for itself; without `--workers` this one does the work. */
function readThreads(call: CommandCall): Result<Order['threads'], CommandProblem> {
  const workers = readWorkers(call.options, 0)
  if (!workers.ok) return workers
  const vocabularies = readVocabularies(call)
  if (!vocabularies.ok) return vocabularies
  const { stated } = vocabularies.value.current
  return succeed({ workers: workers.value, dataFolder: dataFolderOf(call), stated })
}

function readOrder(call: CommandCall): Result<Order, CommandProblem> {
  const places = readPlaces(call)
  if (!places.ok) return places
  const column = textOption(call.options, 'column')
  if (column === undefined) return fail(usageProblem('column_missing', {}))
  const search = readSkillSearch(call)
  if (!search.ok) return search
  const threads = readThreads(call)
  if (!threads.ok) return threads
  const { finder, languages } = search.value
  return succeed({ ...places.value, column, ...languages, threads: threads.value, finder })
}

function problemOf(problem: MatchRegisterProblem, { register, results, column }: Order): CommandProblem {
  const { noInput, unreadable, cannotCreate } = exitCodes
  const other = { parameters: { path: results }, advice: [message('cli.advice.other-name')] }
  const named = { path: register }
  switch (problem.code) {
    case 'register_results_other_file':
      return inputProblem('register_results_other_file', cannotCreate, other)
    case 'register_results_other_settings':
      return inputProblem('register_results_other_settings', cannotCreate, other)
    case 'register_column_unknown': {
      const advice = [message('cli.advice.columns', { columns: problem.columns.slice(0, 40).join(', ') })]
      return inputProblem('register_column_unknown', noInput, { parameters: { ...named, column }, advice })
    }
    case 'register_empty':
      return inputProblem('register_empty', unreadable, { parameters: named })
    case 'register_not_utf8':
      return inputProblem('register_not_utf8', unreadable, { parameters: named })
    case 'register_ill_formed':
      return inputProblem('register_ill_formed', unreadable, { parameters: { ...named, line: problem.line } })
    case 'register_row_too_long':
      return inputProblem('register_row_too_long', unreadable, { parameters: { ...named, line: problem.line } })
    case 'register_worker_stopped':
      return inputProblem('register_worker_stopped', unreadable, { parameters: { ...named, line: problem.line } })
  }
}

async function runOrder(
  order: Order,
  { terminal, say }: CommandCall,
): Promise<Result<MatchedRegister, CommandProblem>> {
  try {
    const onProgress = (done: number) => showProgress(terminal, say.label('cli.progress.register', { done }))
    const found = await matchRegister({ ...order, onProgress }, order.finder)
    return found.ok ? found : fail(problemOf(found.problem, order))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    const parameters = { path: order.results, reason: systemReason(code) }
    return fail(inputProblem('output_not_writable', exitCodes.cannotCreate, { parameters }))
  } finally {
    clearProgress(terminal)
  }
}

function exitCodeOf({ records, matched, 'not-determined': open }: RegisterCounts): ExitCode {
  if (matched > 0) return exitCodes.yes
  return open > 0 || records === 0 ? exitCodes.notDetermined : exitCodes.no
}

/** `wanderbuch skills --register FILE --column NAME --out RESULTS`: one JSON line a record, taken up where it ended. */
export async function matchRegisterFile(call: CommandCall): Promise<CommandResult> {
  const order = readOrder(call)
  if (!order.ok) return order
  const found = await runOrder(order.value, call)
  if (!found.ok) return found
  const { counts, takenUp } = found.value
  const { results } = order.value
  return succeed({
    exitCode: exitCodeOf(counts),
    json: () => ({ results, takenUp, counts }),
    text: (paper) => writeRegister({ ...found.value, results }, call.say, paper),
  })
}
