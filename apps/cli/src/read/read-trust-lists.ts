import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { type GatheredList, gatherTrustLists } from '@wanderbuch/adapters/workbench/gather-trust-lists'
import {
  listTrustFolder,
  type NamedTrustFile,
  parseTrustName,
  readNamedTrustFile,
} from '@wanderbuch/adapters/workbench/read-trust-files'
import { sampleTrustList } from '@wanderbuch/adapters/workbench/sample-book'
import type { TrustFile } from '@wanderbuch/core/trust/read-trust-file'
import { sortTrustFiles, type TrustGiven } from '@wanderbuch/core/trust/sort-trust-files'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import type { CommandCall } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { hasOption, listOption } from '../options.ts'
import { type CommandProblem, inputProblem, message, usageProblem } from '../problem.ts'
import { clearProgress, showProgress } from '../terminal.ts'
import { gatherSentence } from '../text/say-gathered.ts'
import { readOneFile } from './read-files.ts'

const mostBytes = 40 * 1024 * 1024

type Read<Value> = Result<Value, CommandProblem>

async function readList(named: NamedTrustFile, call: CommandCall): Promise<Read<TrustFile>> {
  const file = readOneFile(named.path, call, mostBytes)
  if (!file.ok) return file
  const read = await readNamedTrustFile(named, file.value.bytes)
  if (read.ok) return read
  const { code, place } = read.problem
  const advice = [message('cli.advice.trust-list')]
  return fail(inputProblem(code, exitCodes.unreadable, { parameters: { path: named.path, place }, advice }))
}

const isAddress = (text: string) => /^https?:\/\//i.test(text)

const isFolder = (path: string, { terminal }: CommandCall) =>
  statSync(resolve(terminal.cwd, path), { throwIfNoEntry: false })?.isDirectory() === true

/** A folder stands for every list in it. */
function filesOf(text: string, call: CommandCall): readonly NamedTrustFile[] {
  const named = parseTrustName(text)
  return isFolder(named.path, call) ? listTrustFolder(resolve(call.terminal.cwd, named.path)) : [named]
}

/** The names of `--trust` for another program: folders taken apart, pins kept. */
export function listTrustNames(call: CommandCall): readonly string[] {
  return listOption(call.options, 'trust').flatMap((text) =>
    filesOf(text, call).map(({ path, sha256 }) => (sha256 === undefined ? path : `${path}#sha256=${sha256}`)),
  )
}

/** Asks the addresses, each with what it leads to; one that gives nothing usable stops the command. */
async function askAddresses(addresses: readonly string[], call: CommandCall): Promise<Read<readonly TrustFile[]>> {
  const { terminal, say } = call
  const [first] = addresses
  if (first === undefined) return succeed([])
  if (!hasOption(call.options, 'look-up'))
    return fail(usageProblem('trust_address_not_asked', { address: first }, message('cli.advice.trust-address')))
  const onAsk = (address: string) => showProgress(terminal, say.label('cli.progress.looking-up', { address }))
  const gathered = await gatherTrustLists(addresses, { fetch: terminal.trustListFetch(), onAsk })
  clearProgress(terminal)
  const failed = gathered.find(({ found, namedBy }) => !found.ok && namedBy === undefined)
  if (failed) return fail(problemOf(failed))
  return succeed(gathered.flatMap(({ found }) => (found.ok ? found.value.file : [])))
}

function problemOf(failed: GatheredList): CommandProblem {
  const { found, url } = failed
  const isLookUp = !found.ok && found.problem.kind === 'look-up'
  const code = found.ok ? '' : found.problem.code
  const exitCode = isLookUp ? exitCodes.unavailable : exitCodes.unreadable
  return {
    code: isLookUp ? 'look_up_failed' : code,
    exitCode,
    sentence: gatherSentence(failed),
    place: url,
    advice: [],
  }
}

/**
 * Lists of trust of any kind: every `--trust` (a file, a folder of them, or with `--look-up` an address), and the list of
 * shipped test keys with `--test-trust`.
 */
export async function readTrustLists(call: CommandCall): Promise<Read<TrustGiven>> {
  const texts = listOption(call.options, 'trust')
  const files: TrustFile[] = []
  for (const text of texts.filter((one) => !isAddress(one)))
    for (const named of filesOf(text, call)) {
      const read = await readList(named, call)
      if (!read.ok) return read
      files.push(read.value)
    }
  const asked = await askAddresses(texts.filter(isAddress), call)
  if (!asked.ok) return asked
  const { trustLists, trustSources } = sortTrustFiles([...files, ...asked.value])
  const shipped = hasOption(call.options, 'test-trust') ? [sampleTrustList] : []
  return succeed({ trustLists: [...shipped, ...trustLists], trustSources })
}
