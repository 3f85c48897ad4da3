import { existsSync, readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseSnapshot } from '@wanderbuch/core/vocabulary/parse-snapshot'
import type { Snapshot } from '@wanderbuch/core/vocabulary/snapshot'
import { parseJsonStrictly } from '@wanderbuch/proofs/json/parse-strict'
import { fail, type Result } from '@wanderbuch/standards/result'
import type { CommandCall } from './command.ts'
import { exitCodes } from './exit-codes.ts'
import { type CommandProblem, inputProblem, message } from './problem.ts'
import { mostCertificateBytes } from './read/read-files.ts'
import { writeFileWhole, type Written } from './write-outputs.ts'

/** An existing file may be replaced only by what it is already: a snapshot. */
function mayReplace(full: string): boolean {
  if (!existsSync(full)) return true
  const found = statSync(full)
  if (!found.isFile() || found.size > mostCertificateBytes) return false
  if (found.size === 0) return true
  const parsed = parseJsonStrictly(readFileSync(full))
  return parsed.ok && parseSnapshot(parsed.value).ok
}

/** Writes a snapshot as a file of its own; a file that is something else is never overwritten. */
export function writeSnapshot(
  snapshot: Snapshot,
  path: string,
  { terminal }: CommandCall,
): Result<Written, CommandProblem> {
  if (!mayReplace(resolve(terminal.cwd, path))) {
    const advice = [message('cli.advice.other-name')]
    return fail(inputProblem('output_is_no_snapshot', exitCodes.cannotCreate, { parameters: { path }, advice }))
  }
  return writeFileWhole(path, Buffer.from(`${JSON.stringify(snapshot, undefined, 2)}\n`), terminal)
}
