import { deflateSync } from 'node:zlib'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import { extractAttachedDossier } from '@wanderbuch/core/document/pdf/extract-attached-dossier'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { renderPages, sampleJson, samplePage } from '../../test-support/sample-pages.ts'
import { attachedObjects, deflated, streamBody, updatePdf, writePdf } from '../../test-support/write-pdf.ts'
import { attachDossier } from './document/attach-dossier.ts'
import { collectPdf, openPdf } from './document/pdf-document.ts'

const json = '{"kind":"wanderbuch-dossier","text":"endobj endstream startxref 0 trailer %%EOF"}\n'
const text = (words: string) => new TextEncoder().encode(words)
const plain = streamBody('/Type /EmbeddedFile', text(json))
const small = writePdf({ objects: attachedObjects(deflated('', text(json))) })
const root = '<< /Type /Catalog /Pages 2 0 R >>'

const codes = [
  'pdf_ill_formed',
  'pdf_encrypted',
  'pdf_has_no_dossier',
  'pdf_has_several_dossiers',
  'pdf_attachment_too_large',
]

test('our own file gives back exactly what was attached', async () => {
  expect(extractAttachedDossier(await renderPages(samplePage('en')))).toEqual({ ok: true, value: sampleJson })
})

test('whatever text is attached comes out as it went in', async () => {
  const description = { title: 'x', language: 'en', day: '2026-11-22' as IsoDay, producer: 'x', content: 'x' }
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 }), async (dossierJson) => {
      const document = openPdf(description)
      document.addPage()
      attachDossier(document, { dossierJson, day: description.day, description: 'x' })
      const found = extractAttachedDossier(await collectPdf(document))
      expect(found).toEqual({
        ok: true,
        value: new TextDecoder('utf-8', { ignoreBOM: true }).decode(text(dossierJson)),
      })
    }),
    { numRuns: 60 },
  )
})

describe('saved by other programs', () => {
  test.each([
    ['plain, not compressed', writePdf({ objects: attachedObjects(plain) })],
    ['compressed', small],
    [
      'objects in a compressed stream',
      writePdf({ objects: attachedObjects(deflated('', text(json))), packed: [1, 2, 3, 4] }),
    ],
    [
      'length given elsewhere',
      writePdf({ objects: { ...attachedObjects(''), 5: lengthElsewhere(), 6: String(text(json).length) } }),
    ],
    [
      'name in UTF-16',
      writePdf({
        objects: attachedObjects(plain, `<FEFF${Buffer.from('dossier.json', 'utf16le').swap16().toString('hex')}>`),
      }),
    ],
    ['name with escapes', writePdf({ objects: attachedObjects(plain, '(dos\\163ier\\\n.json)') })],
    [
      'names in a tree with branches',
      writePdf({
        objects: {
          ...attachedObjects(plain),
          3: '<< /Kids [6 0 R 7 0 R] >>',
          6: '<< /Names [(a) 2 0 R] >>',
          7: '<< /Names [(dossier.json) 4 0 R] >>',
        },
      }),
    ],
    [
      'as an associated file only',
      writePdf({ objects: { ...attachedObjects(plain), 1: '<< /Type /Catalog /AF [4 0 R] >>' } }),
    ],
    [
      'in both lists',
      writePdf({ objects: { ...attachedObjects(plain), 1: '<< /Names << /EmbeddedFiles 3 0 R >> /AF [4 0 R] >>' } }),
    ],
    [
      'updated: something else changed',
      updatePdf(small, { objects: { 2: '<< /Type /Pages /Kids [] /Count 0 /Note (new) >>' } }),
    ],
    [
      'updated: attached anew',
      updatePdf(writePdf({ objects: attachedObjects(streamBody('', text('{"old":true}'))) }), {
        objects: { 5: plain },
      }),
    ],
    [
      'beside another file',
      writePdf({
        objects: {
          ...attachedObjects(plain),
          3: '<< /Names [(a.txt) 6 0 R (dossier.json) 4 0 R] >>',
          6: '<< /F (a.txt) /EF << /F 7 0 R >> >>',
          7: streamBody('', text('a')),
        },
      }),
    ],
  ])('%s', (_, bytes) => expect(extractAttachedDossier(bytes)).toEqual({ ok: true, value: json }))
})

function lengthElsewhere(): Uint8Array {
  return Buffer.concat([Buffer.from('<< /Length 6 0 R >>\r\nstream\r\n'), text(json), Buffer.from('\r\nendstream')])
}

describe('bad input', () => {
  test.each([
    ['nothing', new Uint8Array(), 'pdf_ill_formed'],
    ['a header alone', text('%PDF-1.7\n'), 'pdf_ill_formed'],
    ['no cross-reference', text('%PDF-1.7\n1 0 obj\n<<>>\nendobj\nstartxref\n9999\n%%EOF'), 'pdf_ill_formed'],
    [
      'a cross-reference to itself',
      text('%PDF-1.7\nxref\n0 0\ntrailer\n<< /Prev 9 /Root 1 0 R >>\nstartxref\n9\n%%EOF'),
      'pdf_has_no_dossier',
    ],
    ['no attachment', writePdf({ objects: { 1: root } }), 'pdf_has_no_dossier'],
    ['a file of another name', writePdf({ objects: attachedObjects(plain, '(invoice.xml)') }), 'pdf_has_no_dossier'],
    [
      'a file without content',
      writePdf({ objects: { ...attachedObjects(plain), 4: '<< /F (dossier.json) >>' } }),
      'pdf_has_no_dossier',
    ],
    ['removed by an update', updatePdf(small, { objects: { 1: root } }), 'pdf_has_no_dossier'],
    [
      'two of the name',
      writePdf({
        objects: {
          ...attachedObjects(plain),
          3: '<< /Names [(a) 4 0 R (b) 6 0 R] >>',
          6: '<< /F (dossier.json) /EF << /F 7 0 R >> >>',
          7: plain,
        },
      }),
      'pdf_has_several_dossiers',
    ],
    [
      'one name, two contents',
      writePdf({
        objects: { ...attachedObjects(plain), 4: '<< /F (dossier.json) /EF << /F 5 0 R /UF 6 0 R >> >>', 6: plain },
      }),
      'pdf_has_several_dossiers',
    ],
    [
      'encrypted',
      writePdf({ objects: attachedObjects(plain), trailer: '/Root 1 0 R /Encrypt << /Filter /Standard >>' }),
      'pdf_encrypted',
    ],
    [
      'a length that is not true',
      writePdf({ objects: attachedObjects('<< /Length 3 >>\nstream\n{"a":1}\nendstream') }),
      'pdf_ill_formed',
    ],
    [
      'not deflated',
      writePdf({ objects: attachedObjects(streamBody('/Filter /FlateDecode', text('not deflated'))) }),
      'pdf_ill_formed',
    ],
    [
      'broken off inside',
      writePdf({
        objects: attachedObjects(streamBody('/Filter /FlateDecode', deflateSync(text(json)).subarray(0, 30))),
      }),
      'pdf_ill_formed',
    ],
    [
      'an unknown filter',
      writePdf({ objects: attachedObjects(streamBody('/Filter /LZWDecode', text('x'))) }),
      'pdf_ill_formed',
    ],
    [
      'two filters',
      writePdf({
        objects: attachedObjects(
          streamBody('/Filter [/FlateDecode /FlateDecode]', deflateSync(deflateSync(text(json)))),
        ),
      }),
      'pdf_ill_formed',
    ],
    [
      'not UTF-8',
      writePdf({ objects: attachedObjects(streamBody('', Uint8Array.of(0x7b, 0xff, 0xfe, 0x7d))) }),
      'pdf_ill_formed',
    ],
  ])('%s', (_, bytes, code) => expect(extractAttachedDossier(bytes)).toEqual({ ok: false, problem: { code } }))

  test('breaking off anywhere', async () => {
    const whole = await renderPages(samplePage('en'))
    for (let part = 0; part < 50; part += 1) {
      const found = extractAttachedDossier(whole.subarray(0, Math.floor((whole.length * part) / 50)))
      expect(found).toEqual({ ok: false, problem: { code: 'pdf_ill_formed' } })
    }
  })

  test('changed bytes give the text, another text or a code, and never an exception', () => {
    const packed = writePdf({ objects: attachedObjects(deflated('', text(json))), packed: [1, 2, 3, 4] })
    const place = fc.record({
      file: fc.constantFrom(small, packed),
      changes: fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 }),
    })
    fc.assert(
      fc.property(place, ({ file, changes }) => {
        const bytes = file.slice()
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte
        const found = extractAttachedDossier(bytes)
        if (!found.ok) expect(codes).toContain(found.problem.code)
      }),
      { numRuns: 2000 },
    )
  })

  test('letters of the language of PDF in any order never make an exception', () => {
    const word = fc.constantFrom(
      '<<',
      '>>',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '/',
      '%',
      '\\',
      '\n',
      ' ',
      '0',
      '9',
      'R',
      'obj',
      'stream',
      'xref',
      'trailer',
      '/Root',
      '/Prev',
      '1 0 R',
      'startxref',
      'n',
      'f',
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const found = extractAttachedDossier(text(`%PDF-1.7\n${words.join(' ')}\nstartxref\n9\n%%EOF`))
        expect(found.ok).toBe(false)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('bombs', () => {
  const zeros = (megabytes: number) => deflateSync(new Uint8Array(megabytes * 1024 * 1024))
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
  const loop = { ...attachedObjects(plain), 3: '<< /Kids [3 0 R 3 0 R 3 0 R] >>' }

  test.each([
    [
      'an attachment that unpacks a thousandfold',
      writePdf({ objects: attachedObjects(streamBody('/Filter /FlateDecode', zeros(64))) }),
      'pdf_attachment_too_large',
    ],
    ['a name tree that leads back to itself', writePdf({ objects: loop }), 'pdf_has_no_dossier'],
    ['an object that refers to itself', writePdf({ objects: { 1: '1 0 R' } }), 'pdf_has_no_dossier'],
    [
      'values nested a hundred thousand times',
      writePdf({ objects: { ...attachedObjects(plain), 3: `<< /Kids ${deep} >>` } }),
      'pdf_has_no_dossier',
    ],
    [
      'a million names',
      writePdf({ objects: { ...attachedObjects(plain), 3: `<< /Names [${'(a) null '.repeat(300_000)}] >>` } }),
      'pdf_has_no_dossier',
    ],
    ['an object stream that unpacks a thousandfold', objectStreamBomb(), 'pdf_has_no_dossier'],
    ['a cross-reference that unpacks a thousandfold', crossReferenceBomb(), 'pdf_ill_formed'],
    [
      'sections that lead to each other',
      text(
        '%PDF-1.7\nxref\n0 0\ntrailer\n<< /Prev 44 /Root 1 0 R >>\nxref\n0 0\ntrailer\n<< /Prev 9 /XRefStm 9 >>\nstartxref\n9\n%%EOF',
      ),
      'pdf_ill_formed',
    ],
  ])('%s', (_, bytes, code) => expect(extractAttachedDossier(bytes)).toMatchObject({ ok: false, problem: { code } }))

  function objectStreamBomb(): Uint8Array {
    return writePdf({ objects: attachedObjects(plain), packed: [1, 2, 3, 4], padding: 100 * 1024 * 1024 })
  }

  function crossReferenceBomb(): Uint8Array {
    const xref = streamBody('/Type /XRef /W [1 3 1] /Size 9 /Root 1 0 R /Filter /FlateDecode', zeros(100))
    return Buffer.concat([text('%PDF-1.7\n1 0 obj\n'), xref, text('\nendobj\nstartxref\n9\n%%EOF')])
  }
})
