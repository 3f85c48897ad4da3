import type { Recipient } from '../vocabulary/record.ts'
import type { RecordReader } from './record-reader.ts'

/** Kinds of identity that a person can show as an address. */
const addresses = /^(email|emailAddress|url|telephone)$/

/**
 * To whom a badge was issued, by an address written out or hashed (IdentityObject of Open Badges 2.0 and 3.0). Undefined
 * when none is named.
 */
export function readRecipient(identities: readonly RecordReader[]): Recipient | undefined {
  const found = identities.find(
    (one) => addresses.test(one.text('type') ?? '') || addresses.test(one.text('identityType') ?? ''),
  )
  const identity = found?.text('identityHash') ?? found?.text('identity')
  if (!found || identity === undefined) return undefined
  const salt = found.text('salt')
  return { identity, isHashed: found.raw('hashed') === true, ...(salt !== undefined && { salt }) }
}
