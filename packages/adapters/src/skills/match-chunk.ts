import { matchRecord, type RecordSearch, type RegisterRecord } from './match-record.ts'
import type { RegisterLine } from './register-line.ts'
import type { SkillFinder } from './skill-finder.ts'

/** Lines of some records, ready to be written, and what they count. */
export interface ChunkLines {
  readonly text: string
  readonly outcomes: readonly RegisterLine['outcome'][]
}

/** Searches some records one after the other. */
export function matchChunk(records: readonly RegisterRecord[], search: RecordSearch, finder: SkillFinder): ChunkLines {
  const lines = records.map((one) => matchRecord(one, search, finder))
  return {
    text: lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
    outcomes: lines.map(({ outcome }) => outcome),
  }
}
