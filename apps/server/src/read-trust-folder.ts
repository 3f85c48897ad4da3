import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readNamedTrustFile } from '@wanderbuch/adapters/workbench/read-trust-files'
import type { TrustFile } from '@wanderbuch/core/trust/read-trust-file'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { startExitCodes, type StartProblem, startProblem } from './start-problem.ts'

/** The digest a `NAME.sha256` beside a list states, in the form `sha256sum` writes; undefined when there is none. */
function readPin(path: string): string | undefined {
  if (!existsSync(`${path}.sha256`)) return undefined
  return (readFileSync(`${path}.sha256`, 'utf8').trim().split(/\s+/)[0] ?? '').toLowerCase()
}

/**
 * All lists of trust in a folder, in the order of their names; none where there is no folder. A list that cannot be read
 * stops the start: a house that relies on fewer lists than it was given must not go unnoticed.
 */
export async function readTrustFolder(folder: string): Promise<Result<readonly TrustFile[], StartProblem>> {
  if (!existsSync(folder)) return succeed([])
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((one) => one.isFile() && !one.name.startsWith('.') && !one.name.endsWith('.sha256'))
    .map(({ name }) => name)
  const files: TrustFile[] = []
  for (const name of names.toSorted()) {
    const path = join(folder, name)
    const sha256 = readPin(path)
    const read = await readNamedTrustFile({ path, ...(sha256 !== undefined && { sha256 }) }, readFileSync(path))
    if (!read.ok) {
      const message = `${path}: cannot be used as a list of trust (${read.problem.code}); the part that does not fit: ${read.problem.place}`
      return fail(startProblem(read.problem.code, startExitCodes.unreadable, message))
    }
    files.push(read.value)
  }
  return succeed(files)
}
