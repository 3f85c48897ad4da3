import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildDeclaration, type HandEntry, linesOf, numbersOf } from './declaration.ts'

const person = { fullName: 'Ana Pop', birthDate: '1994-05-14' }

test('nothing entered is no declaration', () => expect(buildDeclaration([], person)).toBe(undefined))

test('a paper with everything', () => {
  const fields = {
    title: ' Diploma ',
    language: 'ro',
    body: 'School',
    country: 'RO',
    awardedOn: '2015-06-30',
    level: '4',
    outcomes: 'installs sockets\n\n reads plans ',
    seenBy: 'C.',
    seenOn: '2026-11-03',
    translationBy: 'T.',
    translationLanguage: 'de',
    apostille: 'A-17',
    issuerCheckUrl: 'https://example.org',
    issuerCheckAnswer: 'yes',
  }
  const image = { mediaType: 'image/png', base64: 'AQID' }
  expect(buildDeclaration([{ kind: 'paper', fields, image }], person)).toEqual({
    kind: 'wanderbuch-declaration',
    formatVersion: 1,
    paper: [
      {
        title: 'Diploma',
        language: 'ro',
        awardingBody: { name: 'School', country: 'RO' },
        subject: person,
        awardedOn: '2015-06-30',
        levels: [{ code: '4' }],
        learningOutcomes: ['installs sockets', 'reads plans'],
        originalSeenBy: 'C.',
        originalSeenOn: '2026-11-03',
        swornTranslation: { by: 'T.', language: 'de' },
        apostille: { number: 'A-17' },
        issuerCheck: { url: 'https://example.org', answered: 'yes' },
        image,
      },
    ],
  })
})

test('only tasks that are there can be confirmed', () => {
  const fields = {
    title: 'E',
    body: 'F',
    tasks: 'a\nb',
    confirmedBy: 'M.',
    confirmedOn: '2026-10-12',
    confirmedTasks: '2, 3',
  }
  expect(buildDeclaration([{ kind: 'experience', fields }], {})).toMatchObject({
    experience: [{ tasks: ['a', 'b'], attestations: [{ by: 'M.', on: '2026-10-12', confirms: [2] }] }],
  })
})

test('papers, experience and courses stand apart, in the order entered', () => {
  const entry = (kind: HandEntry['kind'], title: string): HandEntry => ({ kind, fields: { title, body: 'B' } })
  const all = [entry('course', '1'), entry('paper', '2'), entry('experience', '3'), entry('paper', '4')]
  expect(buildDeclaration(all, {})).toMatchObject({
    paper: [{ title: '2' }, { title: '4' }],
    experience: [{ title: '3' }],
    courses: [{ title: '1' }],
  })
})

test('empty fields never become empty members', () => {
  const field = fc.constantFrom('', ' ', 'x')
  const names = [
    'title',
    'body',
    'country',
    'level',
    'outcomes',
    'seenBy',
    'apostille',
    'issuerCheckUrl',
    'translationBy',
  ]
  const someFields = fc.record(Object.fromEntries(names.map((name) => [name, field])))
  fc.assert(
    fc.property(someFields, (fields) => {
      const written = JSON.stringify(buildDeclaration([{ kind: 'paper', fields }], {}))
      expect(written).not.toMatch(/:""|:\[\]|:\{\}/)
    }),
  )
})

test.each([
  ['1, 3', [1, 3]],
  ['', []],
  ['x', []],
])('numbers of %j', (text, expected) => expect(numbersOf(text)).toEqual(expected))

test('lines without blanks', () => expect(linesOf(' a \n\nb')).toEqual(['a', 'b']))
