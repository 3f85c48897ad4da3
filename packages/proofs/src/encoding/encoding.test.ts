import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeBase58, encodeBase58 } from './base58.ts'
import { decodeBase64, decodeBase64Url, encodeBase64, encodeBase64Url } from './base64.ts'

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
