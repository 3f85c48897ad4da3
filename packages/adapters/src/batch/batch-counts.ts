import type { Outcome } from '@wanderbuch/standards/outcome'
import type { BatchLine } from './batch-line.ts'

/** How the lines of a run came out. */
export interface BatchCounts extends Readonly<Record<Outcome, number>> {
  readonly files: number
  /** Lines about something that could not be read. */
  readonly unreadable: number
}

export const emptyCounts: BatchCounts = { files: 0, yes: 0, no: 0, 'not-determined': 0, unreadable: 0 }

export function countLine(counts: BatchCounts, line: BatchLine): BatchCounts {
  const key = 'problem' in line ? 'unreadable' : line.outcome
  return { ...counts, [key]: counts[key] + 1 }
}

export function addCounts(one: BatchCounts, other: BatchCounts): BatchCounts {
  return {
    files: one.files + other.files,
    yes: one.yes + other.yes,
    no: one.no + other.no,
    'not-determined': one['not-determined'] + other['not-determined'],
    unreadable: one.unreadable + other.unreadable,
  }
}
