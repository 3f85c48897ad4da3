import { writeCalendar } from '@wanderbuch/core/report/calendar/write-calendar'
import { keylessWorkbench } from '@wanderbuch/adapters/workbench/create-workbench'
import type { DossierRequest } from '@wanderbuch/core/vocabulary/request'
import { wordClocks } from '@wanderbuch/rules/route-answer/word-clocks'
import { expect, test } from 'vitest'
import { calendarOf, nextDays } from './next-days.ts'

const request = { host: 'DE', home: 'RO', purpose: 'employee', targetOccupation: '2221.2', matchDecisions: [] }
const words = keylessWorkbench.words('en')

function answerOn(day: string) {
  const { tree, steps } = keylessWorkbench.answerRoute({
    ...request,
    day,
    languages: ['en'],
  } as unknown as DossierRequest)
  const events = [
    { kind: 'submitted', on: '2026-09-01' },
    { kind: 'complete', on: '2026-09-20' },
  ] as const
  return wordClocks({ tree, events, findings: steps }, [words])
}

test('the nearest last day comes first; what has passed is none', () => {
  expect(nextDays(answerOn('2026-11-22'))).toEqual([
    { clock: 'de-nurse-automatic', kind: 'due', on: '2026-12-20' },
    { clock: 'de-nurse', kind: 'due', on: '2027-01-20' },
  ])
  expect(nextDays(answerOn('2027-02-01'))).toEqual([])
})

test('the calendar holds these days with what the clock says, and the same identity on another day', () => {
  const [one, other] = ['2026-11-22', '2026-11-23'].map((day) =>
    writeCalendar(calendarOf({ answer: answerOn(day), words, digest: 'ab'.repeat(32) })),
  )
  expect(one).toMatch(
    /DTSTART;VALUE=DATE:20261220[^]*SUMMARY;LANGUAGE=en:Last day to decide – German nursing procedure\\, autom/,
  )
  expect(one?.match(/^UID:.*$/gm)).toEqual(other?.match(/^UID:.*$/gm))
})

test('an appeal is spoken of once the last day has passed, and not before', () => {
  expect(answerOn('2026-11-22').texts.en?.appeal).toBeUndefined()
  expect(answerOn('2027-02-01').texts.en?.appeal?.join(' ')).toMatch(/court|appeal/i)
})
