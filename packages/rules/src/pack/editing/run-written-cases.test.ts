import fc from 'fast-check'
import { expect, test } from 'vitest'
import { samplePack } from '../sample-pack.ts'
import { runWrittenCases } from './run-written-cases.ts'

const version = '2026-11-23'
const { fields } = samplePack

test('cases of a right pack run as they will be checked', () => {
  const { problems, cases } = runWrittenCases(samplePack, version)
  expect(problems).toEqual([])
  expect(cases.map(({ index, problems: differences }) => [index, differences])).toEqual([[0, []]])
})

test('a field with a wrong form is left out, and the case shows what it changes', () => {
  const written = { ...samplePack, fields: { ...fields, 'regulated/self-employed': { value: 'perhaps' } } }
  const { problems, cases } = runWrittenCases(written, version)
  expect(problems.map(({ code }) => code)).toContain('pack_value_wrong')
  expect(cases[0]?.answer.regulated).toBe('ask')
  expect(cases[0]?.problems.map(({ code }) => code)).toEqual(['pack_case_differs'])
})

test('a case with a wrong form is left out, and the others keep their place', () => {
  const [right] = samplePack.cases
  const { cases } = runWrittenCases({ ...samplePack, cases: [{ name: 'no facts' }, right] }, version)
  expect(cases.map(({ index }) => index)).toEqual([1])
})

test('whatever is written, nothing throws', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.jsonValue(), (some, cases) => {
      const { problems } = runWrittenCases({ ...samplePack, fields: some, cases }, version)
      expect(problems.length).toBeGreaterThan(0)
    }),
  )
})
