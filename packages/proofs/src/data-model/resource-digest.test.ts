import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { encodeBase58 } from '../encoding/base58.ts'
import { parseDigestMultibase, parseDigestSri } from './resource-digest.ts'

const words = 'a page of the book'
const digestOf = (name: string) => createHash(name).update(words).digest()

describe.each([
  ['sha256', 'sha-256', '1220'],
  ['sha384', 'sha-384', '2030'],
  ['sha512', 'sha-512', '1340'],
] as const)('%s', (name, algorithm, header) => {
  const bytes = digestOf(name)
  const expected = { algorithm, hex: bytes.toString('hex') }
  const multihash = Buffer.concat([Buffer.from(header, 'hex'), bytes])
  test.each([
    ['digestSRI', parseDigestSri(`${name}-${bytes.toString('base64')}`)],
    ['digestSRI among others', parseDigestSri(`md5-AAAA ${name}-${bytes.toString('base64')}?ct=text`)],
    ['multibase of the digest', parseDigestMultibase(`u${bytes.toString('base64url')}`)],
    ['multibase of a multihash, base64url', parseDigestMultibase(`u${multihash.toString('base64url')}`)],
    ['multibase of a multihash, base58', parseDigestMultibase(`z${encodeBase58(new Uint8Array(multihash))}`)],
  ])('%s', (_form, digest) => expect(digest).toEqual(expected))
})

test.each([
  ['sha256-', parseDigestSri],
  [`sha384-${digestOf('sha256').toString('base64')}`, parseDigestSri],
  [`sha256-${digestOf('sha256').toString('base64url')}_`, parseDigestSri],
  ['md5-1B2M2Y8AsgTpgAmY7PhCfg==', parseDigestSri],
  [7, parseDigestSri],
  ['', parseDigestMultibase],
  [digestOf('sha256').toString('base64url'), parseDigestMultibase],
  ['uAAAA', parseDigestMultibase],
  ['z0OIl', parseDigestMultibase],
  [`u${'A'.repeat(1000)}`, parseDigestMultibase],
  [null, parseDigestMultibase],
] as const)('%j is no digest', (text, parse) => expect(parse(text)).toBeUndefined())
