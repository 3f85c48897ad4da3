import type { DossierRequest } from '@wanderbuch/core/vocabulary/request'
import { wordClocks } from '@wanderbuch/rules/route-answer/word-clocks'
import { expect, test } from 'vitest'
import { keylessWorkbench } from './create-workbench.ts'

const request = {
  host: 'DE',
  home: 'RO',
  purpose: 'employee',
  targetOccupation: '2221.2',
  languages: ['en'],
  matchDecisions: [],
} as const

const events = [
  { kind: 'submitted', on: '2026-09-01' },
  { kind: 'complete', on: '2026-09-20' },
] as const

function appealOn(day: string) {
  const { tree, steps } = keylessWorkbench.answerRoute({ ...request, day: day as DossierRequest['day'] })
  return wordClocks({ tree, events, findings: steps }, [keylessWorkbench.words('en')]).texts.en?.appeal
}

test('an appeal is spoken of once the last day has passed, and not before', () => {
  expect(appealOn('2026-11-22')).toBeUndefined()
  expect(appealOn('2027-02-01')?.join(' ')).toMatch(/court|appeal/i)
})
