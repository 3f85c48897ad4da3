import { constants, deflateSync, gunzipSync, gzipSync, inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deflateRuns, packGzip, packZlib } from '../status/deflate-runs.ts'
import { inflate, type InflateInput } from './inflate.ts'

const plenty = 4_000_000
const unpack = (packed: Uint8Array, container: InflateInput['container'] = 'zlib', maxLength = plenty) => {
  const result = inflate({ packed, container, maxLength })
  return result.ok ? Buffer.from(result.value.bytes) : result.problem.code
}

/** The runner's own comparison of long byte lists is slow. */
const isSame = (found: Buffer | string, bytes: Uint8Array) => typeof found !== 'string' && found.equals(bytes)

/** Texts whose packed forms use stored, fixed and dynamic blocks, far and near repetitions. */
const content = fc.oneof(
  fc.uint8Array({ maxLength: 3000 }),
  fc
    .array(fc.constantFrom('credential ', 'status ', 'a', '\u0000'), { maxLength: 2000 })
    .map((words) => Buffer.from(words.join(''))),
  fc.tuple(fc.nat(255), fc.nat(200_000)).map(([byte, length]) => new Uint8Array(length).fill(byte)),
  fc
    .tuple(fc.uint8Array({ minLength: 1, maxLength: 40_000 }), fc.integer({ min: 1, max: 4 }))
    .map(([part, times]) => Buffer.concat(Array.from({ length: times }, () => part))),
)
const options = fc.record({
  level: fc.integer({ min: 0, max: 9 }),
  strategy: fc.constantFrom(constants.Z_DEFAULT_STRATEGY, constants.Z_FIXED, constants.Z_HUFFMAN_ONLY, constants.Z_RLE),
  windowBits: fc.integer({ min: 9, max: 15 }),
})

describe('differential: node:zlib', () => {
  test('whatever it packs, both containers, is unpacked to the same bytes', () => {
    fc.assert(
      fc.property(content, options, (bytes, how) => {
        expect(isSame(unpack(deflateSync(bytes, how)), bytes)).toBe(true)
        expect(isSame(unpack(gzipSync(bytes, how), 'gzip'), bytes)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('whatever is packed here, it unpacks to the same bytes', () => {
    fc.assert(
      fc.property(content, (bytes) => {
        expect(isSame(inflateSync(packZlib(bytes)), bytes)).toBe(true)
        expect(isSame(gunzipSync(packGzip(bytes)), bytes)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  test('changed bytes: both refuse, or both read the same', () => {
    const packed = deflateSync(Buffer.from('credential status '.repeat(40)), { level: 9 })
    fc.assert(
      fc.property(fc.nat(packed.length - 1), fc.nat(255), fc.nat(packed.length), (at, byte, end) => {
        const changed = Buffer.from(packed.subarray(0, end))
        if (at < end) changed[at] = byte
        const ours = unpack(changed)
        const theirs = (() => {
          try {
            return inflateSync(changed)
          } catch {
            return undefined
          }
        })()
        expect(typeof ours === 'string' ? undefined : ours).toEqual(theirs)
      }),
      { numRuns: 3000 },
    )
  })

  test('a part of it, without the rest', () => {
    fc.assert(
      fc.property(content, fc.nat(60_000), fc.nat(300), (bytes, from, length) => {
        const result = inflate({
          packed: deflateSync(bytes),
          container: 'zlib',
          maxLength: plenty,
          keep: { from, length },
        })
        const wanted = Buffer.from(bytes).subarray(from, from + length)
        expect(result.ok && Buffer.from(result.value.bytes)).toEqual(wanted)
        expect(result.ok && result.value.length).toBe(bytes.length)
      }),
    )
  })
})

describe('containers', () => {
  const words = Buffer.from('words')
  const gzip = gzipSync(words)
  const zlib = deflateSync(words)
  const named = Buffer.concat([
    Buffer.from([0x1f, 0x8b, 8, 0x1c, 0, 0, 0, 0, 0, 3, 2, 0, 1, 2]),
    Buffer.from('name\0comment\0'),
    gzip.subarray(10),
  ])
  const changed = (bytes: Uint8Array, at: number, xor: number) =>
    bytes.map((byte, index) => (index === at ? byte ^ xor : byte))
  test.each<[string, InflateInput['container'], Uint8Array, string]>([
    ['nothing', 'zlib', new Uint8Array(), 'deflate_ill_formed'],
    ['nothing', 'gzip', new Uint8Array(), 'deflate_ill_formed'],
    ['gzip as zlib', 'zlib', gzip, 'deflate_ill_formed'],
    ['zlib as gzip', 'gzip', zlib, 'deflate_ill_formed'],
    ['a letter too much', 'zlib', Buffer.concat([zlib, Buffer.from('x')]), 'deflate_ill_formed'],
    ['a second member', 'gzip', Buffer.concat([gzip, gzip]), 'deflate_ill_formed'],
    ['cut off', 'zlib', zlib.subarray(0, -1), 'deflate_ill_formed'],
    ['preset dictionary', 'zlib', Uint8Array.from([0x78, 0xbb, 0, 0]), 'deflate_ill_formed'],
    ['wrong Adler-32', 'zlib', changed(zlib, zlib.length - 1, 1), 'deflate_checksum_wrong'],
    ['wrong CRC-32', 'gzip', changed(gzip, gzip.length - 8, 1), 'deflate_checksum_wrong'],
    ['wrong length', 'gzip', changed(gzip, gzip.length - 4, 1), 'deflate_checksum_wrong'],
    ['reserved flag', 'gzip', changed(gzip, 3, 0x80), 'deflate_ill_formed'],
    ['block of type 3', 'zlib', Uint8Array.from([0x78, 0x9c, 0x07, 0, 0, 0, 0]), 'deflate_ill_formed'],
    ['stored, length not repeated', 'zlib', Uint8Array.from([0x78, 0x9c, 1, 1, 0, 1, 0, 7]), 'deflate_ill_formed'],
  ])('%s in %s', (_name, container, packed, code) => {
    expect(unpack(packed, container)).toBe(code)
  })

  test('a gzip header with everything in it', () => {
    expect(unpack(named, 'gzip')).toEqual(words)
    expect(gunzipSync(named)).toEqual(words)
  })

  test('repetitions become short', () => {
    expect(deflateRuns(new Uint8Array(16_384)).length).toBeLessThan(120)
    expect(deflateRuns(new Uint8Array()).length).toBeLessThan(3)
  })
})

describe('SECURITY: compression bomb', () => {
  test('an 87 kB list that would unpack to 87 MB ends at the limit', () => {
    const bomb = deflateSync(new Uint8Array(87_000_000), { level: 9 })
    expect(bomb.length).toBeLessThan(90_000)
    expect(unpack(bomb, 'zlib', 1_000_000)).toBe('deflate_too_long')
    expect(unpack(gzipSync(new Uint8Array(87_000_000)), 'gzip', 1_000_000)).toBe('deflate_too_long')
  })

  test.each([0, 1, 99, 100])('the limit is exact: %i bytes too few', (missing) => {
    const bytes = new Uint8Array(100_000).fill(7)
    const result = unpack(deflateSync(bytes, { level: missing % 2 === 0 ? 0 : 9 }), 'zlib', bytes.length - missing)
    expect(result).toEqual(missing === 0 ? Buffer.from(bytes) : 'deflate_too_long')
  })

  test('blocks without content are no work without end', () => {
    const empty = Buffer.from([0, 0, 0, 0xff, 0xff])
    const many = Buffer.concat([Buffer.from([0x78, 0x9c]), ...Array.from({ length: 100_000 }, () => empty)])
    expect(unpack(many)).toBe('deflate_ill_formed')
  })
})
