import { createHash } from 'node:crypto'
import type { CryptoPort } from '@wanderbuch/proofs/crypto-port'
import { expect, test } from 'vitest'
import type { Recipient } from '../vocabulary/record.ts'
import { matchRecipient } from './match-recipient.ts'

const sha256 = (text: string | Uint8Array) => createHash('sha256').update(text).digest()
const crypto: CryptoPort = { digest: (_, bytes) => new Uint8Array(sha256(bytes)), verify: () => false }
const hashed = (address: string, salt?: string, form = (hex: string) => hex): Recipient => ({
  identity: `sha256$${form(sha256(address + (salt ?? '')).toString('hex'))}`,
  isHashed: true,
  ...(salt !== undefined && { salt }),
})

test.each<[string, Recipient, string, boolean | undefined]>([
  ['hashed with salt', hashed('a@example.org', 'deadsea'), 'a@example.org', true],
  ['hashed without', hashed('a@example.org'), ' a@example.org ', true],
  ['shown in capitals', hashed('a@example.org', 's'), 'A@Example.org', true],
  ['hash in capitals', hashed('a@example.org', 's', (hex) => hex.toUpperCase()), 'a@example.org', true],
  ['another address', hashed('a@example.org', 's'), 'b@example.org', false],
  ['another salt', { ...hashed('a@example.org', 's'), salt: 't' }, 'a@example.org', false],
  ['as written', { identity: 'A@example.org', isHashed: false }, 'a@example.org', true],
  ['MD5 is not computed', { identity: 'md5$0123', isHashed: true }, 'a@example.org', undefined],
  ['a hash that is cut off', { identity: 'sha256$0123', isHashed: true }, 'a@example.org', undefined],
])('%s', async (_, recipient, address, expected) => {
  expect(await matchRecipient(recipient, address, crypto)).toBe(expected)
})
