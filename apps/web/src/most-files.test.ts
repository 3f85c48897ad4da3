import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { languages } from '@wanderbuch/core/vocabulary/request'
import { expect, test } from 'vitest'
import { type DraftItem, emptyDraft } from './draft.ts'
import { findDraftProblems } from './draft-problems.ts'
import { mostFiles, roomForFiles } from './most-files.ts'

const file = (id: number): DraftItem => ({ kind: 'file', id: String(id), name: `${id}.json`, blob: new Blob() })
const byHand: DraftItem = { kind: 'hand', id: 'h', entry: { kind: 'course', fields: { language: 'en', title: 'C' } } }
const files = (count: number) => Array.from({ length: count }, (_, index) => file(index))
const root = resolve(import.meta.dirname, '../../..')

test.each([
  [[], 50],
  [files(50), 0],
  [[...files(49), byHand], 0],
  [[byHand, byHand], 49],
  [[...files(50), byHand], -1],
])('room beside %#: %i', (items, room) => expect(roomForFiles({ items })).toBe(room))

test('too many are said before anything is sent', () => {
  const draft = { ...emptyDraft('en', '2026-11-24'), items: files(51) }
  expect(findDraftProblems(draft)).toContainEqual({ word: 'new.too-many-files', place: 'step-documents' })
  expect(findDraftProblems({ ...draft, items: files(50) })).not.toContainEqual(
    expect.objectContaining({ word: 'new.too-many-files' }),
  )
})

test('the number is that of the server, of its description and of the sentence in every language', () => {
  const read = (path: string) => readFileSync(resolve(root, path), 'utf8')
  // One part of the form is the request.
  expect(read('apps/server/src/http/upload-limits.ts')).toContain(`maxFormParts = ${mostFiles + 1}`)
  expect(read('docs/api.md')).toContain(`${mostFiles} files, 40 MB together`)
  for (const language of languages) {
    const words = JSON.parse(read(`apps/web/words/${language}.json`)) as Readonly<Record<string, string>>
    expect(words['new.too-many-files']).toContain(String(mostFiles))
  }
})
