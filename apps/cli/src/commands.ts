import type { Command } from './command.ts'
import { batchCommand } from './commands/batch.ts'
import { checkCommand } from './commands/check.ts'
import { dossierCommand } from './commands/dossier.ts'
import { escoCommand } from './commands/esco.ts'
import { importCommand } from './commands/import.ts'
import { lookUpCommand } from './commands/look-up.ts'
import { levelCommand } from './commands/level.ts'
import { routeCommand } from './commands/route.ts'
import { serveCommand } from './commands/serve.ts'
import { snapshotCommand } from './commands/snapshot.ts'
import { verifyCommand } from './commands/verify.ts'

/** All commands, in the order help shows them. */
export const commands: readonly Command[] = [
  dossierCommand,
  verifyCommand,
  batchCommand,
  levelCommand,
  routeCommand,
  checkCommand,
  lookUpCommand,
  snapshotCommand,
  importCommand,
  escoCommand,
  serveCommand,
]

export function findCommand(name: string): Command | undefined {
  return commands.find((command) => command.name === name)
}
