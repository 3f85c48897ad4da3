import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readNamedRegionFile } from '@wanderbuch/adapters/workbench/read-region-files'
import type { RegionList } from '@wanderbuch/core/region/region-list'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { startExitCodes, type StartProblem, startProblem } from './start-problem.ts'

/**
 * All lists of shortages and surpluses in a folder (`*.csv`), in the order of their names; none where there is no folder. A
 * list that cannot be read stops the start; a line left out for its code is told through `warn`.
 */
export async function readRegionFolder(
  folder: string,
  { loadedOn, warn }: { readonly loadedOn: IsoDay; readonly warn: (line: string) => void },
): Promise<Result<readonly RegionList[], StartProblem>> {
  if (!existsSync(folder)) return succeed([])
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((one) => one.isFile() && /^[^.].*\.csv$/i.test(one.name))
    .map(({ name }) => name)
  const lists: RegionList[] = []
  for (const name of names.toSorted()) {
    const path = join(folder, name)
    const read = await readNamedRegionFile(path, readFileSync(path), loadedOn)
    if (!read.ok) {
      const { code, line, column, found } = read.problem
      const message = `${path}: cannot be used as a list of shortages and surpluses (${code}); line ${line}, column ${column || '-'}: ${found || '-'}`
      return fail(startProblem(code, startExitCodes.unreadable, message))
    }
    for (const { code, line, column, found } of read.value.unknown)
      warn(`${path}: line ${line} left out, column ${column}: ${found} (${code})`)
    lists.push(read.value.list)
  }
  return succeed(lists)
}
