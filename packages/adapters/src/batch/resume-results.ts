import { closeSync, existsSync, openSync, readSync, truncateSync } from 'node:fs'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import type { BatchLine, BatchSettings } from './batch-line.ts'
import { countLine, emptyCounts, type BatchCounts } from './batch-counts.ts'

export interface ResumeProblem {
  readonly code:
    /** The file holds something else than results of a run: it is never written to. */
    | 'batch_results_other_file'
    /** The results were made for another day or with other trust lists. */
    | 'batch_results_other_settings'
}

/** Results that stand there already. */
export interface EarlierResults {
  /** Files that need not be looked at again. */
  readonly done: ReadonlySet<string>
  readonly counts: BatchCounts
}

const chunkBytes = 1024 * 1024

/** Whole lines of a file with the byte after each, in pieces, so that its size does not matter. */
export function* readLines(path: string): Generator<{ readonly text: string; readonly end: number }> {
  const file = openSync(path, 'r')
  try {
    let rest = Buffer.alloc(0)
    let end = 0
    for (;;) {
      const chunk = Buffer.allocUnsafe(chunkBytes)
      const count = readSync(file, chunk)
      if (count === 0) return
      rest = Buffer.concat([rest, chunk.subarray(0, count)])
      for (let at = rest.indexOf(10); at >= 0; at = rest.indexOf(10)) {
        end += at + 1
        yield { text: rest.subarray(0, at).toString('utf8'), end }
        rest = rest.subarray(at + 1)
      }
    }
  } finally {
    closeSync(file)
  }
}

function parseLine(text: string): BatchLine | undefined {
  try {
    const line = JSON.parse(text) as BatchLine
    const isLine = typeof line.file === 'string' && Number.isInteger(line.part) && Number.isInteger(line.of)
    return isLine ? line : undefined
  } catch {
    return undefined
  }
}

interface Progress {
  readonly done: Set<string>
  counts: BatchCounts
  /** Byte after the last line of a file that is whole. */
  end: number
  /** Lines of the file that is being read. */
  group: BatchLine[]
}

function takeLine(progress: Progress, line: BatchLine, end: number): void {
  // A file that was broken off and begun again counts from its first part.
  progress.group = line.part === 1 ? [line] : [...progress.group, line]
  if (progress.group.length !== line.of) return
  progress.counts = progress.group.reduce(countLine, { ...progress.counts, files: progress.counts.files + 1 })
  progress.done.add(line.file)
  progress.group = []
  progress.end = end
}

/**
 * Takes up the results of an earlier run. Whatever was written after the last whole file (a run that was killed in the
 * middle of a line) is cut off, so that those files are done again and no line stands there twice.
 */
export function resumeResults(path: string, settings: BatchSettings): Result<EarlierResults, ResumeProblem> {
  const progress: Progress = { done: new Set(), counts: emptyCounts, end: 0, group: [] }
  if (!existsSync(path)) return succeed(progress)
  let isFirst = true
  for (const { text, end } of readLines(path)) {
    const line = parseLine(text)
    if (!line && isFirst) return fail({ code: 'batch_results_other_file' })
    if (!line) break
    isFirst = false
    if (line.day !== settings.day || line.trust !== settings.trust)
      return fail({ code: 'batch_results_other_settings' })
    takeLine(progress, line, end)
  }
  truncateSync(path, progress.end)
  return succeed(progress)
}
