import type { UnreadableFile } from '@wanderbuch/core/normalise/from-received'
import type { VerifiedRecord } from '@wanderbuch/core/verify/from-normalised'
import { everyOutcome, type Outcome } from '@wanderbuch/standards/outcome'

/** What all lines of a run have in common; a run is only taken up again with the same. */
export interface BatchSettings {
  /** The day everything is judged on. */
  readonly day: string
  /** SHA-256 over the trust lists, the first 16 hex digits; empty without any. */
  readonly trust: string
}

interface CommonLine extends BatchSettings {
  /** Path below the folder, with `/`. */
  readonly file: string
  /** This line's number among the lines of its file, from 1, and how many there are: what is not whole is done again. */
  readonly part: number
  readonly of: number
}

/** One credential: its outcome, and every check with its code. No word about the person. */
export interface CredentialLine extends CommonLine {
  /** SHA-256 of the file, hex. */
  readonly digest: string
  readonly dialect: string
  readonly outcome: Outcome
  readonly checks: readonly { readonly name: string; readonly outcome: Outcome; readonly code: string }[]
}

/** A file, or a part of one, that could not be read. */
export interface ProblemLine extends CommonLine {
  readonly problem: { readonly code: string; readonly place: string }
}

export type BatchLine = CredentialLine | ProblemLine

/** What a file gave: the records with their checks, and what of it could not be read. */
export interface VerifiedBytes {
  readonly digest: string
  readonly records: readonly VerifiedRecord[]
  readonly unreadable: readonly Pick<UnreadableFile, 'code' | 'place'>[]
}

const toProblem = ({ code, place }: { readonly code: string; readonly place: string }) => ({ problem: { code, place } })

function toCredential({ record, checks }: VerifiedRecord, digest: string) {
  const shown = checks.map(({ name, outcome, code }) => ({ name, outcome, code }))
  return {
    digest,
    dialect: record.dialect,
    outcome: everyOutcome(checks.map(({ outcome }) => outcome)),
    checks: shown,
  }
}

/** The lines of one file, in the order of its records; what cannot be read comes last. */
export function linesOfFile(
  file: string,
  found: VerifiedBytes | { readonly code: string; readonly place: string },
  settings: BatchSettings,
): readonly BatchLine[] {
  const parts =
    'code' in found
      ? [toProblem(found)]
      : [...found.records.map((one) => toCredential(one, found.digest)), ...found.unreadable.map(toProblem)]
  return parts.map((part, index) => ({ file, part: index + 1, of: parts.length, ...settings, ...part }))
}
