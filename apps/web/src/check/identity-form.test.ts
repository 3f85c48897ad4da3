import { expect, test } from 'vitest'
import { emptyIdentity, findIdentityProblems, type IdentityForm, identityOf } from './identity-form.ts'

const today = '2026-11-24'
const formOf = (part: Partial<IdentityForm>): IdentityForm => ({ ...emptyIdentity, ...part })
const number = { key: 'n', scheme: 'national-id', value: '123' }
const former = {
  key: 'f',
  fullName: 'Ana Rus',
  documentedBy: 'I. P.',
  documentSeen: 'certificate 12',
  on: '2020-05-02',
}
const emptyFormer = { key: 'f', fullName: '', documentedBy: '', documentSeen: '', on: '' }

test.each([
  ['nothing typed', {}, {}],
  ['a name', { name: 'Ana Pop' }, {}],
  ['rows without a word', { numbers: [{ key: 'n', scheme: '', value: ' ' }], formers: [emptyFormer] }, {}],
  ['a day of birth without a name', { born: '1996-03-14' }, { name: 'form.required' }],
  ['a number without a name', { numbers: [number] }, { name: 'form.required' }],
  ['an address that is none', { name: 'A', email: 'ana' }, { email: 'checking.whose.email-wrong' }],
  ['seen by somebody, no day', { name: 'A', seenBy: 'C' }, { seenOn: 'form.needed-too' }],
  ['a day, seen by nobody', { name: 'A', seenOn: '2026-11-03' }, { seenBy: 'form.needed-too' }],
  ['a day to come', { name: 'A', born: '2027-01-01' }, { born: 'form.day-to-come' }],
  ['a number without its kind', { name: 'A', numbers: [{ ...number, scheme: '' }] }, { 'n.scheme': 'form.needed-too' }],
  [
    'a former name nobody documented',
    { name: 'A', formers: [{ ...emptyFormer, fullName: 'Ana Rus' }] },
    { 'f.documentedBy': 'form.needed-too', 'f.documentSeen': 'form.needed-too', 'f.on': 'form.needed-too' },
  ],
  ['documented tomorrow', { name: 'A', formers: [{ ...former, on: '2026-11-25' }] }, { 'f.on': 'form.day-to-come' }],
] satisfies [string, Partial<IdentityForm>, object][])('%s', (_, part, problems) => {
  expect(findIdentityProblems(formOf(part), today)).toEqual(problems)
})

test('what is typed, as the check takes it: without blanks around, without empty rows', () => {
  const form = formOf({
    name: ' Ana Pop ',
    born: '1996-03-14',
    email: ' ana@example.test ',
    seenBy: 'C. Ionescu',
    seenOn: '2026-11-03',
    numbers: [number, { key: 'm', scheme: '', value: '' }],
    formers: [former, emptyFormer],
  })
  expect(identityOf(form)).toEqual({
    fullName: 'Ana Pop',
    birthDate: '1996-03-14',
    email: 'ana@example.test',
    seenBy: 'C. Ionescu',
    seenOn: '2026-11-03',
    identifiers: [{ scheme: 'national-id', value: '123' }],
    formerNames: [{ fullName: 'Ana Rus', documentedBy: 'I. P.', documentSeen: 'certificate 12', on: '2020-05-02' }],
  })
  expect(identityOf(emptyIdentity)).toBeUndefined()
})
