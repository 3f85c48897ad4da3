import { expect, test } from 'vitest'
import { readBroughtForm, writeBroughtForm } from './brought-form.ts'

const text = { de: 'd', en: 'e', es: 's', fr: 'f', it: 'i', ro: 'r' }
const found = { certainty: 'confirmed', checkedOn: '2026-11-24' }
const sources = [{ title: 'a made-up page', url: 'https://example.org/' }]
const law = { title: 'An act', url: 'https://example.org/', read: 'all', textOf: '2026-01-01', ...found }

test.each([
  ['instruments', law],
  ['documents', { name: text, sources, ...found }],
  ['profession', { name: text, sources, ...found, occupations: [{ code: '7133.1', uri: 'https://example.org/x' }] }],
] as const)('%s comes out of its form as it went in', (part, row) => {
  expect(writeBroughtForm(part, readBroughtForm('x', row))).toEqual(row)
})

test('what is no row gives an empty form, and nothing is made up', () => {
  const form = readBroughtForm('x', { name: [], sources: 'y', occupations: 3, title: 7 })
  expect([form.title, form.texts['de'], form.sourceTitle, form.occupations]).toEqual(['', '', '', []])
})
