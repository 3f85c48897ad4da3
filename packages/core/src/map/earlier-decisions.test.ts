import { decidedAs, type TextDecision } from '@wanderbuch/skills/decisions/text-decision'
import { loadEscoStarter } from '@wanderbuch/skills/esco-starter'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import { describe, expect, test } from 'vitest'
import { compareMapped } from '../compare/from-mapped.ts'
import { sampleMapped, sampleRecord } from '../compare/sample-mapped-record.ts'
import { coreWords } from '../report/words/core-words.ts'
import { createWords } from '../report/words/create-words.ts'
import type { MappedRecord } from '../vocabulary/mapped-record.ts'
import { type DossierRequest, languages } from '../vocabulary/request.ts'
import { withUsedDecisions } from './earlier-decisions.ts'
import { createSkillSource, mapSkills, targetOccupation } from './map-skills.ts'

const source = createSkillSource(loadEscoStarter())
const electrician = source.vocabulary.findOccupation('7411.1')
const [splice] = electrician?.essential.filter(({ preferred }) => preferred.en === 'splice cable') ?? []
if (!splice) throw new Error('no skill "splice cable"')

const words = 'Verbindet Adern fachgerecht'
const earlier = (changes: Partial<TextDecision> = {}): TextDecision =>
  ({
    ...decidedAs('confirmed'),
    text: `${words}.`,
    language: 'de',
    skillUri: splice.uri,
    by: 'M. Sample',
    on: '2026-05-03' as IsoDay,
    vocabularyVersion: '1.1.1',
    ...changes,
  }) as TextDecision
const request: DossierRequest = {
  host: 'DE',
  purpose: 'employee',
  targetOccupation: '7411.1',
  day: '2026-11-22' as IsoDay,
  languages: ['en'],
  matchDecisions: [],
}
const record = (text: string) => sampleRecord({ learningOutcomes: [{ number: 1, text: { de: text }, escoUris: [] }] })
const mapText = (text: string, changes: Partial<DossierRequest>) =>
  mapSkills(record(text), source, { ...request, ...changes }).filter(({ skillUri }) => skillUri === splice.uri)

describe('decided before for the same words', () => {
  test('nothing is remembered: nothing is suggested', () => {
    expect(mapText(words, {})).toEqual([])
  })

  test('a suggestion, named as what it is', () => {
    expect(mapText(words, { earlierDecisions: [earlier()] })).toEqual([
      {
        outcomeNumber: 1,
        skillUri: splice.uri,
        method: 'decided-before',
        strength: 'possible',
        words: [words],
        matchedLabel: 'splice cable',
        labelLanguage: 'en',
        earlier: { decision: 'confirmed', by: 'M. Sample', on: '2026-05-03', vocabularyVersion: '1.1.1' },
      },
    ])
  })

  test.each([
    ['a rejection suggests nothing', words, earlier(decidedAs('rejected'))],
    ['another language', words, earlier({ language: 'nl' })],
    ['other words', `${words} und sicher`, earlier()],
    ['a skill the vocabulary lacks', words, earlier({ skillUri: 'http://data.europa.eu/esco/skill/unknown' })],
  ])('%s', (_, text, decision) => {
    expect(mapText(text, { earlierDecisions: [decision] })).toEqual([])
  })

  test('beside what the words say themselves: a note, and no change of state', () => {
    const [match] = mapText('Spleißt Kabel', {
      earlierDecisions: [earlier({ ...decidedAs('rejected'), text: 'Spleißt Kabel' })],
    })
    expect([match?.method, match?.earlier?.decision, match?.decision]).toEqual(['stem-words', 'rejected', undefined])
  })

  test('decided otherwise before: said so', () => {
    const earlierDecisions = [earlier(), earlier({ ...decidedAs('rejected'), on: '2026-01-01' as IsoDay })]
    expect(mapText(words, { earlierDecisions })[0]?.earlier?.othersDiffer).toBe(true)
  })

  test('a decision on this record is laid on it', () => {
    const decision = {
      recordId: 'record-1',
      outcomeNumber: 1,
      skillUri: splice.uri,
      decision: 'confirmed',
      by: 'C.',
    } as const
    const [match] = mapText(words, {
      earlierDecisions: [earlier()],
      matchDecisions: [{ ...decision, on: '2026-11-01' as IsoDay }],
    })
    expect(match?.decision?.by).toBe('C.')
  })
})

test('a dossier keeps the earlier decisions that concern it, and no others', () => {
  const mapped: MappedRecord[] = [sampleMapped({ record: record(words) })]
  const [used, other] = [earlier(), earlier({ text: 'Schweißt Rohre' })]
  expect(withUsedDecisions({ ...request, earlierDecisions: [other, used] }, mapped).earlierDecisions).toEqual([used])
  expect(withUsedDecisions({ ...request, earlierDecisions: [other] }, mapped)).toEqual(request)
})

describe.each(languages)('%s', (language) => {
  test.each([
    ['with a name', earlier(), 'M. Sample'],
    ['without', { ...earlier(), by: undefined } as unknown as TextDecision, ''],
  ])('the finding says it, %s, and stays open', (_, decision, name) => {
    const mapped = sampleMapped({
      record: record(words),
      skillMatches: mapText(words, { earlierDecisions: [decision] }),
    })
    const { findings } = compareMapped({
      request,
      records: [mapped],
      origins: new Map([['record-1', { fileName: 'a.json', digest: 'ab' }]]),
      trustSources: [],
      target: targetOccupation(source.vocabulary, '7411.1', [mapped]),
      hostLevels: undefined,
      route: { facts: () => [], questions: () => [] },
    })
    const finding = findings.find(({ message }) => message === 'skill.suggested-before')
    expect(finding?.outcome).toBe('not-determined')
    const said = createWords(language, coreWords).label('skill.suggested-before', finding?.parameters)
    expect(said).toContain(name)
    expect(said).toContain(words)
    expect(said).not.toMatch(/[{}]/)
  })
})
