import { existsSync, readFileSync } from 'node:fs'
import { listTrustFolder, readNamedTrustFile } from '@wanderbuch/adapters/workbench/read-trust-files'
import type { TrustFile } from '@wanderbuch/core/trust/read-trust-file'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { startExitCodes, type StartProblem, startProblem } from './start-problem.ts'

/**
 * All lists of trust in a folder, in the order of their names; none where there is no folder. A list that cannot be read
 * stops the start: a house that relies on fewer lists than it was given must not go unnoticed.
 */
export async function readTrustFolder(folder: string): Promise<Result<readonly TrustFile[], StartProblem>> {
  if (!existsSync(folder)) return succeed([])
  const files: TrustFile[] = []
  for (const named of listTrustFolder(folder)) {
    const { path } = named
    const read = await readNamedTrustFile(named, readFileSync(path))
    if (!read.ok) {
      const message = `${path}: cannot be used as a list of trust (${read.problem.code}); the part that does not fit: ${read.problem.place}`
      return fail(startProblem(read.problem.code, startExitCodes.unreadable, message))
    }
    files.push(read.value)
  }
  return succeed(files)
}
