import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeBase58, encodeBase58 } from './base58.ts'
import { syncCrypto } from '../../test-support/library-canonical-form.ts'
import { decodeBase64, decodeBase64Url, encodeBase64, encodeBase64Url } from './base64.ts'
import { decodeCbor, encodeCbor, type CborValue } from './cbor.ts'
import { decodeHex, encodeHex } from './hex.ts'
import { hmacSha256 } from './hmac.ts'

const bytes = fc.uint8Array({ maxLength: 100 })

describe('base64url (RFC 7515), base64 (RFC 4648)', () => {
  test('writes as Node does and reads back', () => {
    fc.assert(
      fc.property(bytes, (value) => {
        expect(encodeBase64Url(value)).toBe(Buffer.from(value).toString('base64url'))
        expect(encodeBase64(value)).toBe(Buffer.from(value).toString('base64'))
        expect(decodeBase64Url(encodeBase64Url(value))).toEqual({ ok: true, value })
        expect(decodeBase64(encodeBase64(value))).toEqual({ ok: true, value })
      }),
    )
  })

  test('every two characters, at each place of a group: read where both are letters, and only there', () => {
    const all = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code))
    const isLetter = (one: string) => /^[\w-]$/.test(one)
    const isEnd = (one: string) => /^[AEIMQUYcgkosw048]$/.test(one)
    const wrong = all.flatMap((one) =>
      all.filter((two) => {
        const areLetters = isLetter(one) && isLetter(two)
        const isRead = [`${one}${two}AA`, `A${one}${two}A`, `AA${one}${two}`].map((text) => decodeBase64Url(text).ok)
        const isEndRead = decodeBase64Url(`AAAAA${one}${two}`).ok
        return isRead.some((found) => found !== areLetters) || isEndRead !== (areLetters && isEnd(two))
      }),
    )
    expect(wrong).toEqual([])
  })

  test.each([16_383, 16_384, 16_386, 40_000])('reads %i letters, and a foreign one anywhere', (length) => {
    const value = new Uint8Array(length * 0.75).map((_, index) => index * 7)
    const text = encodeBase64Url(value)
    expect(decodeBase64Url(text)).toEqual({ ok: true, value })
    for (const at of [0, 1, 2, 3, length - 5, length - 1])
      for (const letter of ['=', 'ä', '\u0141', '\u{1f600}'])
        expect(decodeBase64Url(text.slice(0, at) + letter + text.slice(at + 1)).ok).toBe(false)
  })

  test('letters among bytes are read as letters of a text', () => {
    const letter = fc.constantFrom(...'ABYZaz09-_+/= \nä')
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 9 }), (letters) => {
        const text = letters.join('')
        expect(decodeBase64Url(Buffer.from(text))).toEqual(decodeBase64Url(text))
      }),
    )
  })

  test('every accepted text is the only one for its bytes', () => {
    const letter = fc.constantFrom(...'ABYZaz09-_+/= \n')
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 9 }), (letters) => {
        const text = letters.join('')
        const url = decodeBase64Url(text)
        if (url.ok) expect(encodeBase64Url(url.value)).toBe(text)
        const padded = decodeBase64(text)
        if (padded.ok) expect(encodeBase64(padded.value)).toBe(text)
      }),
      { numRuns: 2000 },
    )
  })

  test.each(['A', 'AB', 'AA=', 'AA==', 'A+/A', 'AA A', 'ÄAAA'])('base64url refuses %j', (text) => {
    expect(decodeBase64Url(text)).toEqual({ ok: false, problem: { code: 'base64_ill_formed' } })
  })
})

describe('hexadecimal', () => {
  test('writes as Node does and reads back', () => {
    fc.assert(
      fc.property(bytes, (value) => {
        expect(encodeHex(value)).toBe(Buffer.from(value).toString('hex'))
        expect(decodeHex(encodeHex(value))).toEqual(value)
      }),
    )
  })
})

describe('CBOR of proofs (RFC 8949)', () => {
  const value: fc.Arbitrary<CborValue> = fc.letrec<{ value: CborValue }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.nat(0xffffffff),
      fc.uint8Array({ maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.array(tie('value'), { maxLength: 30 }),
      fc
        .uniqueArray(fc.nat(70_000), { maxLength: 30 })
        .map((keys) => new Map(keys.map((key) => [key, Uint8Array.of(1)]))),
    ),
  })).value

  test('reads back what it writes', () => {
    fc.assert(fc.property(value, (one) => void expect(decodeCbor(encodeCbor(one))).toEqual({ ok: true, value: one })))
  })

  test.each([
    ['shortest heads', [0, 23, 24, 255, 256, 65_536], '8600171818 18ff 190100 1a00010000'],
    ['a map', new Map([[1, Uint8Array.of(2)]]), 'a1014102'],
  ] as const)('%s', (_what, one, hex) => expect(encodeHex(encodeCbor(one))).toBe(hex.replaceAll(' ', '')))

  test('a byte string marked as typed array is read (RFC 8746)', () => {
    expect(decodeCbor(Uint8Array.of(0xd8, 0x40, 0x41, 0x01))).toEqual({ ok: true, value: Uint8Array.of(1) })
  })

  test.each([
    '',
    '18',
    '1bffffffffffffffff',
    '5f4101ff',
    '9f01ff',
    '41',
    '61ff',
    '20',
    'f6',
    'f97e00',
    '0000',
    'a10101a1',
    'a2014101014102',
    'a1614141 01',
    '9affffffff00',
    'c101',
  ])('refuses %s', (hex) =>
    expect(decodeCbor(Buffer.from(hex.replaceAll(' ', ''), 'hex'))).toMatchObject({ ok: false }),
  )

  test('lists within lists without end', () => {
    expect(decodeCbor(new Uint8Array(100_000).fill(0x81))).toEqual({ ok: false, problem: { code: 'cbor_too_deep' } })
  })

  test('never throws on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (any) => void decodeCbor(any)),
      { numRuns: 2000 },
    )
  })
})

describe('HMAC-SHA-256 (RFC 2104)', () => {
  test('is the one Node computes, for any key', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 150 }), bytes, async (key, data) => {
        const expected = createHmac('sha256', key).update(data).digest('hex')
        expect(encodeHex(await hmacSha256(syncCrypto, key, data))).toBe(expected)
      }),
    )
  })
})

describe('base58btc', () => {
  test('reads back what it writes, zeros included', () => {
    fc.assert(
      fc.property(bytes, fc.nat(4), (tail, zeros) => {
        const value = Uint8Array.from([...new Array<number>(zeros).fill(0), ...tail])
        expect(decodeBase58(encodeBase58(value))).toEqual({ ok: true, value })
      }),
    )
  })

  test.each([
    ['Hello World!', '2NEpo7TZRRrLZSi2U'],
    ['', ''],
  ])('%j is %s', (text, expected) => {
    expect(encodeBase58(Buffer.from(text))).toBe(expected)
  })

  test.each([
    ['0', 'base58_ill_formed'],
    ['z'.repeat(1025), 'base58_too_long'],
  ])('refuses %s', (text, code) => {
    expect(decodeBase58(text)).toEqual({ ok: false, problem: { code } })
  })
})
