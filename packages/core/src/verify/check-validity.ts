import { findIsoDay } from '@wanderbuch/standards/iso-day'
import type { Check } from '../vocabulary/check.ts'
import { isBroken, isByHand, restsOnBroken, toCheck, type VerificationSubject } from './verification-subject.ts'

const name = 'validity'

const daysOfValidity = /^\/(validFrom|validUntil|issuanceDate|expirationDate|issued)(\/|$)/

/** A day stands there and could not be read: it must not count as none. */
const hasUnreadDay = ({ record }: VerificationSubject) =>
  record.remarks.some(({ code, place }) => code === 'not_a_text' && daysOfValidity.test(place))

/**
 * Valid on the day? The last day counts as valid. Days are compared as the document writes them; a time zone can move an end by less than a day, which
 * a reader of a certificate does not mean.
 */
export function checkValidity(subject: VerificationSubject): Check {
  if (isBroken(subject)) return restsOnBroken(name)
  const { kind, validFrom, validUntil } = subject.record
  if (kind === 'experience') return toCheck({ name, outcome: 'yes', code: 'validity_not_limited' })
  if (isByHand(subject) && validUntil === undefined) {
    return toCheck({ name, outcome: 'not-determined', code: 'validity_not_entered' })
  }
  const from = validFrom === undefined ? undefined : findIsoDay(validFrom)
  const until = validUntil === undefined ? undefined : findIsoDay(validUntil)
  if (hasUnreadDay(subject) || (validFrom !== undefined && !from) || (validUntil !== undefined && !until)) {
    return toCheck({ name, outcome: 'not-determined', code: 'validity_day_unreadable' })
  }
  if (from && subject.day < from) return toCheck({ name, outcome: 'no', code: 'validity_not_yet', details: { from } })
  if (until && subject.day > until) return toCheck({ name, outcome: 'no', code: 'validity_ended', details: { until } })
  if (until) return toCheck({ name, outcome: 'yes', code: 'validity_in_force', details: { until } })
  return toCheck({ name, outcome: 'yes', code: 'validity_no_end_stated' })
}
