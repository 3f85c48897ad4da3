import { describe, expect, test } from 'vitest'
import type { CryptoPort } from '@wanderbuch/proofs/crypto-port'
import { maxDocumentBytes, receiveDocument } from './receive-document.ts'

/** Digests are not what these tests are about. */
const crypto: CryptoPort = { digest: () => new Uint8Array(32), verify: () => false }
const bytes = (text: string) => new TextEncoder().encode(text)
const receive = (content: Uint8Array, fileName = 'file.json') =>
  receiveDocument({ id: 'document-1', fileName, bytes: content }, crypto)

describe('formats are found from the bytes', () => {
  test.each([
    ['{"payload":"{}","signatures":[]}', 'edc-sealed'],
    ['{"credential":{"type":["VerifiableCredential","EuropeanDigitalCredential"]}}', 'edc-unsealed'],
    ['{"type":"EuropeanDigitalCredential"}', 'edc-unsealed'],
    [
      '{"@context":["http://data.europa.eu/snb/model/context/edc-ap"],"type":["VerifiableAttestation"]}',
      'edc-unsealed',
    ],
    ['{"type":["VerifiableCredential","OpenBadgeCredential"]}', 'vc-json'],
    ['  \n{"type":"VerifiableCredential"}', 'vc-json'],
    ['{"type":["VerifiablePresentation"]}', 'presentation-json'],
    ['{"kind":"wanderbuch-declaration"}', 'declaration'],
    [`e30e.${btoa('{"@context":"https://w3id.org/openbadges/v2"}').replaceAll('=', '')}.c2ln`, 'open-badges-2.0'],
    ['{"@context":{"id":"@id"},"type":"BadgeClass"}', 'open-badges-2.0'],
    ['{"@context":"https://w3id.org/openbadges/v2"}', 'open-badges-2.0'],
    [' eyJhbGciOiJFZERTQSJ9.eyJhIjoxfQ.c2ln \n', 'vc-jwt'],
    [' eyJhIjoxfQ.eyJhIjoxfQ.c2ln~WyJzYWx0IiwiYSIsMV0~\n', 'sd-jwt'],
    ['{"payload":"e30","protected":"eyJ0eXAiOiJ2Yytqd3QifQ","signature":"a"}', 'vc-jwt'],
    ['{"payload":"e30","signatures":[{"protected":"eyJ0eXAiOiJkYytzZC1qd3QifQ","signature":"a"}]}', 'sd-jwt'],
    ['\ufeff{"type":"VerifiableCredential"}', 'vc-json'],
    ['\ufeff\n eyJhbGciOiJFZERTQSJ9.eyJhIjoxfQ.c2ln\r\n', 'vc-jwt'],
  ])('%s: %s', async (text, format) => {
    const received = await receive(bytes(text), 'picture.png')
    expect(received.ok && received.value.format).toBe(format)
  })

  test('a token with certificates and many hidden claims, longer than the head of a file', async () => {
    const received = await receive(bytes(`${'a'.repeat(6000)}.${'b'.repeat(6000)}.c~d~`))
    expect(received.ok && received.value.format).toBe('sd-jwt')
  })
})

describe('what cannot be read is named', () => {
  const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`
  test.each([
    ['empty', '', 'document_empty', undefined],
    ['blank', ' \n ', 'document_empty', undefined],
    ['a PDF named .json', '%PDF-1.7 ...', 'document_format_not_readable_yet', 'pdf'],
    [
      'a PDF after foreign bytes',
      '\ufeff\r\nHTTP/1.1 200\r\n\r\n%PDF-1.7 ...',
      'document_format_not_readable_yet',
      'pdf',
    ],
    ['ELMO of another namespace', '<!-- example -->\n<elmo xmlns="x"/>', 'document_format_not_readable_yet', 'xml'],
    ['ELMO only in a comment', '<!-- <elmo > --><other/>', 'document_format_not_readable_yet', 'xml'],
    ['ELMO that ends too early', '<elmo xmlns="x"><report>', 'document_not_xml', undefined],
    ['ELMO with crossed ends', '<elmo>\n<report>\n</elmo>', 'document_xml_end_misplaced', undefined],
    ['ELMO with a DTD', '<!DOCTYPE elmo [<!ENTITY e "x">]><elmo >&e;</elmo>', 'document_xml_refused', undefined],
    ['ELMO with an unknown entity', '<elmo >&nbsp;</elmo>', 'document_xml_refused', undefined],
    ['ELMO nested very deep', `<elmo >${'<a>'.repeat(5000)}`, 'document_too_deep', undefined],
    ['ELMO in Latin 1', '<?xml version="1.0" encoding="ISO-8859-1"?><elmo />', 'document_not_utf8', undefined],
    [
      'SVG with a badge',
      '<svg xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"><openbadges:credential/></svg>',
      'document_format_not_readable_yet',
      'badge-svg',
    ],
    ['credentials in a list', '[{"type":"VerifiableCredential"}]', 'document_format_not_readable_yet', 'json-list'],
    [
      'JSON-LD, flattened',
      '{"@context":["https://www.w3.org/ns/credentials/v2"],"@graph":[{"id":"_:b0","type":"Person"},{"id":"urn:x","type":["VerifiableCredential"]}]}',
      'document_format_not_readable_yet',
      'json-ld-graph',
    ],
    [
      'JSON-LD, flattened, in the words of the European Learning Model',
      '{"@context":"https://data.europa.eu/snb/model/context/edc-ap","@graph":[{"type":"EuropeanDigitalCredential"}]}',
      'document_format_not_readable_yet',
      'json-ld-graph',
    ],
    [
      'JSON-LD, expanded',
      '[{"@id":"urn:x","@type":["https://www.w3.org/2018/credentials#VerifiableCredential"]}]',
      'document_format_not_readable_yet',
      'json-ld-graph',
    ],
    [
      'one node of JSON-LD, expanded',
      '{"@id":"urn:x","@type":["https://www.w3.org/2018/credentials#VerifiableCredential"]}',
      'document_format_not_readable_yet',
      'json-ld-graph',
    ],
    ['a graph of other things', '{"@graph":[{"@type":"Person"}]}', 'document_format_unknown', undefined],
    [
      'a signature alone',
      '{"protected":"e30","signature":"AA"}',
      'document_format_not_readable_yet',
      'detached-signature',
    ],
    [
      'signatures alone',
      '{"signatures":[{"protected":"e30","signature":"AA"}]}',
      'document_format_not_readable_yet',
      'detached-signature',
    ],
    ['a ZIP', 'PK\u0003\u0004...', 'document_format_not_readable_yet', 'zip'],
    ['an mdoc in base64', 'omppc3N1ZXJBdXRohEOhASag', 'document_format_not_readable_yet', 'mdoc'],
    ['COSE in base64', `0oRYVqQBJwNu${'A'.repeat(60)}`, 'document_format_not_readable_yet', 'cose'],
    ['COSE in hex', `d2845856a401${'0'.repeat(60)}`, 'document_format_not_readable_yet', 'cose'],
    ['XML', '<?xml version="1.0"?><elmo/>', 'document_format_not_readable_yet', 'xml'],
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'document_format_not_readable_yet', 'svg'],
    ['a dossier', '{"kind":"wanderbuch-dossier"}', 'document_format_not_readable_yet', 'wanderbuch-dossier'],
    ['truncated', '{"type":["VerifiableCred', 'document_not_json', undefined],
    ['nested too deep', deep, 'document_too_deep', undefined],
    ['repeated names', '{"a":1,"a":2}', 'document_json_refused', undefined],
    ['__proto__', '{"__proto__":{"x":1}}', 'document_json_refused', undefined],
    ['plain words', 'Dear employer, I am a cook.', 'document_format_unknown', undefined],
    ['other JSON', '{"hello":"world"}', 'document_format_unknown', undefined],
    ['a list', '[1,2,3]', 'document_format_unknown', undefined],
  ])('%s', async (_, text, code, format) => {
    const received = await receive(bytes(text))
    expect(received.ok ? 'ok' : received.problem.code).toBe(code)
    if (format && !received.ok) expect(received.problem.details.format).toBe(format)
  })

  test.each([
    ['mdoc', [0xa2, 0x6a], 'nameSpaces'],
    ['mdoc', [0xa3, 0x67], 'version'],
    ['cose', [0xd2, 0x84], 'C'],
    ['cbor', [0xd9, 0xd9, 0xf7], ''],
  ])('%s in binary form', async (format, start, rest) => {
    const received = await receive(Uint8Array.from([...start, ...bytes(rest), 0xff]))
    expect(received.ok ? {} : received.problem.details).toMatchObject({ format })
  })

  test('UTF-16, with and without mark', async () => {
    const utf16 = [...'{"type":"VerifiableCredential"}'].flatMap((sign) => [sign.charCodeAt(0), 0])
    for (const content of [Uint8Array.of(0xff, 0xfe, ...utf16), Uint8Array.from(utf16)]) {
      const received = await receive(content)
      expect(received.ok ? 'ok' : received.problem.code).toBe('document_not_utf8')
    }
  })

  test('a PNG with a badge in a text chunk; a cut one is a picture', async () => {
    const chunk = (type: string, data: string) => [0, 0, 0, data.length, ...bytes(type), ...bytes(data), 0, 0, 0, 0]
    const png = Uint8Array.of(
      0x89,
      ...bytes('PNG\r\n'),
      0x1a,
      0x0a,
      ...chunk('IHDR', 'x'),
      ...chunk('iTXt', 'openbadgecredential\0{}'),
    )
    const formatOf = async (content: Uint8Array) => {
      const received = await receive(content)
      return received.ok ? 'ok' : received.problem.details.format
    }
    expect(await formatOf(png)).toBe('badge-image')
    expect(await formatOf(png.subarray(0, 30))).toBe('image')
  })

  test('not UTF-8', async () => {
    const received = await receive(Uint8Array.of(0x7b, 0xc3, 0x28, 0x7d))
    expect(received.ok ? 'ok' : received.problem.code).toBe('document_not_utf8')
  })

  test('100 MB are refused before anything is parsed', async () => {
    const received = await receive(new Uint8Array(100 * 1024 * 1024))
    expect(received.ok ? 'ok' : received.problem).toMatchObject({
      code: 'document_too_large',
      details: { megabytes: 100 },
    })
    expect(maxDocumentBytes).toBe(20 * 1024 * 1024)
  })

  test('a broken JSON file tells line and column', async () => {
    const received = await receive(bytes('{\n  "type": [,\n'))
    expect(received.ok ? '' : received.problem.place).toMatch(/^line 2, column \d+/)
  })
})
