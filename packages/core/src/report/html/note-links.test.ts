import { expect, test } from 'vitest'
import { buildPage } from '../from-explained.ts'
import { sampleDossier } from '../sample-dossier.ts'
import { sampleWords } from '../sample-words.ts'
import { checkWords } from '../words/check-words.ts'
import { countryWords } from '../words/country-words.ts'
import { factWords } from '../words/fact-words.ts'
import { pageWords } from '../words/page-words.ts'
import { startDrawing } from './drawing.ts'
import { notesToTree } from './note-links.ts'
import { renderHtml } from './render-html.ts'

const page = buildPage(sampleDossier, 'en', [pageWords, checkWords, factWords, countryWords, sampleWords])
const text = (numbers: readonly number[]) =>
  notesToTree(startDrawing(page, ''), numbers)
    .map(renderHtml)
    .join('')
    .replace(/<[^>]+>/g, '')

test.each([
  [[], ''],
  [[3], '3'],
  [[1, 2], '1 2'],
  [[1, 2, 3], '1–3'],
  [[1, 2, 6, 7, 8, 11], '1 2 6–8 11'],
  [[2, 4, 6], '2 4 6'],
])('%j is written %s', (numbers, expected) => expect(text(numbers)).toBe(expected))

test('all numbers are named, also those inside a run', () => {
  const [sup] = notesToTree(startDrawing(page, ''), [1, 2, 3, 4])
  expect(typeof sup === 'object' && sup.attributes['data-notes']).toBe('1 2 3 4')
})
