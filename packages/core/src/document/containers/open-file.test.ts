import { randomBytes } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import type { CryptoPort } from '@wanderbuch/proofs/crypto-port'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  iTxt,
  packedPdfStream,
  pdfStream,
  pngChunk,
  writePdf,
  writePng,
  writeZip,
  type ZipEntry,
} from '../../../test-support/write-containers.ts'
import { containerLimits, containerProblemCodes } from './container-part.ts'
import { findInside, openFile } from './open-file.ts'

/** Digests are not what these tests are about. */
const crypto: CryptoPort = { digest: () => new Uint8Array(32), verify: () => false }
const badge = '{"type":["VerifiableCredential","OpenBadgeCredential"],"name":"Größe"}'
const token = 'eyJhbGciOiJFZERTQSJ9.eyJhIjoxfQ.c2ln'
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

/** What is found, in short: `place: text` or `place: code`. */
async function look(bytes: Uint8Array): Promise<readonly string[] | undefined> {
  const found = await openFile({ fileName: 'f', bytes: new Uint8Array(bytes) }, crypto)
  return found?.map(({ within, content }) => {
    const what = content.ok
      ? text(content.value)
      : [content.problem.code, content.problem.details.reason].filter(Boolean)
    return `${within.places.join(' › ')}: ${typeof what === 'string' ? what : what.join(' ')}`
  })
}

const zip = (...entries: readonly ZipEntry[]) => writeZip(entries)
const file = (name: string, content: Uint8Array | string = badge, more: Partial<ZipEntry> = {}): ZipEntry => ({
  name,
  content,
  ...more,
})

describe('ZIP', () => {
  test.each<[string, Uint8Array, readonly string[]]>([
    [
      'deflated and stored',
      zip(file('a.json'), file('b.json', badge, { method: 0 })),
      [`a.json: ${badge}`, `b.json: ${badge}`],
    ],
    ['names lead nowhere', zip(file('../../etc/passwd')), [`../../etc/passwd: ${badge}`]],
    [
      'folders and the leavings of macOS',
      zip(file('x/', ''), file('__MACOSX/._a'), file('x/.DS_Store')),
      [': container_without_credential'],
    ],
    [
      'a text of an office program',
      zip(file('[Content_Types].xml'), file('word/document.xml')),
      [': container_without_credential'],
    ],
    ['nothing in it', zip(), [': container_without_credential']],
    ['a password', zip(file('a', badge, { flags: 1 }), file('b')), ['a: container_encrypted', `b: ${badge}`]],
    ['another packing', zip(file('a', badge, { method: 12 })), ['a: container_method_unsupported']],
    ['ZIP64 in an entry', zip(file('a', badge, { packed: 0xffffffff })), ['a: container_method_unsupported']],
    ['ZIP64 as a whole', writeZip([file('a')], { count: 0xffff }), [': container_method_unsupported']],
    ['a wrong checksum', zip(file('a', badge, { checksum: 7 })), ['a: container_ill_formed checksum']],
    ['larger than it says', zip(file('a', badge, { unpacked: 5 })), ['a: container_ill_formed deflate_too_long']],
    ['smaller than it says', zip(file('a', badge, { unpacked: 500 })), ['a: container_ill_formed checksum']],
    ['stored, of two sizes', zip(file('a', badge, { method: 0, unpacked: 5 })), ['a: container_ill_formed']],
    ['a place outside', zip(file('a', badge, { offset: 90_000 })), ['a: container_ill_formed entry']],
    ['more entries than there are', writeZip([file('a')], { count: 2 }), [': container_ill_formed directory']],
    ['a directory outside', writeZip([file('a')], { start: 90_000 }), [': container_ill_formed directory']],
    ['cut off', zip(file('a')).subarray(0, -9), [': container_ill_formed directory']],
  ])('%s', async (_, bytes, expected) => expect(await look(bytes)).toEqual(expected))
})

describe('JSON lists', () => {
  test.each<[string, string, readonly string[] | undefined]>([
    ['credentials and tokens', `[${badge},"${token}",7]`, [`1: ${badge}`, `2: ${token}`, '3: 7']],
    ['the first is unknown', `[{"a":1},${badge}]`, ['1: {"a":1}', `2: ${badge}`]],
    ['a list of numbers', '[1,2]', undefined],
    ['no list', badge, undefined],
    ['broken', `[${badge}`, undefined],
  ])('%s', async (_, list, expected) => expect(await look(Buffer.from(list))).toEqual(expected))
})

const latin = Buffer.from(badge, 'latin1')
const chunk = (type: string, keyword: string, rest: Uint8Array | string, checksum?: number) =>
  pngChunk(type, Buffer.concat([Buffer.from(`${keyword}\0`, 'latin1'), Buffer.from(rest as Uint8Array)]), checksum)

describe('pictures', () => {
  const packed = Buffer.concat([Buffer.from([0]), deflateSync(Buffer.from(badge))])
  test.each<[string, Uint8Array, readonly string[]]>([
    ['iTXt of 3.0', writePng(iTxt('openbadgecredential', badge)), [`openbadgecredential: ${badge}`]],
    ['iTXt of 2.0, packed', writePng(iTxt('openbadges', badge, true)), [`openbadges: ${badge}`]],
    ['tEXt in UTF-8', writePng(chunk('tEXt', 'openbadges', badge)), [`openbadges: ${badge}`]],
    ['tEXt in Latin-1', writePng(chunk('tEXt', 'openbadges', latin)), [`openbadges: ${badge}`]],
    ['zTXt', writePng(chunk('zTXt', 'openbadges', packed)), [`openbadges: ${badge}`]],
    [
      'two of them',
      writePng(iTxt('openbadges', '{}'), iTxt('openbadges', token)),
      ['openbadges: {}', `openbadges: ${token}`],
    ],
    [
      'an address',
      writePng(chunk('tEXt', 'openbadges', 'https://b.example/1')),
      ['openbadges: container_holds_address'],
    ],
    [
      'a wrong checksum',
      writePng(chunk('tEXt', 'openbadges', badge, 1)),
      ['openbadges: container_ill_formed checksum'],
    ],
    ['another packing', writePng(chunk('zTXt', 'openbadges', '\x01x')), ['openbadges: container_method_unsupported']],
    [
      'a broken packing',
      writePng(chunk('zTXt', 'openbadges', '\0xx')),
      ['openbadges: container_ill_formed deflate_ill_formed'],
    ],
    ['a cut chunk', writePng(chunk('iTXt', 'openbadges', '\0')), ['openbadges: container_ill_formed chunk']],
    ['other texts', writePng(chunk('tEXt', 'Comment', badge)), [': container_without_credential']],
    ['a photograph', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), [': container_without_credential']],
  ])('%s', async (_, bytes, expected) => expect(await look(bytes)).toEqual(expected))
})

describe('SVG', () => {
  const v3 = 'xmlns:ob="https://purl.imsglobal.org/ob/v3p0"'
  const svg = (inside: string, attributes = v3, before = '') =>
    `${before}<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`
  const cdata = `<![CDATA[ ${badge} ]]>`
  const publicType = '<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd">'
  const v2 = 'xmlns:openbadges="http://openbadges.org"'
  const escaped = badge.replaceAll('"', '&quot;')
  test.each<[string, string, readonly string[]]>([
    ['a token', svg(`<ob:credential verify="${token}"/>`), [`ob:credential: ${token}`]],
    ['JSON as CDATA', svg(`<ob:credential>${cdata}</ob:credential>`), [`ob:credential: ${badge}`]],
    ['JSON with entities', svg(`<ob:credential>${escaped}</ob:credential>`), [`ob:credential: ${badge}`]],
    [
      '2.0',
      svg(`<openbadges:assertion verify="https://b.example/1">${cdata}</openbadges:assertion>`, v2),
      [`openbadges:assertion: ${badge}`],
    ],
    [
      '2.0, an address',
      svg('<openbadges:assertion verify="https://b.example/1"/>', v2),
      ['openbadges:assertion: container_holds_address'],
    ],
    [
      'declared on itself',
      svg(`<ob:credential ${v3} verify="${token}"/>`, 'ob="v3p0 openbadges.org"'),
      [`ob:credential: ${token}`],
    ],
    ['a public document type', svg(`<ob:credential verify="${token}"/>`, v3, publicType), [`ob:credential: ${token}`]],
    [
      'a script beside it is text',
      svg(`<script>alert(1)</script><ob:credential verify="${token}"/>`),
      [`ob:credential: ${token}`],
    ],
    ['in a comment', svg(`<!-- <ob:credential verify="${token}"/> -->`), [': container_without_credential']],
    [
      'in CDATA of another',
      svg(`<text><![CDATA[<ob:credential verify="${token}"/>]]></text>`),
      [': container_without_credential'],
    ],
    ['another namespace', svg(`<x:credential xmlns:x="urn:x" verify="${token}"/>`), [': container_without_credential']],
    ['empty', svg('<ob:credential/>'), ['ob:credential: container_ill_formed empty']],
    ['not closed', svg('<g>'), [': container_ill_formed not_well_formed']],
    ['the same attribute twice', svg('<g a="1" a="2"/>'), [': container_ill_formed not_well_formed']],
    ['no badge', svg('<g/>', ''), [': container_without_credential']],
    [
      'entities of its own',
      svg(`<ob:credential>&a;</ob:credential>`, v3, '<!DOCTYPE svg [<!ENTITY a "x">]>'),
      [': container_ill_formed internal_subset'],
    ],
    ['deep', svg('<g>'.repeat(300)), [': container_ill_formed too_deep']],
  ])('%s', async (_, markup, expected) => expect(await look(Buffer.from(markup))).toEqual(expected))
})

const pages = '<< /Type /Pages /Kids [] /Count 0 >>'
const attached = (body: Uint8Array, name = '(diploma.json)') => [
  '<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles 3 0 R >> /AF [4 0 R] >>',
  pages,
  `<< /Names [${name} 4 0 R] >>`,
  `<< /Type /Filespec /F ${name} /UF ${name} /EF << /F 5 0 R >> >>`,
  body,
]
const xmp = (inside: string) =>
  packedPdfStream(`<?xpacket begin=""?><x:xmpmeta xmlns:x="adobe:ns:meta/">${inside}</x:xmpmeta>`, '/Type /Metadata')
const withMetadata = (inside: string) => ['<< /Type /Catalog /Pages 2 0 R /Metadata 3 0 R >>', pages, xmp(inside)]

describe('PDF', () => {
  const onPage = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R 2 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /Annots [4 0 R << /Subtype /Link >>] >>',
    '<< /Subtype /FileAttachment /FS << /F (seal.jwt) /EF << /F 5 0 R >> >> >>',
    pdfStream(token),
  ]
  test.each<[string, Uint8Array, readonly string[]]>([
    ['an attached file', writePdf(attached(packedPdfStream(badge))), [`diploma.json: ${badge}`]],
    ['pinned to a page', writePdf(onPage), [`seal.jwt: ${token}`]],
    ['a token in its metadata', writePdf(withMetadata(`<a:b>${token}</a:b><a:c d="${token}"/>`)), [`XMP: ${token}`]],
    [
      'JSON in its metadata',
      writePdf(withMetadata(`<a:b>${badge.replaceAll('"', '&quot;')}</a:b>`)),
      [`XMP: ${badge}`],
    ],
    [
      'a token in its description',
      writePdf(['<< /Pages 2 0 R >>', pages], `/Info << /Title (x) /Vc (${token}) >>`),
      [`Info: ${token}`],
    ],
    ['nothing but pages', writePdf(['<< /Pages 2 0 R >>', pages]), [': container_without_credential']],
    ['a password', writePdf(attached(pdfStream(badge)), '/Encrypt << >>'), [': container_encrypted']],
    [
      'a broken stream',
      writePdf(attached(pdfStream(badge, '/Filter /FlateDecode'))),
      ['diploma.json: container_ill_formed'],
    ],
    [
      'another filter',
      writePdf(attached(pdfStream(badge, '/Filter /LZWDecode'))),
      ['diploma.json: container_ill_formed'],
    ],
    ['cut off', writePdf(attached(pdfStream(badge))).subarray(0, -30), [': container_ill_formed cross-reference']],
    ['a name with steps', writePdf(attached(pdfStream(badge), '(..\\\\..\\\\x)')), [`..\\..\\x: ${badge}`]],
  ])('%s', async (_, bytes, expected) => expect(await look(bytes)).toEqual(expected))
})

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
    expect(await look(writePng(chunk('zTXt', 'openbadges', packed)))).toEqual(['openbadges: container_too_large'])
  })

  test('an attachment and the metadata of a PDF', async () => {
    expect(await look(writePdf(attached(packedPdfStream(zeros(19)))))).toEqual(['diploma.json: container_too_large'])
    expect(await look(writePdf(withMetadata(' '.repeat(19 * 1024 * 1024))))).toEqual([': container_without_credential'])
  })
})

describe('SECURITY: whatever is changed, the answer is a part or a known code', () => {
  const samples = [
    zip(file('a.json'), file('b.png', writePng(iTxt('openbadges', badge, true)))),
    writePng(iTxt('openbadges', badge, true), chunk('tEXt', 'openbadges', badge)),
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
