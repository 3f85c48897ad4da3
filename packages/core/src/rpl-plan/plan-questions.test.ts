import type { IsoDay } from '@wanderbuch/standards/iso-day'
import { describe, expect, test } from 'vitest'
import type { TargetOccupation } from '../compare/context-facts.ts'
import { compareMapped } from '../compare/from-mapped.ts'
import { sampleChecks, sampleMapped, sampleMatch, sampleRecord } from '../compare/sample-mapped-record.ts'
import type { MappedRecord, SkillMatch } from '../vocabulary/mapped-record.ts'
import { areValidationFacts } from '../vocabulary/validation-facts.ts'

const one = 'http://data.europa.eu/esco/skill/one'
const two = 'http://data.europa.eu/esco/skill/two'
const target: TargetOccupation = {
  uri: 'http://data.europa.eu/esco/occupation/x',
  code: '7411.1',
  label: { en: 'electrician' },
  version: '1.1.1',
  skills: [
    { uri: one, label: { en: 'install electrical equipment' }, relation: 'essential' },
    { uri: two, label: { en: 'inspect supplies' }, relation: 'optional' },
  ],
}

function planOf(records: readonly MappedRecord[], of: TargetOccupation | 'none' = target) {
  const origins = new Map(records.map(({ record }) => [record.id, { fileName: `${record.id}.json`, digest: 'ab' }]))
  const { findings } = compareMapped({
    request: {
      host: 'DE',
      purpose: 'employee',
      day: '2026-11-22' as IsoDay,
      languages: ['en'],
      matchDecisions: [],
    },
    records,
    origins,
    trustSources: [],
    target: of === 'none' ? undefined : of,
    hostLevels: undefined,
    route: { facts: () => [], questions: () => [] },
  })
  return findings.filter(({ section }) => section === 'plan')
}

const skill = (records: readonly MappedRecord[]) => planOf(records).find(({ id }) => id === 'plan/skill/1')

const match = (more: Partial<SkillMatch> = {}): SkillMatch => ({
  ...sampleMatch(),
  skillUri: one,
  method: 'linked',
  ...more,
})
const held = (record: Parameters<typeof sampleRecord>[0], checks: Parameters<typeof sampleChecks>[0] = {}, more = {}) =>
  sampleMapped({ record: sampleRecord(record), checks: sampleChecks(checks), skillMatches: [match(more)] })

const secured = { basis: 'secured' } as const
const work = { kind: 'experience', basis: 'declared' } as const
const employer = { awardingBody: { name: { en: 'Firm' }, country: 'RO', identifiers: [] } }
const period = { work: { from: '2017-02-01' as IsoDay } }
const decided = (decision: 'partly' | 'rejected') => ({
  decision: { recordId: 'record-1', outcomeNumber: 1, skillUri: one, decision, by: 'C', on: '2026-11-20' as IsoDay },
})
const attested = {
  attestations: [{ by: { name: { en: 'Firm' }, identifiers: [] }, on: '2026-01-01' as IsoDay, confirms: [1] }],
}

describe('the rule, case by case', () => {
  test.each([
    ['authentic and valid', held(secured, { unchanged: 'yes', origin: 'yes' }), 'exempt', 'proven'],
    [
      'authentic, run out',
      held(secured, { unchanged: 'yes', origin: 'yes', validity: 'no' }),
      'evidence',
      'proven-not-current',
    ],
    [
      'signer not known',
      held(secured, { unchanged: 'yes', origin: 'not-determined' }),
      'evidence',
      'attested-or-shown',
    ],
    ['not sealed', held({ basis: 'unsecured' }), 'evidence', 'attested-or-shown'],
    ['experience, confirmed', held({ ...work, ...attested } as never), 'evidence', 'attested-or-shown'],
    ['experience, employer and time named', held({ ...work, ...employer, ...period }), 'evidence', 'declared-employer'],
    ['experience, no time', held({ ...work, ...employer }), 'assess', 'declared-alone'],
    [
      'experience, nobody named',
      held({ ...work, ...period, awardingBody: undefined } as never),
      'assess',
      'declared-alone',
    ],
    ['covered in part', held(secured, { unchanged: 'yes', origin: 'yes' }, decided('partly')), 'assess', 'partly'],
    ['words that may mean it', held(secured, {}, { method: 'label-words' }), 'assess', 'suggested'],
    ['a person said no', held(secured, {}, decided('rejected')), 'train', 'nothing'],
    ['changed document', held(secured, { unchanged: 'no' }), 'train', 'broken'],
    ['no words on it', sampleMapped({ skillMatches: [] }), 'train', 'nothing'],
  ])('%s', (_, record, step, reason) => {
    expect(skill([record])).toMatchObject({ message: `plan.skill.${reason}`, parameters: { step } })
  })
})

test('nothing to read: no step is named', () => {
  const empty = sampleMapped({ record: sampleRecord({ learningOutcomes: [] }), skillMatches: [] })
  expect(skill([empty])).toMatchObject({ outcome: 'not-determined', message: 'plan.skill.unread' })
})

test('an optional skill without any trace asks for nothing', () => {
  expect(planOf([held(secured)]).some(({ id }) => id === 'plan/skill/2')).toBe(false)
  const found = sampleMapped({ skillMatches: [match({ skillUri: two })] })
  expect(planOf([found]).find(({ id }) => id === 'plan/skill/2')?.parameters.relation).toBe('optional')
})

test('the summary counts essential skills only', () => {
  const summary = planOf([held(secured, { unchanged: 'yes', origin: 'yes' })]).find(({ id }) => id === 'plan/summary')
  expect(summary?.parameters).toMatchObject({ essential: 1, exempt: 1, evidence: 0, assess: 0, train: 0, open: 0 })
})

test('each document says whether it serves', () => {
  const records = [held(secured, { unchanged: 'yes', origin: 'yes' }), held({ id: 'record-2' }, { unchanged: 'no' })]
  const serves = planOf(records).filter(({ about }) => about === 'serves')
  expect(serves.map(({ id, parameters }) => [id, parameters.standing])).toEqual([
    ['plan/serves/record-1', 'proven'],
    ['plan/serves/record-2', 'none'],
  ])
})

test('without a target there is no plan', () => {
  expect(planOf([held(secured)], 'none')).toEqual([])
})

test.each([
  [{}, true],
  [{ birthYear: 1996, residence: 'DE', practiceYears: 5.5, holdsQualification: false, filesThisYear: 0 }, true],
  [{ birthYear: '1996' }, false],
  [{ birthYear: 1996.5 }, false],
  [{ residence: 'Germany' }, false],
  [{ practiceYears: -1 }, false],
  [{ practiceYears: Number.NaN }, false],
  [{ inApprenticeship: 'no' }, false],
  [{ age: 30 }, false],
  [{ toString: 1 }, false],
  [[], false],
  [null, false],
])('validation facts %j: %s', (value, fits) => expect(areValidationFacts(value)).toBe(fits))
