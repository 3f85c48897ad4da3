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

/**
 * Revoked or suspended? A document that names a status list must be looked up there; nothing is fetched here, so the
 * answer stays open. One that names none, and is known to be unchanged, cannot be revoked by a list. Paper can be
 * withdrawn without a trace on it.
 */
export function checkStatus(subject: VerificationSubject): Check {
  if (isBroken(subject)) return restsOnBroken(name)
  const { record, proof } = subject
  if (record.kind === 'experience') return toCheck({ name, outcome: 'yes', code: 'status_not_needed' })
  const whoCanAnswer = namedBodyCanAnswer(subject)
  const who = whoCanAnswer ? { whoCanAnswer } : {}
  if (isByHand(subject)) return toCheck({ name, outcome: 'not-determined', code: 'status_on_paper', ...who })
  if (record.hasStatus) return toCheck({ name, outcome: 'not-determined', code: 'status_not_looked_up', ...who })
  if (record.basis === 'unsecured') return toCheck({ name, outcome: 'not-determined', code: 'status_no_proof', ...who })
  // Whoever changes a document can also take out the list it names.
  if (proof?.result.unchanged !== 'yes') {
    return toCheck({ name, outcome: 'not-determined', code: 'status_needs_unchanged', ...who })
  }
  return toCheck({ name, outcome: 'yes', code: 'status_no_list_named' })
}
