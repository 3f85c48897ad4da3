import { tellAbsentPlaces, testPlaces } from '@wanderbuch/adapters/storage/test-support/test-places'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  credential,
  dossierRequest,
  formOf,
  jsonOf,
  keepDossier,
  type Links,
  makeDossier,
  type NamedFile,
  owner,
} from '../test-support/requests.ts'
import { useTestHouse } from '../test-support/use-test-house.ts'

tellAbsentPlaces('bad input')

const megabyte = 1024 * 1024
const bytes = (...values: readonly number[]) => Uint8Array.from(values)
const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`

const badFiles: readonly (readonly [string, NamedFile['content'], string])[] = [
  ['empty', '', 'document_empty'],
  ['blank', ' \n\t ', 'document_empty'],
  ['deeply nested', deep, 'document_too_deep'],
  ['very many values', `[${'1,'.repeat(300_000)}1]`, 'document_too_deep'],
  ['not UTF-8', bytes(0x7b, 0x22, 0xc3, 0x28, 0x22, 0x7d), 'document_not_utf8'],
  ['random bytes', bytes(0x00, 0x9f, 0x92, 0x96, 0xff), 'document_not_utf8'],
  ['a PDF renamed to .json', '%PDF-1.7\n1 0 obj', 'container_ill_formed'],
  ['a ZIP that breaks off', bytes(0x50, 0x4b, 3, 4, 0, 0), 'container_ill_formed'],
  ['gzip (nothing is unpacked)', bytes(0x1f, 0x8b, 8, 0, 0, 0), 'document_not_utf8'],
  ['truncated', credential().slice(0, -200), 'document_not_json'],
  ['a repeated name', '{"type":"VerifiableCredential","a":1,"a":2}', 'document_json_refused'],
  ['__proto__', '{"type":"VerifiableCredential","__proto__":{"admin":true}}', 'document_json_refused'],
  ['plain words', 'Dear employer', 'document_format_unknown'],
  ['other JSON', '{"hello":"world"}', 'document_format_unknown'],
  [
    'SVG with a script',
    '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
    'container_without_credential',
  ],
  [
    'XML with an entity bomb',
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>',
    'document_format_not_readable_yet',
  ],
  ['a page', '<!doctype html><script>alert(1)</script>', 'document_format_not_readable_yet'],
  [
    'a declaration that lies',
    '{"kind":"wanderbuch-declaration","formatVersion":1,"papers":[]}',
    'declaration_ill_formed',
  ],
  ['over 20 MB', new Uint8Array(21 * megabyte), 'document_too_large'],
]

const form = (entries: readonly (readonly [string, string | File])[]): RequestInit => {
  const body = new FormData()
  for (const [name, value] of entries) body.append(name, value)
  return { method: 'POST', body }
}
const file = new File(['{}'], 'a.json')
const request = JSON.stringify(dossierRequest)
const raw = (type: string, body: string | Uint8Array<ArrayBuffer>): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': type },
  body,
})
const crowd = `--x\r\ncontent-disposition: form-data; name="files"; filename="a"\r\n\r\n\r\n`.repeat(200_000)

const badForms: readonly (readonly [string, RequestInit, number, string])[] = [
  ['no body', { method: 'POST' }, 415, 'form_not_multipart'],
  ['JSON in place of a form', jsonOf('{}'), 415, 'form_not_multipart'],
  ['a form without a boundary', raw('multipart/form-data', '--x'), 415, 'form_not_multipart'],
  ['a form that breaks off', raw('multipart/form-data; boundary=x', '--x\r\ncontent-dispo'), 400, 'form_ill_formed'],
  ['another boundary', raw('multipart/form-data; boundary=x', '--y\r\n\r\n--y--'), 400, 'form_ill_formed'],
  ['no bytes', raw('multipart/form-data; boundary=x', ''), 400, 'form_ill_formed'],
  ['an empty form', raw('multipart/form-data; boundary=x', '--x--\r\n'), 400, 'file_missing'],
  ['a file in another field', form([['file', file]]), 400, 'form_field_unknown'],
  ['text in the field of files', form([['files', 'hello']]), 400, 'form_field_unknown'],
  ['too many files', form(Array.from({ length: 51 }, () => ['files', file] as const)), 413, 'too_many_files'],
  ['a crowd of parts', raw('multipart/form-data; boundary=x', `${crowd}--x--`), 413, 'too_many_files'],
  [
    'a compressed body',
    {
      method: 'POST',
      headers: { 'content-encoding': 'gzip', 'content-type': 'multipart/form-data; boundary=x' },
      body: 'x',
    },
    415,
    'content_encoding_unknown',
  ],
]

const badRequests: readonly (readonly [string, unknown, string, string | undefined])[] = [
  ['missing', undefined, 'request_not_json', undefined],
  ['not JSON', '{', 'request_not_json', 'line 1, column 2'],
  ['deeply nested', deep, 'request_not_json', undefined],
  ['a repeated name', '{"host":"DE","host":"IT"}', 'request_not_json', undefined],
  [
    'too much of it',
    JSON.stringify({ ...dossierRequest, targetOccupation: 'x'.repeat(2 * megabyte) }),
    'request_not_json',
    undefined,
  ],
  ['a list', [], 'request_invalid', '/'],
  ['a misspelt member', { ...dossierRequest, hosst: 'DE' }, 'request_invalid', '/hosst'],
  ['no country', { ...dossierRequest, host: 'ZZ' }, 'request_invalid', '/host'],
  ['a small country code', { ...dossierRequest, host: 'de' }, 'request_invalid', '/host'],
  ['a region of another country', { ...dossierRequest, hostRegion: 'ITI1' }, 'request_invalid', '/hostRegion'],
  ['a day that does not exist', { ...dossierRequest, day: '2026-02-30' }, 'request_invalid', '/day'],
  ['no language', { ...dossierRequest, languages: [] }, 'request_invalid', '/languages'],
  ['the same language twice', { ...dossierRequest, languages: ['de', 'de'] }, 'request_invalid', '/languages'],
  ['three languages', { ...dossierRequest, languages: ['de', 'en', 'fr'] }, 'request_invalid', '/languages'],
  ['an empty occupation', { ...dossierRequest, targetOccupation: '' }, 'request_invalid', '/targetOccupation'],
  ['an empty name', { ...dossierRequest, identity: { fullName: '' } }, 'request_invalid', '/identity/fullName'],
  ['a lone surrogate', '{"host":"\\ud800"}', 'request_not_json', undefined],
]

describe.each(testPlaces)('bad input on %s', (_name, makePlace, isPresent) => {
  describe.skipIf(!isPresent)('gives a clear problem, and nothing kept is lost', () => {
    const house = useTestHouse(makePlace)
    let links: Links
    beforeAll(async () => {
      links = await keepDossier(house)
    })
    const problemOf = async (path: string, init: RequestInit) => {
      const response = await house.ask(path, init)
      expect(response.headers.get('content-type')).toBe('application/problem+json')
      return {
        status: response.status,
        ...((await response.json()) as { readonly code: string; readonly place?: string }),
      }
    }

    test.each(badFiles)('a file that is %s', async (_, content, code) => {
      const name = 'diploma.json'
      const found = await problemOf('/api/dossiers', formOf([{ name, content }], dossierRequest))
      expect(found).toMatchObject({ status: 422, code, place: expect.stringMatching(/^files\/1/) })
      const verified = await house.askJson('/api/verify', formOf([credential(), { name, content }]))
      expect(verified).toMatchObject({ files: [{ records: [{}] }, { problem: { code } }] })
    })

    test.each(badFiles.filter(([, content]) => content.length < megabyte))('as a dossier: %s', async (_, content) => {
      const found = await problemOf('/api/check', formOf([{ name: 'dossier', content }]))
      expect(found).toMatchObject({
        status: 422,
        code: expect.stringMatching(/^(dossier_not_found|dossier_ill_formed|pdf_ill_formed)$/),
      })
      for (const path of ['/api/dossiers/render?form=html', '/api/kept']) {
        const { code } = await problemOf(path, raw('application/json', content))
        expect(code).toMatch(/^(dossier_not_found|dossier_ill_formed|pdf_ill_formed)$/)
      }
    })

    test.each(badForms)('a form: %s', async (_, init, status, code) => {
      for (const path of ['/api/dossiers', '/api/verify', '/api/check']) {
        expect(await problemOf(path, init)).toMatchObject({ status, code })
      }
    })

    test('two files where one is asked for', async () => {
      const found = await problemOf('/api/check', formOf(['{}', '{}']))
      expect(found).toMatchObject({ status: 413, code: 'too_many_files' })
    })

    test.each(badRequests)('a request: %s', async (_, wanted, code, at) => {
      const found = await problemOf('/api/dossiers', formOf([credential()], wanted))
      expect(found).toMatchObject({ status: 400, code, ...(at !== undefined && { place: at }) })
    })

    test('a request without a file, and two requests', async () => {
      expect(await problemOf('/api/dossiers', form([['request', request]]))).toMatchObject({ code: 'file_missing' })
      const twice = form([
        ['request', request],
        ['request', request],
        ['files', file],
      ])
      expect(await problemOf('/api/dossiers', twice)).toMatchObject({ code: 'form_field_unknown' })
      expect(await problemOf('/api/verify', form([['request', request]]))).toMatchObject({ code: 'form_field_unknown' })
    })

    test.each([
      ['/api/level', 'request_invalid', 'query/framework'],
      ['/api/level?framework=FR&code=III&award=2010', 'request_invalid', 'query/award'],
      ['/api/level?framework=FR&code=III&awarded=yesterday', 'request_invalid', 'query/awarded'],
      ['/api/level?framework=FR&code=III&language=xx', 'request_invalid', 'query/language'],
      [`/api/level?framework=FR&code=${'I'.repeat(200)}`, 'request_invalid', 'query/code'],
      ['/api/route?to=Germany', 'request_invalid', 'query/to'],
      ['/api/route?to=DE&region=ITI1', 'request_invalid', 'query/region'],
      ['/api/route?to=DE&purpose=holiday', 'request_invalid', 'query/purpose'],
      [`/api/occupations?q=${'a'.repeat(121)}`, 'request_invalid', 'query/q'],
      ['/api/health?x=1', 'request_invalid', 'query/x'],
    ])('%s', async (path, code, at) => {
      expect(await problemOf(path, {})).toMatchObject({ status: 400, code, place: at })
    })

    test.each(['0', '366', '-1', '1.5', 'NaN', 'Infinity', '', 'x'])('keeping for %s days is refused', async (days) => {
      const dossier = await makeDossier(house)
      for (const [path, init] of [
        [`/api/kept?days=${days}`, jsonOf(dossier)],
        [`/api/kept/renew?days=${days}`, owner(links.ownerToken, 'POST')],
      ] as const) {
        expect(await problemOf(path, init)).toMatchObject({ status: 400, code: 'request_invalid', place: 'query/days' })
      }
    })

    test.each([
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      '',
      'application/jsonp',
    ])('JSON sent as "%s" is refused', async (type) => {
      for (const path of ['/api/sample', '/api/kept', '/api/dossiers/render?form=json']) {
        expect(await problemOf(path, raw(type, '{}'))).toMatchObject({ status: 415, code: 'content_type_not_json' })
      }
    })

    test.each([
      '/%',
      '/s/%E0%A4%A',
      '/s/%00',
      '/s/../../etc/passwd',
      '//s//x',
      '/api/%2e%2e/x',
      '/s/a/b/c',
      '/api/none',
    ])('an address that leads nowhere: %s', async (path) => {
      expect((await problemOf(path, {})).status).toBe(404)
    })

    test.each([
      ['PUT', '/api/kept', 'POST, GET, HEAD, DELETE'],
      ['GET', '/api/dossiers', 'POST'],
      ['OPTIONS', '/api/dossiers', 'POST'],
      ['HEAD', '/api/verify', 'POST'],
      ['POST', '/api/level', 'GET, HEAD'],
      ['DELETE', '/s/abc', 'GET, HEAD'],
    ])('%s %s is answered with what is allowed', async (method, path, allow) => {
      const response = await house.ask(path, { method })
      expect([response.status, response.headers.get('allow')]).toEqual([405, allow])
    })

    test('after all that the house answers, and what was kept is there', async () => {
      expect((await house.ask('/api/health')).status).toBe(200)
      expect((await house.ask('/api/kept', owner(links.ownerToken))).status).toBe(200)
      expect((await house.ask(`/s/${links.shareToken}`)).status).toBe(200)
      expect(house.log.filter((line) => line.includes('internal_error') || line.includes('"frames"'))).toEqual([])
      expect(await house.storage.db.selectFrom('kept_dossier').select('id').execute()).toHaveLength(1)
    })
  })
})
