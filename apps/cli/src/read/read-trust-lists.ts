import { readTrustList } from '@wanderbuch/core/trust/parse-trust-list'
import { sampleTrustList } from '@wanderbuch/adapters/workbench/sample-book'
import type { TrustList } from '@wanderbuch/core/vocabulary/trust-list'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import type { CommandCall } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { hasOption, listOption } from '../options.ts'
import { type CommandProblem, inputProblem, message } from '../problem.ts'
import { readOneFile } from './read-files.ts'

const mostBytes = 20 * 1024 * 1024

/** Pinned lists: every `--trust FILE`, and the list of shipped test keys with `--test-trust`. */
export function readTrustLists(call: CommandCall): Result<readonly TrustList[], CommandProblem> {
  const lists: TrustList[] = hasOption(call.options, 'test-trust') ? [sampleTrustList] : []
  for (const path of listOption(call.options, 'trust')) {
    const file = readOneFile(path, call, mostBytes)
    if (!file.ok) return file
    const list = readTrustList(file.value.bytes)
    if (!list.ok) {
      const { code, place } = list.problem
      const advice = [message('cli.advice.trust-list')]
      return fail(inputProblem(code, exitCodes.unreadable, { parameters: { path, place }, advice }))
    }
    lists.push(list.value)
  }
  return succeed(lists)
}
