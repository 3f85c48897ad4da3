import { exportDecisions } from '@wanderbuch/skills/decisions/export-decisions'
import { parseDecisions } from '@wanderbuch/skills/decisions/parse-decisions'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import { expect, test } from 'vitest'
import { sampleRecord } from '../compare/sample-mapped-record.ts'
import { sampleDossier } from '../report/sample-dossier.ts'
import type { MatchDecision } from '../vocabulary/request.ts'
import { decisionsOfDossier } from './text-decisions.ts'

const skillUri = 'http://data.europa.eu/esco/skill/one'
const decide = (changes: Partial<MatchDecision>): MatchDecision => ({
  recordId: 'record-1',
  outcomeNumber: 1,
  skillUri,
  decision: 'confirmed',
  by: 'C. Sample',
  on: '2026-11-01' as IsoDay,
  ...changes,
})
const text = { de: 'Spleißt Kabel', en: 'Splices cables', fr: ' ' }
const record = sampleRecord({ learningOutcomes: [{ number: 1, text, escoUris: [] }] })
const { request, versions } = sampleDossier
const decisionsOf = (...matchDecisions: readonly MatchDecision[]) =>
  decisionsOfDossier({ records: [record], request: { ...request, matchDecisions }, versions })

test('one a language, with the version that was seen; the last decision holds', () => {
  const one = { decision: 'partly', relation: 'broad', skillUri, by: 'C. Sample', on: '2026-11-01' }
  const vocabularyVersion = versions.esco
  expect(decisionsOf(decide({}), decide({ decision: 'partly' }))).toEqual([
    { ...one, text: 'Spleißt Kabel', language: 'de', vocabularyVersion },
    { ...one, text: 'Splices cables', language: 'en', vocabularyVersion },
  ])
})

test.each([
  ['another record', decide({ recordId: 'record-9' })],
  ['another outcome', decide({ outcomeNumber: 9 })],
])('a decision on %s is not one on these words', (_, decision) => {
  expect(decisionsOf(decision)).toEqual([])
})

test('from a dossier to a file and back, the name only with consent', () => {
  const set = { setId: 'https://example.org/set', license: 'https://example.org/licence', namesWithConsent: [] }
  const read = parseDecisions(exportDecisions(decisionsOf(decide({})), set))
  expect(read.ok && read.value.map(({ text: words, by }) => [words, by])).toEqual([
    ['Spleißt Kabel', undefined],
    ['Splices cables', undefined],
  ])
})
