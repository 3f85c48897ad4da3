import { builtInPorts } from '@wanderbuch/adapters/workbench/built-in-ports'
import { receiveFiles } from '@wanderbuch/core/document/receive-files'
import { normaliseReceived } from '@wanderbuch/core/normalise/from-received'
import { type VerifiedRecord, verifyNormalised } from '@wanderbuch/core/verify/from-normalised'
import { checkNames, type CheckName } from '@wanderbuch/core/vocabulary/check'
import type { Outcome } from '@wanderbuch/standards/outcome'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import { sharedFile } from '../conformance/look-at-files.ts'

export const verdictDay = '2026-11-24' as IsoDay

export interface Answer {
  readonly outcome: Outcome
  readonly code: string
}

/** A record of a sample: what it was read as, and the answer of every check. */
export interface JudgedRecord {
  /** Dialect, and format and places of the file it was found in. */
  readonly readAs: string
  readonly answers: Readonly<Record<CheckName, Answer>>
  /** Codes of the proofs of what others say of it. */
  readonly endorsements: readonly string[]
}

/** What came out of one sample file. */
export interface JudgedSample {
  /** Below the data folder. */
  readonly path: string
  readonly records: readonly JudgedRecord[]
  readonly unreadable: readonly { readonly code: string; readonly about: string; readonly place: string }[]
}

function judgeRecord({ record, checks, endorsements }: VerifiedRecord, within: string): JudgedRecord {
  const answers = Object.fromEntries(checks.map(({ name, outcome, code }) => [name, { outcome, code }]))
  if (checkNames.some((name) => !answers[name])) throw new Error('a check is missing')
  return {
    readAs: `${record.dialect}${within}`,
    answers: answers as Record<CheckName, Answer>,
    endorsements: endorsements.map(({ code }) => code),
  }
}

/** A sample by itself through receive, normalise and verify: no list at hand, nothing looked up, nobody shown. */
export async function judgeSample(path: string): Promise<JudgedSample> {
  const { crypto } = builtInPorts()
  const { documents, unreadable } = normaliseReceived(await receiveFiles([sharedFile(path)], crypto))
  const records: JudgedRecord[] = []
  for (const one of documents) {
    const { within } = one.document
    const shown = within ? ` in ${within.outer.format}` : ''
    const context = { day: verdictDay, trustLists: [], crypto }
    const verified = await verifyNormalised({ documents: [one], unreadable: [] }, context)
    records.push(...verified.map((record) => judgeRecord(record, shown)))
  }
  return {
    path,
    records,
    unreadable: unreadable.map(({ code, place, details }) => ({
      code,
      about: String(details.format ?? details.reason ?? details.type ?? ''),
      place,
    })),
  }
}
