import { writeCalendar } from '@wanderbuch/core/report/calendar/write-calendar'
import { coreWords } from '@wanderbuch/core/report/words/core-words'
import { createWords } from '@wanderbuch/core/report/words/create-words'
import { routeTreeWords } from '@wanderbuch/rules/route-answer/route-tree-words'
import type { ClocksAnswer } from '@wanderbuch/rules/route-answer/word-clocks'
import { expect, test } from 'vitest'
import { calendarOf, nextDays } from './next-days.ts'

const words = createWords('en', [...coreWords, routeTreeWords])

/** Made up: one clock with a day to come, one with an earlier one, one whose day has passed. */
function answerOn(day: string): ClocksAnswer {
  const clocks = [
    { name: 'general', line: [{ kind: 'due', state: 'due', on: '2026-12-20' }] },
    { name: 'automatic', line: [{ kind: 'due', state: 'due', on: '2026-12-01' }] },
    { name: 'card-first', line: [{ kind: 'due', state: 'passed', on: '2026-11-01' }] },
  ]
  const texts = {
    en: {
      points: { due: 'Last day to decide' },
      clocks: { automatic: 'Automatic system', general: 'General system' },
      told: { general: ['Nobody has decided yet.'] },
    },
  }
  return { host: 'DE', day, rules: 'made up', clocks, texts } as unknown as ClocksAnswer
}

test('the nearest last day comes first; what has passed is none', () => {
  expect(nextDays(answerOn('2026-11-22'))).toEqual([
    { clock: 'automatic', kind: 'due', on: '2026-12-01' },
    { clock: 'general', kind: 'due', on: '2026-12-20' },
  ])
})

test('the calendar holds these days with what the clock says, and the same identity on another day', () => {
  const [one, other] = ['2026-11-22', '2026-11-23'].map((day) =>
    writeCalendar(calendarOf({ answer: answerOn(day), words, digest: 'ab'.repeat(32) })),
  )
  expect(one).toMatch(/DTSTART;VALUE=DATE:20261201[^]*SUMMARY;LANGUAGE=en:Last day to decide – Automatic system/)
  expect(one).toContain('Nobody has decided yet.')
  expect(one?.match(/^UID:.*$/gm)).toEqual(other?.match(/^UID:.*$/gm))
})
