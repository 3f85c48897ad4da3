import { parseTrustName, readNamedTrustFile } from '@wanderbuch/adapters/workbench/read-trust-files'
import { sampleTrustList } from '@wanderbuch/adapters/workbench/sample-book'
import type { TrustFile } from '@wanderbuch/core/trust/read-trust-file'
import { sortTrustFiles, type TrustGiven } from '@wanderbuch/core/trust/sort-trust-files'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import type { CommandCall } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { hasOption, listOption } from '../options.ts'
import { type CommandProblem, inputProblem, message } from '../problem.ts'
import { readOneFile } from './read-files.ts'

const mostBytes = 40 * 1024 * 1024

/** Lists of trust of any kind: every `--trust FILE`, and the list of shipped test keys with `--test-trust`. */
export async function readTrustLists(call: CommandCall): Promise<Result<TrustGiven, CommandProblem>> {
  const files: TrustFile[] = []
  for (const text of listOption(call.options, 'trust')) {
    const named = parseTrustName(text)
    const file = readOneFile(named.path, call, mostBytes)
    if (!file.ok) return file
    const read = await readNamedTrustFile(named, file.value.bytes)
    if (!read.ok) {
      const { code, place } = read.problem
      const advice = [message('cli.advice.trust-list')]
      return fail(inputProblem(code, exitCodes.unreadable, { parameters: { path: named.path, place }, advice }))
    }
    files.push(read.value)
  }
  const { trustLists, trustSources } = sortTrustFiles(files)
  const shipped = hasOption(call.options, 'test-trust') ? [sampleTrustList] : []
  return succeed({ trustLists: [...shipped, ...trustLists], trustSources })
}
