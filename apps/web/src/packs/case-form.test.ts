import { builtInPacks } from '@wanderbuch/rules/pack/built-in-packs'
import { expect, test } from 'vitest'
import { emptyCase, putCase, readCaseForm, readDifference, writeCaseForm } from './case-form.ts'

const cases = builtInPacks.flatMap((pack) => pack.cases.map((one, at) => [`${pack.id} ${at}`, one] as const))

test.each(cases)('%s: a case comes out of its form as it went in', (_, one) => {
  expect(writeCaseForm(readCaseForm({ ...one }))).toEqual(one)
})

test('a case that expects no way at all is not a case that does not say', () => {
  const named = { ...emptyCase, name: 'x' }
  expect(writeCaseForm({ ...named, regimes: [] })['expect']).toEqual({ regimes: [] })
  expect(writeCaseForm(named)['expect']).toEqual({})
  expect(readCaseForm(writeCaseForm({ ...named, regimes: [] })).regimes).toEqual([])
})

test.each([
  ['"regulated"', ['regulated']],
  ['["services","general?"]', ['services', 'general?']],
  ['Chamber of samples', ['Chamber of samples']],
  ['[]', []],
  [undefined, []],
])('%s is read as %j', (text, read) => {
  expect(readDifference(text)).toEqual(read)
})

test('a case is put, taken out and added at its place', () => {
  const [one, two, three] = [{ name: '1' }, { name: '2' }, { name: '3' }]
  expect(putCase([one, two], 0, three)).toEqual([three, two])
  expect(putCase([one, two], 1, undefined)).toEqual([one])
  expect(putCase([one, two], 2, three)).toEqual([one, two, three])
})
