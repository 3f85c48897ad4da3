import { encodeBase64 } from '@wanderbuch/proofs/encoding/base64'
import { expect, test } from 'vitest'
import type { Dossier } from '../vocabulary/dossier-file.ts'
import type { NormalisedRecord } from '../vocabulary/record.ts'
import { findPicture } from './find-picture.ts'
import { sampleDossier } from './sample-dossier.ts'

const paper = (id: string, image: boolean): NormalisedRecord => {
  const [first] = sampleDossier.records as readonly [NormalisedRecord]
  return { ...first, id, basis: 'paper', paper: image ? { image: { mediaType: 'image/png', bytes: 3 } } : {} }
}

function dossierOf(declaration: string, records: readonly NormalisedRecord[]): Dossier {
  const bytes = new TextEncoder().encode(declaration)
  const original = {
    documentId: 'document-1',
    fileName: 'a.json',
    format: 'declaration',
    digest: '',
    size: bytes.length,
  }
  return { ...sampleDossier, records, originals: [{ ...original, base64: encodeBase64(bytes) }] }
}

/** One grey point. */
const smallest = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGOoBwAAgQCBu3yxPgAAAABJRU5ErkJggg=='
const records = [paper('record-1', false), paper('record-2', true)]
const withImage = (image: unknown) => JSON.stringify({ paper: [{ title: 'a' }, { title: 'b', image }] })

test.each([
  ['the second paper has it', withImage({ mediaType: 'image/png', base64: smallest }), smallest],
  ['another kind of file', withImage({ mediaType: 'image/svg+xml', base64: smallest }), undefined],
  ['bytes that are no picture', withImage({ mediaType: 'image/png', base64: 'AQID' }), undefined],
  ['an address in place of bytes', withImage({ mediaType: 'image/png', base64: 'AQ"//evil' }), undefined],
  ['a number in place of bytes', withImage({ mediaType: 'image/png', base64: 7 }), undefined],
  ['no image', withImage(undefined), undefined],
  ['fewer papers than records', JSON.stringify({ paper: [] }), undefined],
  ['papers that are no list', JSON.stringify({ paper: 'x' }), undefined],
  ['a list in place of a declaration', '[]', undefined],
  ['no JSON', '{', undefined],
])('%s', (_, declaration, expected) => {
  const dossier = dossierOf(declaration, records)
  expect(records.map((record) => findPicture(dossier, record)?.base64)).toEqual([undefined, expected])
})

test('without the original nothing is shown', () => {
  expect(findPicture({ ...sampleDossier, records, originals: [] }, paper('record-2', true))).toBe(undefined)
})
