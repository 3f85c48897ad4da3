import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type GatheredList, gatherTrustLists } from '@wanderbuch/adapters/workbench/gather-trust-lists'
import { addressesFile, listTrustAddresses } from '@wanderbuch/adapters/workbench/read-trust-files'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import type { Command, CommandCall, CommandResult } from '../command.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { listOption, textOption } from '../options.ts'
import { type CommandProblem, inputProblem, message, usageProblem } from '../problem.ts'
import { readLanguage } from '../read/read-languages.ts'
import { systemReason } from '../read/system-reason.ts'
import { clearProgress, showProgress } from '../terminal.ts'
import { gatherSentence, listAbout } from '../text/say-gathered.ts'
import { hangText } from '../text/wrap-text.ts'
import { writeSnapshot } from '../write-snapshot.ts'

const defaultDataFolder = 'data'

/** The folder the lists go to: `--out`, else `trust` in the data folder, where a server reads them when it starts. */
function findFolder({ options }: CommandCall): Result<string, CommandProblem> {
  const [out, ...more] = listOption(options, 'out')
  if (more.length > 0) return fail(usageProblem('one_output', {}))
  return succeed(out ?? join(textOption(options, 'data') ?? defaultDataFolder, 'trust'))
}

function makeFolder(path: string, { terminal }: CommandCall): CommandProblem | undefined {
  try {
    mkdirSync(resolve(terminal.cwd, path), { recursive: true })
    return undefined
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    const parameters = { path, reason: systemReason(code) }
    return inputProblem('output_not_writable', exitCodes.cannotCreate, { parameters })
  }
}

/** One file an address, named after it: the same each time, so that a newer copy takes the place of the older. */
function fileName(url: string): string {
  const words = url.replace(/^https:\/\//i, '').replaceAll(/[^A-Za-z0-9.-]+/g, '_')
  const digest = createHash('sha256').update(url).digest('hex').slice(0, 8)
  return `${words.slice(0, 80)}-${digest}.snapshot.json`
}

interface KeptList {
  readonly gathered: GatheredList
  /** Absent when there is nothing to keep: then an older copy stays as it is. */
  readonly path?: string
}

function keepLists(
  gathered: readonly GatheredList[],
  folder: string,
  call: CommandCall,
): Result<readonly KeptList[], CommandProblem> {
  const kept: KeptList[] = []
  for (const one of gathered) {
    if (!one.found.ok) {
      kept.push({ gathered: one })
      continue
    }
    const path = join(folder, fileName(one.url))
    const written = writeSnapshot(one.found.value.snapshot, path, call)
    if (!written.ok) return written
    kept.push({ gathered: one, path })
  }
  return succeed(kept)
}

const keptJson = ({ gathered: { url, territory, namedBy, found }, path }: KeptList) => ({
  url,
  ...(territory !== undefined && { territory }),
  ...(namedBy !== undefined && { namedBy }),
  ...(found.ok
    ? { path, sha256: found.value.snapshot.sha256, ...titleAndSigner(found.value) }
    : { problem: found.problem }),
})

function titleAndSigner({ file }: Extract<GatheredList['found'], { readonly ok: true }>['value']) {
  const { title, day } = listAbout(file)
  return { title, day, ...(file.kind === 'trust-source' && { signature: file.source.about.signature }) }
}

function exitCodeFor(kept: readonly KeptList[]): ExitCode {
  const here = kept.filter(({ path }) => path !== undefined)
  if (here.length === kept.length) return exitCodes.yes
  return here.length > 0 ? exitCodes.notDetermined : exitCodes.unavailable
}

function writeKept(kept: readonly KeptList[], { say }: CommandCall, width: number): readonly string[] {
  return kept.flatMap(({ gathered, path }) => {
    const { key, parameters } = gatherSentence(gathered)
    const where = gathered.territory === undefined ? '' : `${gathered.territory} `
    const lines = hangText(path === undefined ? '✗ ' : '✓ ', `${where}${say.label(key, parameters)}`, width)
    return path === undefined ? lines : [...lines, `  ${path}`]
  })
}

async function gatherLists(call: CommandCall): Promise<CommandResult> {
  const { terminal, say } = call
  const language = readLanguage(call.options)
  if (!language.ok) return language
  const folder = findFolder(call)
  if (!folder.ok) return folder
  const named = listTrustAddresses(resolve(terminal.cwd, folder.value))
  const addresses = [...call.words, ...named]
  if (addresses.length === 0) {
    const file = join(folder.value, addressesFile)
    return fail(usageProblem('no_address', { file }, message('cli.advice.example', { command: example })))
  }
  const problem = makeFolder(folder.value, call)
  if (problem) return fail(problem)
  const onAsk = (address: string) => showProgress(terminal, say.label('cli.progress.looking-up', { address }))
  const gathered = await gatherTrustLists(addresses, { fetch: terminal.trustListFetch(), onAsk })
  clearProgress(terminal)
  const kept = keepLists(gathered, folder.value, call)
  if (!kept.ok) return kept
  return succeed({
    exitCode: exitCodeFor(kept.value),
    json: () => ({ folder: folder.value, lists: kept.value.map(keptJson) }),
    text: (paper) => writeKept(kept.value, call, paper.width),
  })
}

const example = 'wanderbuch trust https://lists.example/list-of-lists.xml --out lists'

/**
 * `wanderbuch trust [URL...]`: fetches lists of trust, guarded, and keeps each as a snapshot with source, day and digest; of
 * a list of trusted lists also those it leads to. Without addresses, those that the folder's `addresses.txt` names.
 */
export const trustCommand: Command = {
  name: 'trust',
  words: '[URL...]',
  options: ['out', 'data'],
  examples: [example, 'wanderbuch trust --data /var/lib/wanderbuch'],
  run: gatherLists,
}
