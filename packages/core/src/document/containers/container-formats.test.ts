import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import {
  attached,
  badge,
  chunk,
  file,
  look,
  pages,
  token,
  withMetadata,
  zip,
} from '../../../test-support/look-inside.ts'
import {
  iTxt,
  packedPdfStream,
  pdfStream,
  writePdf,
  writePng,
  writeZip,
} from '../../../test-support/write-containers.ts'

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
describe('pictures', () => {
  const packed = Buffer.concat([Buffer.from([0]), deflateSync(Buffer.from(badge))])
  test.each<[string, Uint8Array, readonly string[]]>([
    ['iTXt of 3.0', writePng(iTxt('openbadgecredential', badge)), [`openbadgecredential: ${badge}`]],
    ['iTXt of 2.0, packed', writePng(iTxt('openbadges', badge, true)), [`openbadges: ${badge}`]],
    ['tEXt in UTF-8', writePng(chunk(['tEXt', 'openbadges'], badge)), [`openbadges: ${badge}`]],
    ['tEXt in Latin-1', writePng(chunk(['tEXt', 'openbadges'], latin)), [`openbadges: ${badge}`]],
    ['zTXt', writePng(chunk(['zTXt', 'openbadges'], packed)), [`openbadges: ${badge}`]],
    [
      'two of them',
      writePng(iTxt('openbadges', '{}'), iTxt('openbadges', token)),
      ['openbadges: {}', `openbadges: ${token}`],
    ],
    [
      'an address',
      writePng(chunk(['tEXt', 'openbadges'], 'https://b.example/1')),
      ['openbadges: container_holds_address'],
    ],
    [
      'a wrong checksum',
      writePng(chunk(['tEXt', 'openbadges'], badge, 1)),
      ['openbadges: container_ill_formed checksum'],
    ],
    ['another packing', writePng(chunk(['zTXt', 'openbadges'], '\x01x')), ['openbadges: container_method_unsupported']],
    [
      'a broken packing',
      writePng(chunk(['zTXt', 'openbadges'], '\0xx')),
      ['openbadges: container_ill_formed deflate_ill_formed'],
    ],
    ['a cut chunk', writePng(chunk(['iTXt', 'openbadges'], '\0')), ['openbadges: container_ill_formed chunk']],
    ['other texts', writePng(chunk(['tEXt', 'Comment'], badge)), [': container_without_credential']],
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
