import type { LastRun } from './acquire-data-folder.ts'
import { sayInstant } from './say-instant.ts'

export interface FoundAfterStart {
  readonly keptDossiers: number
  /** What an acknowledged write survives here. */
  readonly durability: 'survives-power-cut' | 'survives-killed-process'
}

function whoStopped(lastRun: LastRun): string {
  if (lastRun.kind !== 'killed') return 'The last run'
  return `The last run (process ${lastRun.pid}, since ${sayInstant(lastRun.startedAt)})`
}

function whatIsLost(lastRun: LastRun, { durability }: FoundAfterStart): string {
  const isPowerCut = lastRun.kind !== 'killed' || lastRun.machineRestarted
  if (durability === 'survives-power-cut' || !isPowerCut) return 'Nothing it had acknowledged is lost'
  return 'What it wrote in its last seconds may be lost, because the machine itself may have stopped'
}

/** What an unclean stop left behind, in one English line; undefined when there is nothing to tell. */
export function recoveryMessage(lastRun: LastRun, found: FoundAfterStart): string | undefined {
  if (lastRun.kind === 'none' || lastRun.kind === 'stopped') return undefined
  const dossiers = found.keptDossiers === 1 ? '1 kept dossier is' : `${found.keptDossiers} kept dossiers are`
  return `${whoStopped(lastRun)} did not stop cleanly; the database recovered. ${whatIsLost(lastRun, found)}: ${dossiers} there.`
}
