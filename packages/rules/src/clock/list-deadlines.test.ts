import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from './calendar.ts'
import { type ClockName, clockTerms } from './clock-terms.ts'
import { type DaysOfFile, listDeadlines } from './list-deadlines.ts'

const short = (clock: ClockName, days: DaysOfFile) => {
  const found = listDeadlines(clock, days)
  return found.ok ? found.value.map(({ kind, on }) => `${kind} ${on}`).join(', ') : found.problem.code
}

test.each([
  // A month from the last of January ends with the last of February.
  ['general', { completeOn: '2026-01-31' }, 'acknowledge 2026-02-28, decide 2026-04-30, decide-latest 2026-05-30'],
  [
    'general',
    { completeOn: '2026-12-01', handedInOn: '2026-11-25' },
    'acknowledge 2026-12-25, decide 2027-03-01, decide-latest 2027-04-01',
  ],
  // Annex V: three months and no more.
  ['automatic', { completeOn: '2026-12-01' }, 'acknowledge 2027-01-01, decide 2027-03-01'],
  ['de-craft', { completeOn: '2026-12-01' }, 'acknowledge 2027-01-01, decide 2027-03-01, decide-latest 2027-04-01'],
  ['fr-chamber', { completeOn: '2026-12-01' }, 'acknowledge 2027-01-01, decide 2027-03-01'],
  ['general', { completeOn: '2026-02-30' }, 'clock_day_ill_formed'],
  ['general', { completeOn: '2026-01-01', handedInOn: '2026-01-02' }, 'clock_events_out_of_order'],
] as const)('%s %j: %s', (clock, days, expected) => {
  expect(short(clock, days)).toBe(expected)
})

const names = Object.keys(clockTerms) as readonly ClockName[]
const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days))

test('no deadline lies before the day it is counted from, and the latest is never before the first', () => {
  fc.assert(
    fc.property(fc.constantFrom(...names), anyDay, fc.integer({ min: 0, max: 400 }), (clock, handedInOn, later) => {
      const completeOn = addDays(handedInOn, later)
      const found = listDeadlines(clock, { completeOn, handedInOn })
      if (!found.ok) return false
      const dayOf = (kind: string) => found.value.find((one) => one.kind === kind)?.on
      const latest = dayOf('decide-latest') ?? dayOf('decide')
      return found.value.every(({ on, from }) => on >= from) && (dayOf('decide') ?? '') <= (latest ?? '')
    }),
  )
})

test('the time to decide never starts before the file is complete, except where the end of the receipt starts it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...names), anyDay, (clock, completeOn) => {
      const found = listDeadlines(clock, { completeOn })
      const decide = found.ok ? found.value.find(({ kind }) => kind === 'decide') : undefined
      return decide === undefined || decide.from >= completeOn
    }),
  )
})
