import type { Circumstances, ExperienceEntry } from '@wanderbuch/core/vocabulary/circumstances'
import { askQuestion } from '@wanderbuch/core/compare/ask-question'
import { factBook } from '@wanderbuch/core/vocabulary/fact'
import { expect, test } from 'vitest'
import { practiceYears } from './practice-years.ts'
import type { ValidationRequest } from './validation-scene.ts'
import { validationFacts, validationQuestions } from './validation-source.ts'

const at = { country: 'DE', day: '2026-11-24' }
const work = (from: string, to: string, more: Partial<ExperienceEntry> = {}): ExperienceEntry =>
  ({ role: 'employed', from: `${from}-01-01`, to: `${to}-12-31`, ofThisProfession: true, ...more }) as ExperienceEntry
const abroad = work('2015', '2020', { country: 'RO', fullTimeYears: 6 })
const here = work('2021', '2022', { country: 'DE', fullTimeYears: 2 })

test.each<readonly [string, Circumstances, ReturnType<typeof practiceYears>]>([
  ['nothing said', {}, {}],
  [
    'whole list, two states',
    { experience: [abroad, here], experienceIsWhole: true },
    { anywhere: { least: 8, most: 8 }, atHost: { least: 2, most: 2 } },
  ],
  [
    'outside the Union counts too: practice is asked for anywhere',
    { experience: [{ ...abroad, country: 'PH' }], experienceIsWhole: true },
    { anywhere: { least: 6, most: 6 }, atHost: { least: 0, most: 0 } },
  ],
  [
    'there may be more',
    { experience: [abroad] },
    { anywhere: { least: 6, most: Infinity }, atHost: { least: 0, most: Infinity } },
  ],
  [
    'how much of full time, and where, was not said',
    { experience: [work('2015', '2020')], experienceIsWhole: true },
    { anywhere: { least: 0, most: 6 }, atHost: { least: 0, most: 6 } },
  ],
  [
    'another profession',
    { experience: [{ ...abroad, ofThisProfession: false }], experienceIsWhole: true },
    { anywhere: { least: 0, most: 0 }, atHost: { least: 0, most: 0 } },
  ],
])('%s', (_, circumstances, expected) => {
  expect(practiceYears({}, circumstances, at)).toEqual(expected)
})

test('a number the person states is taken as it is', () => {
  const circumstances = { experience: [abroad], experienceIsWhole: true }
  expect(practiceYears({ practiceYears: 9 }, circumstances, at)).toEqual({
    anywhere: { least: 9, most: 9 },
    atHost: { least: 0, most: 0 },
  })
})

function outcomes(more: Partial<ValidationRequest>) {
  const base = { host: 'DE', home: 'RO', purpose: 'employee', targetOccupation: '7411.1', day: at.day } as const
  const request: ValidationRequest = { ...base, ...more }
  const book = factBook(validationFacts(request))
  const findings = validationQuestions(request).flatMap((question) => askQuestion(question, book) ?? [])
  return ['practice', 'residence'].map((part) => findings.find(({ id }) => id === `plan/host/de/bvadig/${part}`))
}

test.each<readonly [string, Circumstances, readonly string[]]>([
  [
    'enough, none of it there, home not said',
    { experience: [abroad], experienceIsWhole: true },
    ['yes', 'not-determined'],
  ],
  ['enough, though there may be more', { experience: [abroad] }, ['yes', 'not-determined']],
  ['too little so far', { experience: [here] }, ['not-determined', 'not-determined']],
  ['too little, and that is all', { experience: [here], experienceIsWhole: true }, ['no', 'not-determined']],
  [
    'half of it there',
    { experience: [work('2020', '2022', { country: 'DE', fullTimeYears: 3 })] },
    ['not-determined', 'yes'],
  ],
])('the plan counts the work that was stated: %s', (_, circumstances, expected) => {
  const found = outcomes({ circumstances, validationFacts: { trainingYears: 3.5 } })
  expect(found.map((finding) => finding?.outcome)).toEqual(expected)
  expect(found[0]?.because).toContain('route/stated/experience')
})

test('a number given goes before the work stated, and the work is not cited then', () => {
  const circumstances = { experience: [here], experienceIsWhole: true }
  const [practice] = outcomes({ circumstances, validationFacts: { trainingYears: 3.5, practiceYears: 8 } })
  expect(practice?.outcome).toBe('yes')
  expect(practice?.because).not.toContain('route/stated/experience')
})
