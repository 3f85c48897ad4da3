import { StatusList as PeerList } from '@sd-jwt/jwt-status-list'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeTestKey, testKeyOfSeed } from '../../test-support/node-test-crypto.ts'
import { answerOf, ask, bitstringList, bytesWith, issuerKey, listUrl } from '../../test-support/sample-status.ts'
import { hasSharedData, readSharedText, sayWhenLeftOut } from '../../test-support/shared-data.ts'
import { decodeBase64Url } from '../encoding/base64.ts'
import { signVcJwt } from '../jose/sign-vc-jwt.ts'
import { createStatusBytes, drawFreePlace, encodeTokenList, signTokenStatusList } from './create-status-list.ts'
import { readPackedPlace, readPlace, writePlace } from './packed-list.ts'
import { listStatusEntries } from './status-entry.ts'

sayWhenLeftOut('vectors of the Token Status List draft')

const other = testKeyOfSeed(2)

describe('Token Status List (draft-ietf-oauth-status-list)', () => {
  const stated = (idx: unknown) => listStatusEntries({ status: { status_list: { uri: listUrl, idx: idx as number } } })
  const list = {
    url: listUrl,
    bits: 2,
    bytes: bytesWith({ 1: 1, 2: 2, 3: 3 }, 2, 'right'),
    issuedAt: 1_790_000_000,
  } as const
  const token = (change: Partial<Parameters<typeof signTokenStatusList>[0]> = {}, signer = issuerKey.signer) =>
    signTokenStatusList({ ...list, ...change }, signer)

  test.each([
    [0, 'status_valid'],
    [1, 'status_revoked'],
    [2, 'status_suspended'],
    [3, 'status_value_unknown'],
    [131_072, 'status_index_out_of_range'],
    ['1', 'status_entry_ill_formed'],
    [-1, 'status_entry_ill_formed'],
  ])('place %j: %s', async (idx, code) => {
    expect((await ask(stated(idx), answerOf(await token())))[0]?.code).toBe(code)
  })

  test.each<[string, Partial<Parameters<typeof signTokenStatusList>[0]>, string]>([
    ['names its issuer', { issuer: issuerKey.did }, 'status_revoked'],
    ['names another issuer', { issuer: other.did }, 'status_list_of_other_issuer'],
    ['another address', { url: `${listUrl}0` }, 'status_list_is_another'],
    ['ended', { expiresAt: 1_790_000_001 }, 'status_list_not_in_force'],
    ['from the future', { issuedAt: 1_900_000_000 }, 'status_list_not_in_force'],
    ['time to live of nothing', { timeToLive: 0 }, 'status_list_ill_formed'],
  ])('%s: %s', async (_name, change, code) => {
    expect((await ask(stated(1), answerOf(await token(change))))[0]?.code).toBe(code)
  })

  test('by another key', async () => {
    expect((await ask(stated(1), answerOf(await token({}, other.signer))))[0]?.code).toBe('status_list_of_other_issuer')
    const { signer } = makeTestKey('ES256')
    const nameless = { ...signer, verificationMethod: 'key-1' }
    expect((await ask(stated(1), answerOf(await token({}, nameless))))[0]?.code).toBe('status_list_changed')
    const unknown = { ...signer, verificationMethod: 'did:web:example.org#1' }
    expect((await ask(stated(1), answerOf(await token({}, unknown))))[0]?.code).toBe('status_list_not_proven')
  })

  test('a token of another kind', async () => {
    expect(
      (await ask(stated(1), answerOf(await signVcJwt({ document: bitstringList(), signer: issuerKey.signer }))))[0]
        ?.code,
    ).toBe('status_list_ill_formed')
  })

  test.runIf(hasSharedData).each([
    ['status_list_encoding_json', 1, { 0: 1, 1: 0, 3: 1, 15: 1 }],
    ['status_list_encoding2_json', 2, { 0: 1, 1: 2, 2: 0, 3: 3, 11: 3 }],
    ['status_list_encoding1_long_json', 1, { 0: 1, 1993: 1, 25460: 1, 25461: 0 }],
    ['status_list_encoding2_long_json', 2, { 0: 1, 1993: 2, 25460: 1, 159495: 3 }],
    ['status_list_encoding4_json', 4, { 0: 1, 1993: 2, 35460: 3, 459495: 4 }],
    ['status_list_encoding8_json', 8, { 233478: 0, 52451: 1, 576778: 2, 513575: 3 }],
  ] as const)('vector %s', (name, size, values) => {
    const text = readSharedText(`vc/token-status-list/${name}.md`)
    const { bits, lst } = JSON.parse(text.slice(text.indexOf('{')).replaceAll(/\s+/g, '')) as {
      bits: number
      lst: string
    }
    expect(bits).toBe(size)
    const packed = decodeBase64Url(lst)
    if (!packed.ok) throw new Error(packed.problem.code)
    const layout = { size, from: 'right' } as const
    for (const [index, value] of Object.entries(values)) {
      const read = readPackedPlace({ packed: packed.value, container: 'zlib', layout }, Number(index))
      expect([index, read.ok && read.value.value]).toEqual([index, value])
    }
  })

  test('differential: @sd-jwt/jwt-status-list, both ways', () => {
    const size = fc.constantFrom(1, 2, 4, 8)
    fc.assert(
      fc.property(size, fc.array(fc.nat(255), { minLength: 1, maxLength: 400 }), (bits, numbers) => {
        const values = numbers.map((number) => number % 2 ** bits)
        const padded = [...values, ...Array.from({ length: (8 - (values.length % 8)) % 8 }, () => 0)]
        const peer = new PeerList(padded, bits as 1 | 2 | 4 | 8)
        const packed = decodeBase64Url(peer.compressStatusList())
        const layout = { size: bits, from: 'right' } as const
        const bytes = new Uint8Array((padded.length * bits) / 8)
        for (const [index, value] of padded.entries()) {
          writePlace(bytes, { index, value }, layout)
          const read = packed.ok && readPackedPlace({ packed: packed.value, container: 'zlib', layout }, index)
          expect(read).toMatchObject({ value: { value, places: padded.length } })
        }
        expect(PeerList.decompressStatusList(encodeTokenList(bytes), bits as 1).statusList).toEqual(padded)
      }),
      { numRuns: 40 },
    )
  })
})

describe('places of a list', () => {
  test('what is written is read, in both layouts and sizes, and nothing else changes', () => {
    const layout = fc.record({
      size: fc.integer({ min: 1, max: 8 }),
      from: fc.constantFrom('left' as const, 'right' as const),
    })
    fc.assert(
      fc.property(layout, fc.array(fc.nat(255), { minLength: 1, maxLength: 60 }), (how, numbers) => {
        const values = numbers.map((number) => number % 2 ** how.size)
        const bytes = new Uint8Array(Math.ceil((values.length * how.size) / 8)).fill(0xff)
        for (const [index, value] of values.entries()) writePlace(bytes, { index, value }, how)
        expect(values.map((_, index) => readPlace(bytes, index, how))).toEqual(values)
      }),
    )
  })

  test('a place or value that does not fit is a mistake of the caller', () => {
    const layout = { size: 2, from: 'left' } as const
    for (const place of [
      { index: 4, value: 0 },
      { index: 0, value: 4 },
      { index: -1, value: 0 },
    ])
      expect(() => writePlace(new Uint8Array(1), place, layout)).toThrow('no such place')
    expect(() => createStatusBytes(100)).toThrow('at least 131072')
  })

  test('free places are drawn by chance, each as likely as another', () => {
    const numbers = [0xffffffff, 5, 5, 131_077]
    const randomBytes = () => {
      const number = numbers.shift() ?? 0
      return Uint8Array.from([24, 16, 8, 0].map((shift) => (number >>> shift) & 0xff))
    }
    const taken = new Set([5])
    // The first number lies beyond the fair range of 100 000 places; the next two are taken.
    expect(drawFreePlace(100_000, (index) => taken.has(index), randomBytes)).toBe(31_077)
    expect(
      drawFreePlace(
        100_000,
        () => true,
        () => Uint8Array.of(0, 0, 0, 1),
      ),
    ).toBeUndefined()
  })
})
