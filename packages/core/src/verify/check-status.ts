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
 * answer stays open. One that names none cannot be revoked by a list.
 */
export function checkStatus(subject: VerificationSubject): Check {
  if (isBroken(subject)) return restsOnBroken(name)
  const { record } = subject
  if (isByHand(subject)) return toCheck({ name, outcome: 'yes', code: 'status_no_list_named' })
  const whoCanAnswer = namedBodyCanAnswer(subject)
  const who = whoCanAnswer ? { whoCanAnswer } : {}
  if (record.hasStatus) return toCheck({ name, outcome: 'not-determined', code: 'status_not_looked_up', ...who })
  if (record.basis === 'unsecured') return toCheck({ name, outcome: 'not-determined', code: 'status_no_proof', ...who })
  return toCheck({ name, outcome: 'yes', code: 'status_no_list_named' })
}
