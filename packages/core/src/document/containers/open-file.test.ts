import { randomBytes } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  attached,
  badge,
  chunk,
  crypto,
  file,
  look,
  text,
  token,
  withMetadata,
  zip,
} from '../../../test-support/look-inside.ts'
import { iTxt, packedPdfStream, writePdf, writePng, writeZip } from '../../../test-support/write-containers.ts'
import { containerLimits, containerProblemCodes } from './container-part.ts'
import { findInside, openFile } from './open-file.ts'

describe('containers in each other', () => {
  const png = writePng(iTxt('openbadges', badge))
  test('a picture in an archive is opened, and found again by its places', async () => {
    const outer = zip(file('p.png', png), file('x.json', '{}'))
    expect(await look(outer)).toEqual([`p.png › openbadges: ${badge}`, 'x.json: {}'])
    expect(text(findInside(outer, ['p.png', 'openbadges']) ?? new Uint8Array())).toBe(badge)
    expect(findInside(outer, ['p.png', 'other'])).toBeUndefined()
    expect(findInside(outer, ['p.png', 'openbadges', 'x'])).toBeUndefined()
  })

  test('SECURITY: what lies deeper is not opened', async () => {
    const middle = zip(file('b.zip', zip(file('p.png', png))))
    expect(await look(zip(file('a.zip', middle)))).toEqual(['a.zip › b.zip: container_too_deep'])
  })
})

describe('SECURITY: bombs in what is uploaded', () => {
  const zeros = (megabytes: number) => new Uint8Array(megabytes * 1024 * 1024)
  const many = (count: number) => Array.from({ length: count }, (_, index) => file(`${index}`, '{}'))

  test('an entry of an archive that unpacks a thousandfold', async () => {
    expect(await look(zip(file('a', zeros(19)), file('b')))).toEqual(['a: container_too_large', `b: ${badge}`])
    // It says that it is small: the work ends where it said.
    expect(await look(zip(file('a', zeros(19), { unpacked: 1000 })))).toEqual([
      'a: container_ill_formed deflate_too_long',
    ])
  })

  test('entries that share their bytes', async () => {
    const shared = zip(file('a', zeros(1)), file('b', zeros(1), { offset: 0 }))
    expect(await look(shared)).toEqual([': container_ill_formed overlapping'])
  })

  test('a crowd of entries', async () => {
    expect(await look(writeZip(many(257)))).toEqual([': container_too_many_parts'])
    const nested = zip(file('a.zip', writeZip(many(200))), file('b.zip', writeZip(many(200))))
    const found = (await look(nested)) ?? []
    expect([found.length <= containerLimits.maxParts + 2, found.at(-1)]).toEqual([
      true,
      'b.zip: container_too_many_parts',
    ])
  })

  test('many entries that are large together', async () => {
    const noise = Buffer.from(randomBytes(15 * 1024 * 1024))
    const found = (await look(zip(...['a', 'b', 'c'].map((name) => file(name, noise, { method: 0 }))))) ?? []
    expect(found.map((line) => line.slice(0, 25))).toEqual([
      expect.any(String),
      expect.any(String),
      'c: container_too_large',
    ])
  })

  test('a text of a picture', async () => {
    expect(await look(writePng(iTxt('openbadges', zeros(19), true)))).toEqual(['openbadges: container_too_large'])
    const packed = Buffer.concat([Buffer.from([0]), deflateSync(zeros(19))])
    expect(await look(writePng(chunk(['zTXt', 'openbadges'], packed)))).toEqual(['openbadges: container_too_large'])
  })

  test('an attachment and the metadata of a PDF', async () => {
    expect(await look(writePdf(attached(packedPdfStream(zeros(19)))))).toEqual(['diploma.json: container_too_large'])
    expect(await look(writePdf(withMetadata(' '.repeat(19 * 1024 * 1024))))).toEqual([': container_without_credential'])
  })
})

describe('SECURITY: whatever is changed, the answer is a part or a known code', () => {
  const samples = [
    zip(file('a.json'), file('b.png', writePng(iTxt('openbadges', badge, true)))),
    writePng(iTxt('openbadges', badge, true), chunk(['tEXt', 'openbadges'], badge)),
    new Uint8Array(
      Buffer.from(`<svg xmlns:o="http://openbadges.org"><o:assertion verify="${token}">x</o:assertion></svg>`),
    ),
    writePdf(attached(packedPdfStream(badge))),
    writePdf(withMetadata(`<a:b>${token}</a:b>`)),
    new Uint8Array(Buffer.from(`[${badge},"${token}"]`)),
  ]
  const change = fc.tuple(fc.nat(), fc.nat(255))

  test.each(samples.map((bytes, index) => [index, bytes] as const))('sample %i', async (_, bytes) => {
    const property = fc.asyncProperty(
      fc.array(change, { minLength: 1, maxLength: 6 }),
      fc.nat(3),
      async (changes, cut) => {
        const mutated = bytes.slice(0, bytes.length - (cut === 0 ? (changes[0]?.[0] ?? 0) % bytes.length : 0))
        for (const [at, byte] of changes) mutated[at % mutated.length] = byte
        const found = (await openFile({ fileName: 'f', bytes: mutated }, crypto)) ?? []
        expect(found.length).toBeLessThanOrEqual(containerLimits.maxParts + 2)
        for (const { content } of found) {
          if (content.ok) expect(content.value.length).toBeLessThanOrEqual(containerLimits.maxPartBytes)
          else expect(containerProblemCodes).toContain(content.problem.code)
        }
      },
    )
    await fc.assert(property, { numRuns: 400 })
  })

  test('any bytes behind the mark of a format', async () => {
    const marks = ['PK\u0003\u0004', '%PDF-1.7\n', '<svg xmlns:o="http://openbadges.org">']
    const property = fc.asyncProperty(
      fc.constantFrom(...marks),
      fc.uint8Array({ maxLength: 400 }),
      async (mark, rest) => {
        const found = await openFile(
          { fileName: 'f', bytes: new Uint8Array(Buffer.concat([Buffer.from(mark), rest])) },
          crypto,
        )
        for (const { content } of found ?? [])
          if (!content.ok) expect(containerProblemCodes).toContain(content.problem.code)
      },
    )
    await fc.assert(property, { numRuns: 500 })
  })
})
