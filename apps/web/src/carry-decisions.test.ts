import type { NormalisedRecord } from '@wanderbuch/core/vocabulary/record'
import type { MatchDecision } from '@wanderbuch/core/vocabulary/request'
import { expect, test } from 'vitest'
import { carryDecisions } from './carry-decisions.ts'

const record = (id: string, title: string, outcome = 'o') =>
  ({
    id,
    basis: 'secured',
    title: { en: title },
    learningOutcomes: [{ text: { en: outcome } }],
  }) as unknown as NormalisedRecord
const decision = {
  recordId: 'record-2',
  outcomeNumber: 1,
  skillUri: 'u',
  decision: 'confirmed',
  by: 'C',
  on: 'd',
} as unknown as MatchDecision
const before = { records: [record('record-1', 'A'), record('record-2', 'B')] }

test.each([
  [
    'another document in front',
    [record('record-1', 'C'), record('record-2', 'A'), record('record-3', 'B')],
    ['record-3'],
  ],
  ['the document is gone', [record('record-1', 'A')], []],
  ['what was learned has changed', [record('record-1', 'A'), record('record-2', 'B', 'p')], []],
  ['nothing has changed', before.records, ['record-2']],
])('%s', (_, records, expected) => {
  expect(carryDecisions([decision], before, { records }).map(({ recordId }) => recordId)).toEqual(expected)
})
