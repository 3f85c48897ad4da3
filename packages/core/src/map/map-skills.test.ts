import { loadEscoStarter } from '@wanderbuch/skills/esco-starter'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import { describe, expect, test } from 'vitest'
import { sampleRecord } from '../compare/sample-mapped-record.ts'
import type { LearningOutcome } from '../vocabulary/record.ts'
import type { MatchDecision } from '../vocabulary/request.ts'
import { createSkillSource, mapSkills } from './map-skills.ts'

const source = createSkillSource(loadEscoStarter())
const uriOf = (label: string) =>
  source.vocabulary.skills.find(({ preferred }) => preferred.en === label)?.uri ?? `no such skill: ${label}`
const [splice, repair, test1] = [uriOf('splice cable'), uriOf('repair wiring'), uriOf('test electrical equipment')]

const outcome = (text: LearningOutcome['text'], escoUris: readonly string[] = []): LearningOutcome => ({
  number: 1,
  text,
  escoUris,
})
const recordWith = (...outcomes: readonly LearningOutcome[]) =>
  sampleRecord({ learningOutcomes: outcomes.map((one, index) => ({ ...one, number: index + 1 })) })
const decide = (changes: Partial<MatchDecision>): MatchDecision => ({
  recordId: 'record-1',
  outcomeNumber: 1,
  skillUri: splice,
  decision: 'confirmed',
  by: 'C. Sample',
  on: '2026-11-01' as IsoDay,
  ...changes,
})
const map = (outcomes: readonly LearningOutcome[], decisions: readonly MatchDecision[] = []) =>
  mapSkills(recordWith(...outcomes), source, { matchDecisions: decisions })

describe('where a match comes from', () => {
  test.each([
    ['linked by the issuer', outcome({ en: 'something else' }, [splice]), 'linked', 'certain'],
    ['linked and named: the link stands', outcome({ en: 'splice cable' }, [splice]), 'linked', 'certain'],
    ['the same words', outcome({ en: 'splice cable' }), 'exact-label', 'certain'],
    ['inflected', outcome({ en: 'Spliced many cables' }), 'stem-words', 'likely'],
    ['language not stated', outcome({ und: 'Kabel spleißen' }), 'exact-label', 'certain'],
    [
      'two languages: the stronger stands',
      outcome({ ro: 'Imbină cablul', en: 'splice cable' }),
      'exact-label',
      'certain',
    ],
  ] as const)('%s', (_, one, method, strength) => {
    const match = map([one]).find(({ skillUri }) => skillUri === splice)
    expect([match?.method, match?.strength]).toEqual([method, strength])
  })

  test('words, label and language are shown; each skill once an outcome', () => {
    expect(map([outcome({ de: 'Spleißt Kabel', en: 'Splices cables' })])).toEqual([
      {
        outcomeNumber: 1,
        skillUri: splice,
        method: 'stem-words',
        strength: 'likely',
        words: ['Spleißt Kabel'],
        matchedLabel: 'Kabel spleißen',
        labelLanguage: 'de',
      },
    ])
  })

  test('outcomes are kept apart', () => {
    const matches = map([
      outcome({ en: 'splice cable' }),
      outcome({ en: 'repair wiring' }),
      outcome({ en: 'good marks' }),
    ])
    expect(matches.map(({ outcomeNumber, skillUri }) => [outcomeNumber, skillUri])).toEqual([
      [1, splice],
      [2, repair],
    ])
  })

  test('a link to a skill the vocabulary does not have is left alone', () => {
    expect(map([outcome({ en: 'x' }, ['http://data.europa.eu/esco/skill/unknown'])])).toEqual([])
  })
})

describe('decisions', () => {
  const spliced = outcome({ en: 'Splices cables' })
  const decisionOf = (decisions: readonly MatchDecision[]) =>
    map([spliced], decisions).find(({ skillUri }) => skillUri === splice)?.decision?.decision

  test.each(['confirmed', 'partly', 'rejected'] as const)('%s is laid on the match', (decision) => {
    expect(decisionOf([decide({ decision })])).toBe(decision)
  })

  test('the last decision on a match holds', () => {
    expect(decisionOf([decide({}), decide({ decision: 'rejected' })])).toBe('rejected')
  })

  test.each([
    ['another record', decide({ recordId: 'record-2' })],
    ['another outcome', decide({ outcomeNumber: 2 })],
    ['another skill', decide({ skillUri: repair })],
  ])('a decision on %s does not touch it', (_, decision) => {
    expect(decisionOf([decision])).toBeUndefined()
  })

  test('a decision makes no match where the words point to nothing', () => {
    expect(map([outcome({ en: 'good marks' })], [decide({})])).toEqual([])
  })

  test('a link and the same words can be rejected too', () => {
    const matches = map(
      [outcome({ en: 'test electrical equipment' }, [splice])],
      [decide({ decision: 'rejected' }), decide({ skillUri: test1, decision: 'rejected' })],
    )
    expect(matches.map(({ decision }) => decision?.decision)).toEqual(['rejected', 'rejected'])
  })
})
