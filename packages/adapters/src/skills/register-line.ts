import type { AnsweredMatch } from './answer-skills.ts'

/** What all lines of a run have in common; a run is only taken up again with the same. */
export interface RegisterSettings {
  /** SHA-256 of the register, column and languages, the first 16 hex digits. */
  readonly register: string
  /** Version of the vocabulary. */
  readonly esco: string
}

/** A skill of a record, in as few words as say it. */
export type RegisterMatch = Pick<AnsweredMatch, 'uri' | 'certainty' | 'method'> & {
  readonly label: string
  readonly matchedLabel: string
  readonly language: string
  readonly words: readonly string[]
}

/** One record of a register. */
export interface RegisterLine extends RegisterSettings {
  /** Number of the record, from 1; the head does not count. */
  readonly record: number
  /** Line of the file it begins in. */
  readonly line: number
  /** `matched`, or why there is nothing: nothing fits, nothing to read, or a language that is not read. */
  readonly outcome: 'matched' | 'no-match' | 'not-determined' | 'empty'
  readonly language: readonly string[]
  readonly skills: readonly RegisterMatch[]
  /** Statements in which nothing fits. */
  readonly noMatch: number
}

export interface RegisterCounts {
  readonly records: number
  readonly matched: number
  readonly 'no-match': number
  readonly 'not-determined': number
  readonly empty: number
}

export const emptyRegisterCounts: RegisterCounts = {
  records: 0,
  matched: 0,
  'no-match': 0,
  'not-determined': 0,
  empty: 0,
}

export const countRecord = (counts: RegisterCounts, outcome: RegisterLine['outcome']): RegisterCounts => ({
  ...counts,
  records: counts.records + 1,
  [outcome]: counts[outcome] + 1,
})
