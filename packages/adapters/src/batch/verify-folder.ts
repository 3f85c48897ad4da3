import { createHash } from 'node:crypto'
import { appendFileSync, closeSync, openSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { relative, sep } from 'node:path'
import type { TrustList } from '@wanderbuch/core/vocabulary/trust-list'
import type { TrustSource } from '@wanderbuch/core/vocabulary/trust-source'
import { canonicalJson, type JsonValue } from '@wanderbuch/standards/canonical-json'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import { type Result, succeed } from '@wanderbuch/standards/result'
import { addCounts, type BatchCounts } from './batch-counts.ts'
import type { BatchSettings } from './batch-line.ts'
import { listBatchFiles } from './list-batch-files.ts'
import { type ResumeProblem, resumeResults } from './resume-results.ts'
import { runPool } from './worker-pool.ts'

/** More threads than this gain little and each takes some 60 MB. */
const mostWorkers = 4

/** How many threads a batch uses when nobody says. */
export const usualWorkers = () => Math.min(availableParallelism(), mostWorkers)

export interface FolderToVerify {
  /** Absolute paths. */
  readonly folder: string
  readonly results: string
  readonly day: IsoDay
  readonly trustLists: readonly TrustList[]
  readonly trustSources?: readonly TrustSource[]
  /** Threads; 0 works in this one. */
  readonly workers: number
  readonly onProgress: (progress: { readonly done: number; readonly all: number }) => void
}

export interface VerifiedFolder {
  /** Over all results in the file, those of earlier runs too. */
  readonly counts: BatchCounts
  /** Files whose results stood there already. */
  readonly takenUp: number
}

function settingsOf({ day, trustLists, trustSources = [] }: FolderToVerify): BatchSettings {
  const lists = [...trustLists, ...trustSources]
  const text = canonicalJson(lists as unknown as JsonValue)
  const trust = lists.length === 0 ? '' : createHash('sha256').update(text).digest('hex').slice(0, 16)
  return { day, trust }
}

/** Results may stand in the folder itself; they are no credentials. */
function listOthers(folder: string, results: string): readonly string[] {
  const own = relative(folder, results).split(sep).join('/')
  return listBatchFiles(folder).filter((file) => file !== own)
}

/**
 * Verifies every file below a folder and appends one JSON line a credential to `results`. When a file of results stands
 * there already, the run goes on where it ended, also after a kill. Memory does not grow with the number of files beyond
 * their names. Throws what the disk throws when folder or results cannot be used.
 */
export async function verifyFolder(input: FolderToVerify): Promise<Result<VerifiedFolder, ResumeProblem>> {
  const settings = settingsOf(input)
  const all = listOthers(input.folder, input.results)
  const earlier = resumeResults(input.results, settings)
  if (!earlier.ok) return earlier
  let { counts } = earlier.value
  const files = all.filter((file) => !earlier.value.done.has(file))
  const takenUp = all.length - files.length
  const output = openSync(input.results, 'a')
  try {
    const context = {
      folder: input.folder,
      settings,
      trustLists: input.trustLists,
      trustSources: input.trustSources ?? [],
    }
    await runPool({
      files,
      workers: input.workers,
      context,
      onResult: (result) => {
        appendFileSync(output, result.text)
        counts = addCounts(counts, result.counts)
        input.onProgress({ done: counts.files, all: all.length })
      },
    })
  } finally {
    closeSync(output)
  }
  return succeed({ counts, takenUp })
}
