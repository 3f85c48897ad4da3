import { readNamedRegionFile } from '@wanderbuch/adapters/workbench/read-region-files'
import type { RegionListProblem, UnknownCode } from '@wanderbuch/core/region/parse-region-list'
import { maxRegionListBytes } from '@wanderbuch/core/region/read-region-file'
import type { RegionList } from '@wanderbuch/core/region/region-list'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import type { CommandCall } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { listOption } from '../options.ts'
import { type CommandProblem, message } from '../problem.ts'
import { readOneFile } from './read-files.ts'

function unusable(path: string, { code, line, column, found }: RegionListProblem): CommandProblem {
  const place = [path, line, column].filter((part) => part !== 0 && part !== '').join(':')
  return {
    code,
    exitCode: exitCodes.unreadable,
    sentence: message(`region-list.${code}`, { found }),
    place,
    advice: [message('cli.advice.region-list')],
  }
}

/** Lines whose code is in no list at hand are left out; that must not go unnoticed. */
function tellUnknown(path: string, unknown: readonly UnknownCode[], { say, terminal }: CommandCall): void {
  for (const { code, line, column, found } of unknown) {
    terminal.writeError(`${path}:${line}:${column}: ${say.label(`region-list.${code}`, { found })}\n`)
  }
}

/** Lists of shortages and surpluses, every `--regions FILE`; loaded on the day of now. */
export async function readRegionLists(call: CommandCall): Promise<Result<readonly RegionList[], CommandProblem>> {
  const loadedOn = call.terminal.now().toISOString().slice(0, 10) as IsoDay
  const lists: RegionList[] = []
  for (const path of listOption(call.options, 'regions')) {
    const file = readOneFile(path, call, maxRegionListBytes)
    if (!file.ok) return file
    const read = await readNamedRegionFile(path, file.value.bytes, loadedOn)
    if (!read.ok) return fail(unusable(path, read.problem))
    tellUnknown(path, read.value.unknown, call)
    lists.push(read.value.list)
  }
  return succeed(lists)
}
