import type { ValidationFacts } from '@wanderbuch/core/vocabulary/validation-facts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluateRule } from '../evaluate-rule.ts'
import { conditionValues } from './arrangement.ts'
import { deriveConditionFacts } from './condition-facts.ts'
import { type Condition, frenchConditions, germanConditions } from './condition-rules.ts'

const day = '2026-11-24'
const all: readonly Condition[] = [...germanConditions, ...frenchConditions]

function answer(id: string, given: ValidationFacts, onDay = day) {
  const found = all.find(({ rule }) => rule.id === id)
  if (!found) throw new Error(id)
  return evaluateRule(found.rule, deriveConditionFacts(given, onDay), onDay).kind
}

type Case = readonly [id: string, given: ValidationFacts, expected: string, onDay?: string]
const cases: readonly Case[] = [
  ['de/bvadig/age', { birthYear: 1996 }, 'applies'],
  ['de/bvadig/age', { birthYear: 2000 }, 'applies'], // 26 this year: 25 already
  ['de/bvadig/age', { birthYear: 2001 }, 'not-determined'], // turns 25 this year, the birthday is not known
  ['de/bvadig/age', { birthYear: 2002 }, 'not-determined'], // too young, but the way without a limit may be meant
  ['de/bvadig/age', { birthYear: 2002, disabilityRoute: false }, 'does-not-apply'],
  ['de/bvadig/age', { birthYear: 2005, disabilityRoute: true }, 'applies'], // no age limit there
  ['de/bvadig/age', { disabilityRoute: true }, 'applies'],
  ['de/bvadig/age', {}, 'not-determined'],
  ['de/bvadig/age', { birthYear: 1996 }, 'not-in-force', '2024-12-31'],
  ['de/bvadig/age', { birthYear: 1996 }, 'applies', '2025-01-01'],
  ['de/bvadig/practice', { practiceYears: 5.25, trainingYears: 3.5 }, 'applies'],
  ['de/bvadig/practice', { practiceYears: 5, trainingYears: 3.5 }, 'does-not-apply'],
  ['de/bvadig/practice', { practiceYears: 20 }, 'not-determined'], // how long the training is, is not guessed
  ['de/bvadig/residence', { residence: 'DE' }, 'applies'],
  ['de/bvadig/residence', { residence: 'RO', practiceYearsAtHost: 3, trainingYears: 3 }, 'applies'],
  ['de/bvadig/residence', { residence: 'RO', practiceYearsAtHost: 2, trainingYears: 3 }, 'does-not-apply'],
  ['de/bvadig/residence', { practiceYearsAtHost: 2, trainingYears: 3 }, 'not-determined'], // may live there
  ['de/bvadig/residence', { residence: 'RO' }, 'not-determined'],
  ['de/bvadig/qualification', { holdsQualification: false }, 'applies'],
  ['de/bvadig/qualification', { holdsQualification: true }, 'does-not-apply'],
  ['de/bvadig/qualification', {}, 'not-determined'],
  ['de/bvadig/decision', { hasEquivalenceDecision: true }, 'does-not-apply'],
  ['de/bvadig/decision', { hasEquivalenceDecision: false }, 'applies'],
  ['de/bvadig/decision', {}, 'not-determined'],
  ['de/bvadig/apprenticeship', { inApprenticeship: true }, 'does-not-apply'],
  ['de/bvadig/apprenticeship', { inApprenticeship: false }, 'applies'],
  ['de/bvadig/apprenticeship', {}, 'not-determined'],
  ['fr/vae/files-same', { filesForThisCertification: 0 }, 'applies'],
  ['fr/vae/files-same', { filesForThisCertification: 1 }, 'does-not-apply'],
  ['fr/vae/files-same', {}, 'not-determined'],
  ['fr/vae/files-different', { filesThisYear: 2 }, 'applies'],
  ['fr/vae/files-different', { filesThisYear: 3 }, 'does-not-apply'],
  ['fr/vae/files-different', {}, 'not-determined'],
]

test.each(cases.map(([id, given, expected, onDay = day]) => ({ id, given, expected, onDay })))(
  '$id with $given on $onDay: $expected',
  ({ id, given, expected, onDay }) => expect(answer(id, given, onDay)).toBe(expected),
)

test('the numbers that sentences say in words are those of the data', () => {
  expect(conditionValues('de/bvadig/practice')).toEqual({ factor: 1.5 })
  expect(conditionValues('de/bvadig/residence')).toEqual({ share: 0.5, factor: 1.5 })
})

const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined })
const facts: fc.Arbitrary<ValidationFacts> = fc
  .record({
    birthYear: maybe(fc.integer({ min: 1950, max: 2010 })),
    residence: maybe(fc.constantFrom('DE', 'RO')),
    practiceYears: maybe(fc.nat(30)),
    practiceYearsAtHost: maybe(fc.nat(30)),
    trainingYears: maybe(fc.integer({ min: 2, max: 4 })),
    holdsQualification: maybe(fc.boolean()),
    hasEquivalenceDecision: maybe(fc.boolean()),
    inApprenticeship: maybe(fc.boolean()),
    disabilityRoute: maybe(fc.boolean()),
    filesThisYear: maybe(fc.nat(5)),
    filesForThisCertification: maybe(fc.nat(5)),
  })
  .map((one) => JSON.parse(JSON.stringify(one)) as ValidationFacts)

describe('laws', () => {
  test('an answer taken away never turns an open condition into met or not met', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom(...all), fc.nat(), (given, { rule }, choice) => {
        const names = Object.keys(given)
        if (names.length === 0) return
        const left = names[choice % names.length] as keyof ValidationFacts
        const { [left]: _, ...fewer } = given
        const before = answer(rule.id, given)
        const after = answer(rule.id, fewer)
        expect([before, 'not-determined']).toContain(after)
      }),
    )
  })

  test('without answers every condition is open', () => {
    for (const { rule } of all) expect(answer(rule.id, {})).toBe('not-determined')
  })
})
