import { languages } from '@wanderbuch/core/vocabulary/request'
import { expect, test } from 'vitest'
import { countryOptions } from './country-options.ts'
import { regionOptions } from './region-options.ts'
import { loadInterfaceWords } from './words/load-words.ts'
import { writtenLanguageOptions } from './written-language-options.ts'

test.each(languages)('%s: countries near first, all once, each with a name', async (language) => {
  const words = await loadInterfaceWords(language)
  const near = countryOptions(words)
  const all = countryOptions(words, true)
  expect(near.map(({ label }) => label)).toEqual(
    near.map(({ label }) => label).toSorted((left, right) => left.localeCompare(right, language)),
  )
  expect(all.slice(0, near.length)).toEqual(near)
  expect(new Set(all.map(({ value }) => value)).size).toBe(all.length)
  expect(all.length).toBeGreaterThan(200)
})

test('regions under the large one they belong to', () => {
  const tuscany = regionOptions('IT').find(({ choices }) => choices.some(({ value }) => value === 'ITI1'))
  expect(tuscany?.choices[0]?.value).toBe('ITI')
  expect(tuscany?.choices.every(({ value }) => value.startsWith('ITI'))).toBe(true)
})

test.each(['', 'XK', 'ZZ'])('no regions for %j', (country) => expect(regionOptions(country)).toEqual([]))

test.each(languages)('%s: languages a document may be written in, all once', (language) => {
  const codes = writtenLanguageOptions(language).map(({ value }) => value)
  expect(new Set(codes).size).toBe(codes.length)
  expect(codes).toEqual(expect.arrayContaining(['ro', 'pl', 'uk', 'ar']))
})
