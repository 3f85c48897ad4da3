import { describe, expect, test } from 'vitest'
import type { Parameter } from '../../vocabulary/finding.ts'
import { type Language, languages } from '../../vocabulary/request.ts'
import { plainText } from '../page-model.ts'
import type { Catalogue, Messages } from './catalogue.ts'
import { countryWords } from './country-words.ts'
import { createWords } from './create-words.ts'
import { pageWords } from './page-words.ts'

const same = (messages: Messages): Catalogue =>
  Object.fromEntries(languages.map((language) => [language, messages])) as Catalogue
const extra = same({
  'test.plain': 'A {thing} for {who}.',
  'test.count': '{count, plural, one {# file} few {# few} other {# files}}',
  'test.choice': '{kind, select, a {first} other {rest: {thing}}}',
  'test.format': '{format, select, open_badges_2_0 {badge} other {file}}',
  'test.outer': 'Outer ({inner})',
})
const words = (language: Language) => createWords(language, [pageWords, countryWords, extra])
const put = (language: Language, parameter: Parameter) => plainText(words(language).put(parameter))

describe('days, countries and lists are worded from the catalogue alone', () => {
  test.each([
    ['en', '1 June 2016', 'Germany', 'a, b and c'],
    ['de', '1. Juni 2016', 'Deutschland', 'a, b und c'],
    ['fr', '1er juin 2016', 'Allemagne', 'a, b et c'],
    ['it', '1º giugno 2016', 'Germania', 'a, b e c'],
    ['es', '1 de junio de 2016', 'Alemania', 'a, b y c'],
    ['ro', '1 iunie 2016', 'Germania', 'a, b și c'],
  ] as const)('%s', (language, day, country, list) => {
    expect(put(language, { kind: 'day', day: '2016-06-01' })).toBe(day)
    expect(put(language, { kind: 'country', country: 'DE' })).toBe(country)
    expect(put(language, { kind: 'list', items: ['a', 'b', 'c'] })).toBe(list)
  })

  test('what is not a day or not a known country is shown as it is', () => {
    expect(put('en', { kind: 'day', day: '2024' })).toBe('2024')
    expect(put('en', { kind: 'country', country: 'QQ' })).toBe('QQ')
    expect(put('en', { kind: 'list', items: [] })).toBe('')
  })
})

describe('words of sources stay pieces of their own', () => {
  test('language and substitution are kept', () => {
    const thing: Parameter = { kind: 'text', text: { en: 'paper', ro: 'hârtie' } }
    expect(words('ro').say('test.plain', { thing, who: 'Ana' })).toEqual([
      { text: 'A ' },
      { text: 'hârtie', fromSource: true },
      { text: ' for ' },
      { text: 'Ana', fromSource: true },
      { text: '.' },
    ])
    expect(words('de').say('test.plain', { thing, who: 'Ana' })[1]).toEqual({
      text: 'paper',
      fromSource: true,
      language: 'en',
      substituted: true,
    })
  })

  test('a text in an unstated language is not called a substitute', () => {
    expect(words('de').put({ kind: 'text', text: { und: 'x' } })).toEqual([
      { text: 'x', fromSource: true, language: 'und' },
    ])
  })

  test('a text without words is a dash', () => expect(put('en', { kind: 'text', text: {} })).toBe('—'))

  test('braces, tags and plural signs in a source are only text', () => {
    const evil = "{count, plural, other {#}} <b>'#'</b>"
    expect(words('en').label('test.plain', { thing: evil, who: '' })).toBe(`A ${evil} for .`)
  })

  test('characters that turn or hide text are named', () => {
    expect(words('en').put('abc\u202Etxt\u200B')).toEqual([
      { text: 'abc⟨U+202E⟩txt⟨U+200B⟩', fromSource: true, hiddenCharacters: true },
    ])
  })
})

test('plural forms and choices follow the language; numbers are written plainly', () => {
  expect([1, 3, 25].map((count) => words('ro').label('test.count', { count }))).toEqual(['1 file', '3 few', '25 files'])
  expect(words('de').label('test.count', { count: 12345 })).toBe('12345 files')
  expect(words('en').label('test.choice', { kind: 'a', thing: 'x' })).toBe('first')
  expect(words('en').label('test.choice', { kind: 'q', thing: 'x' })).toBe('rest: x')
})

test('a code with hyphens and dots picks the branch with underscores', () => {
  expect(words('en').label('test.format', { format: 'open-badges-2.0' })).toBe('badge')
})

test('a parameter that only chooses, and that a dossier kept before did not have, takes the branch "other"', () => {
  expect(words('en').label('test.choice', { thing: 'x' })).toBe('rest: x')
  expect(words('en').label('test.format')).toBe('file')
})

test('a message may stand inside another', () => {
  const inner: Parameter = { kind: 'message', key: 'test.plain', parameters: { thing: 'x', who: 'y' } }
  expect(words('en').label('test.outer', { inner })).toBe('Outer (A x for y.)')
})

describe('bugs throw', () => {
  test.each([
    ['an unknown key', () => words('en').say('no.such.key')],
    ['an unknown key inside', () => put('en', { kind: 'message', key: 'no.such.key' })],
    ['a name of Object.prototype', () => words('en').say('constructor')],
    ['a missing parameter', () => words('en').say('test.plain', { thing: 'x' })],
    ['a missing count', () => words('en').say('test.count')],
    ['one key in two catalogues', () => createWords('en', [pageWords, pageWords])],
  ])('%s', (_, act) => expect(act).toThrow())
})
