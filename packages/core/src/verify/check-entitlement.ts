import type { Check } from '../vocabulary/check.ts'
import type { Organisation } from '../vocabulary/record.ts'
import type { PinnedEntitlement } from '../vocabulary/trust-list.ts'
import { sameBodyName } from './fold-name.ts'
import { inForceOn, isNamedBody, isSameBody } from './trust-entry.ts'
import { isBroken, restsOnBroken, toCheck, type VerificationSubject } from './verification-subject.ts'

const name = 'entitlement'

function covers(right: PinnedEntitlement, titles: readonly string[], country: string | undefined): boolean {
  const title = right.qualification === '*' || titles.some((one) => sameBodyName(one, right.qualification))
  return title && (country === undefined || right.jurisdiction === country)
}

const firstName = ({ name: names }: Organisation) => Object.values(names)[0] ?? ''

function checkListed(subject: VerificationSubject, body: Organisation): Check {
  const { record, trustLists } = subject
  const entries = trustLists.flatMap((list) => list.bodies.map((pinned) => ({ body: pinned, list })))
  const rights = entries
    .filter((entry) => isNamedBody(entry, body))
    .flatMap(({ body: pinned, list }) => pinned.entitlements.map((right) => ({ right, list })))
  const open = { name, outcome: 'not-determined' } as const
  if (rights.length === 0) return toCheck({ ...open, code: 'entitlement_no_list_at_hand' })
  const { awardedOn } = record
  if (awardedOn === undefined) return toCheck({ ...open, code: 'entitlement_award_day_missing' })
  const titles = Object.values(record.title)
  const found = rights.find(({ right }) => covers(right, titles, body.country) && inForceOn(right, awardedOn))
  if (!found) return toCheck({ ...open, code: 'entitlement_not_covered' })
  const { issuer } = record
  if (issuer && !isSameBody(issuer, body)) {
    const details = { issuer: firstName(issuer), body: firstName(body) }
    return toCheck({ ...open, code: 'entitlement_by_mandate', details, whoCanAnswer: { name: body.name } })
  }
  const details = { source: found.right.source, list: found.list.title, awardedOn }
  return toCheck({ name, outcome: 'yes', code: 'entitlement_listed', details })
}

/** Was this body allowed to award this, there, on that day? Only a list can say so; its silence is no "no". */
export function checkEntitlement(subject: VerificationSubject): Check {
  if (isBroken(subject)) return restsOnBroken(name)
  const { kind, awardingBody, issuer } = subject.record
  if (kind === 'experience' || kind === 'course') {
    return toCheck({ name, outcome: 'yes', code: 'entitlement_not_needed' })
  }
  const body = awardingBody ?? issuer
  if (!body) return toCheck({ name, outcome: 'not-determined', code: 'origin_no_body_named' })
  return checkListed(subject, body)
}
