import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { covers, evaluateRule } from '../evaluate-rule.ts'
import type { Rule } from '../rule.ts'
import { experiencedJourneyman, type JourneymanFacts } from './de-hwo/experienced-journeyman.ts'
import { acquiredRights, type AcquiredRightsFacts } from './eu-2005-36/acquired-rights.ts'
import { type CompensationFacts, compensationMeasure } from './eu-2005-36/compensation-measure.ts'
import { type ExperienceFacts, experienceListOne } from './eu-2005-36/experience-list-one.ts'
import { homeNotRegulating, type HomeRegulationFacts } from './eu-2005-36/home-not-regulating.ts'
import { levelGapTooWide } from './eu-2005-36/level-gap.ts'
import { minimumTrainingNurse, type NurseTrainingFacts } from './eu-2005-36/minimum-training-nurse.ts'
import { partialAccess, type PartialAccessFacts } from './eu-2005-36/partial-access.ts'
import { romanianNurse, type RomanianNurseFacts } from './eu-2005-36/romanian-nurse.ts'

const day = '2026-11-22'

test.each([
  // held, required, day,          answer
  ['a', 'e', '2026-01-01', 'applies'], // the widest gap, the only one
  ['b', 'e', '2026-01-01', 'does-not-apply'], // compensation measures instead, Article 14
  ['a', undefined, '2026-01-01', 'not-determined'],
  ['a', 'e', '2016-01-17', 'not-in-force'], // the day before the changes of 2013 applied
] as const)('level gap: held %s, required %s on %s: %s', (levelHeld, required, onDay, expected) => {
  const facts = { levelHeld, ...(required && { levelRequiredByHost: required }) }
  expect(evaluateRule(levelGapTooWide, facts, onDay).kind).toBe(expected)
})

const worked = {
  selfEmployedYears: 0,
  selfEmployedOrManagerYears: 0,
  employedYears: 0,
  executiveYears: 0,
  trainingYears: 0,
  yearsSinceEnd: 0,
} satisfies ExperienceFacts

test.each<readonly [string, Partial<ExperienceFacts>, string]>([
  ['six years on own account', { selfEmployedYears: 6, selfEmployedOrManagerYears: 6 }, 'applies'],
  ['the same, ended 11 years ago', { selfEmployedOrManagerYears: 6, yearsSinceEnd: 11 }, 'does-not-apply'],
  ['three years and training of three', { selfEmployedOrManagerYears: 3, trainingYears: 3 }, 'applies'],
  ['three years and training of two', { selfEmployedOrManagerYears: 3, trainingYears: 2 }, 'does-not-apply'],
  ['four years and training of two', { selfEmployedOrManagerYears: 4, trainingYears: 2 }, 'applies'],
  [
    'three self-employed and five employed',
    { selfEmployedYears: 3, selfEmployedOrManagerYears: 3, employedYears: 5 },
    'applies',
  ],
  ['three as manager only and five employed', { selfEmployedOrManagerYears: 3, employedYears: 5 }, 'does-not-apply'],
  ['five executive and training of three', { executiveYears: 5, trainingYears: 3 }, 'applies'],
  ['twenty years as plain employee', { employedYears: 20, trainingYears: 3 }, 'does-not-apply'],
  ['years not stated', { selfEmployedYears: undefined } as unknown as Partial<ExperienceFacts>, 'not-determined'],
])('experience, list I: %s: %s', (_, facts, expected) => {
  expect(evaluateRule(experienceListOne, { ...worked, ...facts }, day).kind).toBe(expected)
})

test.each<readonly [Partial<RomanianNurseFacts>, string, string]>([
  [
    {
      title: 'certificat-de-competente-profesionale',
      trainingBegan: '2006-10-01',
      consecutiveYearsInLastFive: 3,
      revaluationProved: false,
    },
    day,
    'applies',
  ],
  [
    {
      title: 'certificat-de-competente-profesionale',
      trainingBegan: '2007-01-01',
      consecutiveYearsInLastFive: 3,
      revaluationProved: false,
    },
    day,
    'does-not-apply',
  ],
  [
    {
      title: 'diploma-de-absolvire',
      trainingBegan: '2003-09-30',
      consecutiveYearsInLastFive: 0,
      revaluationProved: true,
    },
    day,
    'applies',
  ],
  [
    {
      title: 'diploma-de-licenta',
      trainingBegan: '2003-09-30',
      consecutiveYearsInLastFive: 2,
      revaluationProved: false,
    },
    day,
    'does-not-apply',
  ],
  [{ title: 'diploma-de-licenta', trainingBegan: '2003-09-30', revaluationProved: false }, day, 'not-determined'],
  [
    {
      title: 'diploma-de-absolvire',
      trainingBegan: '2003-09-30',
      consecutiveYearsInLastFive: 3,
      revaluationProved: true,
    },
    '2025-03-03',
    'not-in-force',
  ],
])('Romanian nurse %j on %s: %s', (facts, onDay, expected) => {
  expect(evaluateRule(romanianNurse, facts, onDay).kind).toBe(expected)
})

test.each<readonly [Partial<AcquiredRightsFacts>, string]>([
  [
    {
      trainingBegan: '2005-10-01',
      referenceDay: '2007-01-01',
      meetsMinimumTraining: false,
      consecutiveYearsInLastFive: 3,
    },
    'applies',
  ],
  [
    {
      trainingBegan: '2005-10-01',
      referenceDay: '2007-01-01',
      meetsMinimumTraining: false,
      consecutiveYearsInLastFive: 2,
    },
    'does-not-apply',
  ],
  [
    {
      trainingBegan: '2007-01-01',
      referenceDay: '2007-01-01',
      meetsMinimumTraining: false,
      consecutiveYearsInLastFive: 5,
    },
    'does-not-apply',
  ],
  [{ trainingBegan: '2005-10-01', referenceDay: '2007-01-01', meetsMinimumTraining: false }, 'not-determined'],
])('acquired rights %j: %s', (facts, expected) => {
  expect(evaluateRule(acquiredRights, facts, day).kind).toBe(expected)
})

test.each<readonly [Partial<HomeRegulationFacts>, string]>([
  [{ homeRegulatesProfession: false, homeRegulatesTraining: false, yearsInLastTen: 1 }, 'applies'],
  [{ homeRegulatesProfession: false, homeRegulatesTraining: false, yearsInLastTen: 0 }, 'does-not-apply'],
  [{ homeRegulatesProfession: false, homeRegulatesTraining: true, yearsInLastTen: 0 }, 'applies'],
  [{ homeRegulatesProfession: true, homeRegulatesTraining: false, yearsInLastTen: 9 }, 'does-not-apply'],
  [{ homeRegulatesProfession: false }, 'not-determined'],
])('home not regulating %j: %s', (facts, expected) => {
  expect(evaluateRule(homeNotRegulating, facts, day).kind).toBe(expected)
})

test.each<readonly [Partial<CompensationFacts>, string]>([
  [
    { substantiallyDifferentMatters: true, activityMissingAtHome: false, coveredByExperienceOrValidation: false },
    'applies',
  ],
  [
    { substantiallyDifferentMatters: true, activityMissingAtHome: true, coveredByExperienceOrValidation: true },
    'does-not-apply',
  ],
  [
    { substantiallyDifferentMatters: false, activityMissingAtHome: false, coveredByExperienceOrValidation: false },
    'does-not-apply',
  ],
  [{ substantiallyDifferentMatters: true, activityMissingAtHome: false }, 'not-determined'],
])('compensation measure %j: %s', (facts, expected) => {
  expect(evaluateRule(compensationMeasure, facts, day).kind).toBe(expected)
})

const all = { fullyQualifiedAtHome: true, measureWouldBeWholeTraining: true, activityCanBeSeparated: true }
test.each<readonly [Partial<PartialAccessFacts>, string, string]>([
  [{ ...all, automaticSystemOpen: false }, day, 'applies'],
  [{ ...all, automaticSystemOpen: true }, day, 'does-not-apply'],
  [{ ...all, activityCanBeSeparated: false, automaticSystemOpen: false }, day, 'does-not-apply'],
  [all, day, 'not-determined'],
  [{ ...all, automaticSystemOpen: false }, '2016-01-17', 'not-in-force'],
])('partial access %j on %s: %s', (facts, onDay, expected) => {
  expect(evaluateRule(partialAccess, facts, onDay).kind).toBe(expected)
})

test.each<readonly [Partial<NurseTrainingFacts>, string]>([
  [{ years: 3, hours: 4600, theoryShare: 1 / 3, clinicalShare: 1 / 2 }, 'applies'],
  [{ years: 3, hours: 4599, theoryShare: 0.4, clinicalShare: 0.5 }, 'does-not-apply'],
  [{ years: 3, hours: 4600, theoryShare: 0.4 }, 'not-determined'],
])('minimum training of nurses %j: %s', (facts, expected) => {
  expect(evaluateRule(minimumTrainingNurse, facts, day).kind).toBe(expected)
})

test.each<readonly [Partial<JourneymanFacts>, string]>([
  [{ craft: 25, yearsAfterFinding: 6, leadingYearsAfterFinding: 4 }, 'applies'],
  [{ craft: 25, yearsAfterFinding: 0, leadingYearsAfterFinding: 0 }, 'does-not-apply'], // whatever was worked abroad
  [{ craft: 33, yearsAfterFinding: 9, leadingYearsAfterFinding: 9 }, 'does-not-apply'],
  [{ craft: 25 }, 'not-determined'],
])('experienced journeyman %j: %s', (facts, expected) => {
  expect(evaluateRule(experiencedJourneyman, facts, day).kind).toBe(expected)
})

describe('laws every rule keeps', () => {
  const experience = fc.record({
    selfEmployedYears: fc.nat(40),
    selfEmployedOrManagerYears: fc.nat(40),
    employedYears: fc.nat(40),
    executiveYears: fc.nat(40),
    trainingYears: fc.nat(6),
    yearsSinceEnd: fc.nat(30),
  })

  test('without one of its facts a rule says neither yes nor no', () => {
    fc.assert(
      fc.property(experience, fc.constantFrom(...experienceListOne.needs), (facts, left) => {
        const { [left]: _, ...rest } = facts
        expect(evaluateRule(experienceListOne, rest, day)).toMatchObject({ kind: 'not-determined', missing: [left] })
      }),
    )
  })

  test('before its first day no rule applies, whatever the facts', () => {
    const rule: Rule<ExperienceFacts> = { ...experienceListOne, inForce: { from: '2020-01-01', until: '2020-12-31' } }
    const days = fc.tuple(fc.integer({ min: 2010, max: 2030 }), fc.integer({ min: 1, max: 12 }))
    fc.assert(
      fc.property(experience, days, (facts, [year, month]) => {
        const onDay = `${year}-${String(month).padStart(2, '0')}-15`
        expect(evaluateRule(rule, facts, onDay).kind === 'not-in-force').toBe(!covers(rule.inForce, onDay))
        expect(covers(rule.inForce, onDay)).toBe(year === 2020)
      }),
    )
  })
})
