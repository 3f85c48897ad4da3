import { renderHandout } from '@wanderbuch/adapters/handouts/render-handout'
import type { Words } from '@wanderbuch/core/report/words/create-words'
import type { Dossier } from '@wanderbuch/core/vocabulary/dossier-file'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import type { CommandCall } from './command.ts'
import { exitCodes } from './exit-codes.ts'
import { type CommandProblem, inputProblem } from './problem.ts'
import { type HandoutWanted, orderFor } from './read/read-handouts.ts'
import { type Written, writeFileWhole } from './write-outputs.ts'

/** Renders and writes every handout asked for; the first that cannot be made stops it. */
export async function writeHandouts(
  dossier: Dossier,
  wanted: readonly HandoutWanted[],
  { terminal }: CommandCall,
): Promise<Result<readonly Written[], CommandProblem>> {
  const written: Written[] = []
  for (const one of wanted) {
    const made = await renderHandout(dossier, orderFor(one, dossier.request))
    // Form and day were looked at before; what is left is a route on which no clock runs.
    if (!made.ok) return fail(inputProblem('handout_without_deadline', exitCodes.notDetermined, {}))
    const file = writeFileWhole(one.path, made.value.bytes, terminal)
    if (!file.ok) return file
    written.push(file.value)
  }
  return succeed(written)
}

/** One line a file. */
export function handoutLines(written: readonly Written[], say: Words): readonly string[] {
  return written.map(({ path, bytes }) =>
    say.label('cli.handouts.written', { path, kilobytes: Math.ceil(bytes / 1000) }),
  )
}
