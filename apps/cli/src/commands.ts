import type { Command } from './command.ts'
import { batchCommand } from './commands/batch.ts'
import { checkCommand } from './commands/check.ts'
import { clockCommand } from './commands/clock.ts'
import { dossierCommand } from './commands/dossier.ts'
import { editorCommand } from './commands/editor.ts'
import { escoCommand } from './commands/esco.ts'
import { importCommand } from './commands/import.ts'
import { lookUpCommand } from './commands/look-up.ts'
import { levelCommand } from './commands/level.ts'
import { routeCommand } from './commands/route.ts'
import { serveCommand } from './commands/serve.ts'
import { skillsCommand } from './commands/skills.ts'
import { snapshotCommand } from './commands/snapshot.ts'
import { trustCommand } from './commands/trust.ts'
import { verifyCommand } from './commands/verify.ts'

/** All commands, in the order help shows them. */
export const commands: readonly Command[] = [
  dossierCommand,
  verifyCommand,
  batchCommand,
  skillsCommand,
  levelCommand,
  routeCommand,
  clockCommand,
  checkCommand,
  lookUpCommand,
  snapshotCommand,
  trustCommand,
  importCommand,
  escoCommand,
  editorCommand,
  serveCommand,
]

export function findCommand(name: string): Command | undefined {
  return commands.find((command) => command.name === name)
}
