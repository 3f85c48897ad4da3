import type { StatusResult } from '@wanderbuch/proofs/status/status-codes'
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

/** A holder may keep back the part that names the list, where the issuer allows it: silence is then no answer. */
function mayBeWithheld({ proof }: VerificationSubject): boolean {
  const details = proof?.result.details
  return details?.style === 'w3c' && Number(details.withheld ?? 0) > 0
}

/**
 * Revoked or suspended? A document that names a status list must be looked up there: by the source of lists that was given,
 * else the answer stays open. One that names none cannot be revoked by a list.
 */
export function checkStatus(subject: VerificationSubject): Check {
  if (isBroken(subject)) return restsOnBroken(name)
  const { record } = subject
  if (isByHand(subject)) return toCheck({ name, outcome: 'yes', code: 'status_no_list_named' })
  const whoCanAnswer = namedBodyCanAnswer(subject)
  const who = whoCanAnswer ? { whoCanAnswer } : {}
  const found = speakingStatus(subject.status ?? [])
  if (found) return toCheck({ name, ...found, ...(found.outcome === 'not-determined' && who) })
  if (record.hasStatus) return toCheck({ name, outcome: 'not-determined', code: 'status_not_looked_up', ...who })
  if (record.basis === 'unsecured') return toCheck({ name, outcome: 'not-determined', code: 'status_no_proof', ...who })
  if (mayBeWithheld(subject))
    return toCheck({ name, outcome: 'not-determined', code: 'status_may_be_withheld', ...who })
  return toCheck({ name, outcome: 'yes', code: 'status_no_list_named' })
}
