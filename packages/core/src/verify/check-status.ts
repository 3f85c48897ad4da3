import type { StatusResult } from '@wanderbuch/proofs/status/status-codes'
import type { CheckCode } from './check-codes.ts'
import type { Check } from '../vocabulary/check.ts'
import {
  isBroken,
  isByHand,
  namedBodyCanAnswer,
  restsOnBroken,
  toCheck,
  type VerificationSubject,
} from './verification-subject.ts'

const name = 'status'

/** Of several entries one that withdraws speaks, else one that leaves the answer open, else the first. */
function speakingStatus(results: readonly StatusResult[]): StatusResult | undefined {
  const revoked = results.find(({ code }) => code === 'status_revoked')
  const against = revoked ?? results.find(({ outcome }) => outcome === 'no')
  return against ?? results.find(({ outcome }) => outcome === 'not-determined') ?? results[0]
}

/** A list that came along was not looked up: its day is not told, and where it stood is. */
function answerOf({ outcome, code, details }: StatusResult): Pick<Check, 'outcome' | 'details'> & { code: CheckCode } {
  if (code !== 'status_revoked' || details.beside !== 'yes') return { outcome, code, details }
  const told = Object.entries(details).filter(([name]) => name !== 'lookedUpOn' && name !== 'beside')
  return { outcome, code: 'status_revoked_beside', details: Object.fromEntries(told) }
}

/** A holder may keep back the part that names the list, where the issuer allows it: silence is then no answer. */
function mayBeWithheld({ proof }: VerificationSubject): boolean {
  const details = proof?.result.details
  return details?.style === 'w3c' && Number(details.withheld ?? 0) > 0
}

/** Why nothing is known of a withdrawal although no list speaks; undefined: nothing can be on a list. */
function codeOfSilence(subject: VerificationSubject): CheckCode | undefined {
  const { record, proof } = subject
  if (record.dialect === 'open-badges-2.0') return 'status_badge_not_looked_up'
  if (record.hasStatus) return 'status_not_looked_up'
  if (record.basis === 'unsecured') return 'status_no_proof'
  // Whoever changes a document can also take out the list it names.
  if (proof?.result.unchanged !== 'yes') return 'status_needs_unchanged'
  return mayBeWithheld(subject) ? 'status_may_be_withheld' : undefined
}

/**
 * Revoked or suspended? A document that names a status list must be looked up there: by the source of lists that was given,
 * else the answer stays open. One that names none, shows all its parts and is known to be unchanged, cannot be revoked by a
 * list. Paper can be withdrawn without a trace on it.
 */
export function checkStatus(subject: VerificationSubject): Check {
  if (isBroken(subject)) return restsOnBroken(name)
  const { record } = subject
  if (record.kind === 'experience') return toCheck({ name, outcome: 'yes', code: 'status_not_needed' })
  const whoCanAnswer = namedBodyCanAnswer(subject)
  const who = whoCanAnswer ? { whoCanAnswer } : {}
  if (isByHand(subject)) return toCheck({ name, outcome: 'not-determined', code: 'status_on_paper', ...who })
  const found = speakingStatus(subject.status ?? [])
  if (found) return toCheck({ name, ...answerOf(found), ...(found.outcome === 'not-determined' && who) })
  const silence = codeOfSilence(subject)
  if (silence !== undefined) return toCheck({ name, outcome: 'not-determined', code: silence, ...who })
  return toCheck({ name, outcome: 'yes', code: 'status_no_list_named' })
}
