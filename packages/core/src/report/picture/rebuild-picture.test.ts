import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readOrientation, writeOrientation } from './exif-orientation.ts'
import { rebuildPicture } from './rebuild-picture.ts'

const text = (words: string) => [...new TextEncoder().encode(words)]
const long = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]
const chunk = (name: string, data: readonly number[]) => [...long(data.length), ...text(name), ...data, 0, 0, 0, 0]
const header = (width: number, height: number) => chunk('IHDR', [...long(width), ...long(height), 8, 2, 0, 0, 0])
const pngStart = [0x89, ...text('PNG\r\n'), 0x1a, 0x0a]
const pixels = chunk('IDAT', [1, 2, 3])
const png = (...parts: readonly (readonly number[])[]) => Uint8Array.from([...pngStart, ...parts.flat()])
const end = chunk('IEND', [])

const segment = (marker: number, content: readonly number[]) => [0xff, marker, 0, content.length + 2, ...content]
const frame = (width: number, height: number) =>
  segment(0xc0, [8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0])
const scan = [...segment(0xda, [1, 1, 0, 0, 63, 0]), 7, 0xff, 0, 8, 0xff, 0xd0, 9]
const jpeg = (...parts: readonly (readonly number[])[]) => Uint8Array.from([0xff, 0xd8, ...parts.flat(), 0xff, 0xd9])
const page = text('<script>alert(1)</script>')

describe('SECURITY: pictures are made again from the parts that draw them', () => {
  test('PNG: words, places, times and what follows its end are gone', () => {
    const place = chunk('eXIf', text('at home'))
    const dirty = png(header(2, 1), chunk('tEXt', page), place, pixels, end)
    expect(rebuildPicture('image/png', Uint8Array.from([...dirty, ...page]))).toEqual(png(header(2, 1), pixels, end))
  })

  test('JPEG: comments, places and what follows its end are gone, restarts and stuffed bytes stay', () => {
    const dirty = jpeg(segment(0xe0, text('JFIF')), segment(0xfe, page), segment(0xe1, text('Exif')), frame(2, 1), scan)
    const clean = jpeg(segment(0xe0, text('JFIF')), frame(2, 1), scan)
    expect(rebuildPicture('image/jpeg', Uint8Array.from([...dirty, ...page]))).toEqual(clean)
  })

  test.each([2, 3, 6, 8])('JPEG: of the EXIF part only the orientation %d stays', (orientation) => {
    const exif = [...writeOrientation(orientation), ...text('')]
    const withPlace = segment(0xe1, [...exif.slice(4), ...text('52.1N')])
    const rebuilt = rebuildPicture('image/jpeg', jpeg(withPlace, frame(2, 1), scan))
    expect(rebuilt).toEqual(jpeg(exif, frame(2, 1), scan))
  })

  test.each([
    ['little-endian', [0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0], 6],
    ['upright', [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 1, 0, 0], undefined],
    ['no such number', [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 9, 0, 0], undefined],
    ['directory outside', [0x4d, 0x4d, 0, 42, 0xff, 0, 0, 8, 0, 1], undefined],
    ['another entry', [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x13, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0], undefined],
    ['cut off', [0x4d, 0x4d, 0, 42], undefined],
  ])('orientation: %s', (_, tiff, expected) => {
    expect(readOrientation(Uint8Array.from([...text('Exif'), 0, 0, ...tiff]))).toBe(expected)
  })
})

describe('SECURITY: pictures that are none, or too much, are not shown', () => {
  test.each([
    ['PNG of too many pixels', 'image/png', png(header(20_000, 20_000), pixels, end)],
    ['PNG without width', 'image/png', png(header(0, 1), pixels, end)],
    ['PNG that does not start with its header', 'image/png', png(pixels, header(2, 1), end)],
    ['PNG without end', 'image/png', png(header(2, 1), pixels)],
    ['PNG with a length beyond the file', 'image/png', png(header(2, 1), [0xff, 0xff, 0xff, 0xff, ...text('IDAT')])],
    ['JPEG of too many pixels', 'image/jpeg', jpeg(frame(60_000, 60_000), scan)],
    ['JPEG without frame', 'image/jpeg', jpeg(segment(0xe0, text('JFIF')))],
    ['JPEG that scans before its frame', 'image/jpeg', jpeg(scan, frame(2, 1))],
    ['JPEG that breaks off', 'image/jpeg', jpeg(frame(2, 1), scan).slice(0, -4)],
    ['JPEG with a length of one', 'image/jpeg', jpeg([0xff, 0xe0, 0, 1])],
    ['SVG that says it is a PNG', 'image/png', Uint8Array.from(text('<svg xmlns="http://www.w3.org/2000/svg"/>'))],
    ['PNG that says it is a JPEG', 'image/jpeg', png(header(2, 1), pixels, end)],
    ['nothing', 'image/png', new Uint8Array()],
  ] as const)('%s', (_, mediaType, bytes) => {
    expect(rebuildPicture(mediaType, bytes)).toBe(undefined)
  })

  test('random changes never throw, and what is rebuilt is rebuilt to the same', () => {
    const samples = [
      ['image/png', png(header(2, 1), chunk('tEXt', page), pixels, end)],
      ['image/jpeg', jpeg(segment(0xfe, page), frame(2, 1), scan)],
    ] as const
    const change = fc.tuple(fc.constantFrom(...samples), fc.nat(200), fc.nat(255), fc.nat(200))
    fc.assert(
      fc.property(change, ([[mediaType, sample], at, byte, length]) => {
        const bytes = sample.slice(0, Math.max(length, 8))
        if (at < bytes.length) bytes[at] = byte
        const once = rebuildPicture(mediaType, bytes)
        if (once) expect(rebuildPicture(mediaType, once)).toEqual(once)
      }),
      { numRuns: 2000 },
    )
  })
})
