import type { CryptoPort } from '@wanderbuch/proofs/crypto-port'
import { encodeHex } from '@wanderbuch/proofs/encoding/hex'
import { encodeUtf8 } from '@wanderbuch/proofs/encoding/utf8'
import type { Recipient } from '../vocabulary/record.ts'

/** Letters of an address are compared as written and in small ones: issuers hash either. */
const formsOf = (address: string) => [...new Set([address.trim(), address.trim().toLowerCase()])]

/**
 * Whether a badge was issued to this address: as written, or as `sha256$` and the hash of address and salt (Open Badges 2.0
 * and 3.0, IdentityObject). Undefined where the hash is of a kind that is not computed: MD5 can be forged.
 */
export async function matchRecipient(
  { identity, isHashed, salt = '' }: Recipient,
  address: string,
  crypto: CryptoPort,
): Promise<boolean | undefined> {
  if (!isHashed && !/^sha256\$/i.test(identity)) return formsOf(identity).some((one) => formsOf(address).includes(one))
  const [, wanted] = /^sha256\$([0-9a-f]{64})$/i.exec(identity) ?? []
  if (wanted === undefined) return undefined
  for (const form of formsOf(address)) {
    const found = encodeHex(await crypto.digest('sha-256', encodeUtf8(form + salt)))
    if (found === wanted.toLowerCase()) return true
  }
  return false
}
