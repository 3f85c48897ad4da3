import type { LastRun } from './acquire-data-folder.ts'

export interface FoundAfterStart {
  readonly keptDossiers: number
  /** Queued pieces of work that were not finished; absent where none are kept. */
  readonly unfinishedWork?: number
}

/** One English line for the log after an unclean stop; undefined when there is nothing to tell. */
export function recoveryMessage(lastRun: LastRun, found: FoundAfterStart): string | undefined {
  if (lastRun.kind === 'none' || lastRun.kind === 'stopped') return undefined
  const who =
    lastRun.kind === 'killed' ? `The last run (process ${lastRun.pid}, started ${lastRun.startedAt})` : 'The last run'
  const dossiers = `${found.keptDossiers} kept ${found.keptDossiers === 1 ? 'dossier' : 'dossiers'}`
  const work = found.unfinishedWork === undefined ? '' : ` and ${found.unfinishedWork} unfinished pieces of work`
  return `${who} did not stop cleanly; the database recovered from its log: ${dossiers}${work} are there.`
}
