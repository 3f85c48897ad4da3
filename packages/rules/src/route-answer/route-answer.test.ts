import { compileMessage } from '@wanderbuch/core/report/words/compile-message'
import { languages } from '@wanderbuch/core/vocabulary/request'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ClockEvent } from '../clock/clock-event.ts'
import { type ClockName, clockTerms } from '../clock/clock-terms.ts'
import { readClock } from '../clock/read-clock.ts'
import { findProfession } from '../profession/find-profession.ts'
import { professionRows } from '../profession/profession.ts'
import { askKinds } from '../route/tree/asks.ts'
import { riskNames } from '../route/tree/risks.ts'
import { treeOf } from '../route/tree/sample-tree.ts'
import { ruleWords } from '../rule-words.ts'
import { clockEventKinds } from './clock-event-kinds.ts'
import { listClockPoints } from './clock-line.ts'
import { occupationOfProfession } from './occupation-of-profession.ts'
import { readRouteClocks } from './read-route-clocks.ts'
import { stepNameKey } from './route-texts.ts'
import { routeTreeWords } from './route-tree-words.ts'
import { tellClock } from './tell-clock.ts'

const saysRecognised = /\brecogni[sz]ed|anerkannt|reconnu|riconosciut|reconocid|recunoscut/i
const english = routeTreeWords.en
const namesIn = (message: string, language: (typeof languages)[number]) => {
  const { shown, choosers } = compileMessage(message, language)
  return [...new Set([...shown, ...choosers])].sort()
}

describe.each(languages)('words of the tree in %s', (language) => {
  const words = routeTreeWords[language]

  test('have the keys and parameters of English, and never say recognised', () => {
    expect(Object.keys(words)).toEqual(Object.keys(english))
    for (const [key, message] of Object.entries(words)) {
      expect([key, namesIn(message, language), saysRecognised.test(message), message.trim() === '']).toEqual([
        key,
        namesIn(english[key] ?? '', 'en'),
        false,
        false,
      ])
    }
  })

  test('every event, clock, ask, risk and asker has words', () => {
    const all = { ...ruleWords[language], ...words }
    const keys = [
      ...clockEventKinds.map((kind) => `route.tree.event.${kind}`),
      ...['acknowledge-due', 'due', 'today'].map((kind) => `route.tree.event.${kind}`),
      ...Object.keys(clockTerms).map((name) => `route.tree.clock.${name}`),
      ...Object.keys(askKinds).map((name) => `route.need.${name}`),
      ...Object.values(askKinds).map((who) => `route.tree.who.${who}`),
      ...riskNames.map((name) => `route.risk.${name}`),
    ]
    expect(keys.filter((key) => !Object.hasOwn(all, key))).toEqual([])
  })
})

test.each([
  'RO DE self-employed 7411.1',
  'RO DE employee 2221.2',
  'RO US employee -',
  'EE NL further-study -',
  'RO CH employee 7411.1',
])('every step of %s has a name', (line) => {
  const keys = treeOf(line).steps.map(stepNameKey)
  expect(keys.filter((key) => !Object.hasOwn(english, key))).toEqual([])
})

test.each(professionRows.map(({ id }) => id))('%s and its code are the same profession', (name) => {
  expect(findProfession(occupationOfProfession(name))).toBe(name)
})

const on = (kind: ClockEvent['kind'], day: string) =>
  ({ kind, on: day, ...(kind === 'extended' && { reasons: 'given' }) }) as ClockEvent
const general = (events: readonly ClockEvent[], day: string) => {
  const read = readClock(clockTerms.general, events, day)
  if (!read.ok) throw new Error(read.problem.code)
  return read.value
}

test.each([
  [[], '2026-11-22', ['route.clock-state.not-started', 'route.tree.clock.waits-applicant']],
  [[on('submitted', '2026-11-01')], '2026-11-22', ['route.clock-state.acknowledging', 'route.tree.clock.acknowledge']],
  [[on('submitted', '2026-09-01')], '2026-11-22', ['route.tree.clock.acknowledge-late']],
  [
    [on('submitted', '2026-06-01'), on('complete', '2026-06-20')],
    '2026-11-22',
    ['route.clock-state.silent', 'route.silence.appeal', 'route.tree.clock.silent-ask'],
  ],
  [
    [on('submitted', '2026-06-01'), on('complete', '2026-06-20'), on('decided', '2026-10-20')],
    '2026-11-22',
    ['route.tree.clock.too-late'],
  ],
  [[on('submitted', '2026-06-01'), on('decided', '2026-06-10')], '2026-11-22', ['route.tree.clock.decided-on']],
] as const)('%j on %s tells %j', (events, day, keys) => {
  const told = tellClock(general(events, day)).map(({ key }) => key)
  expect(told).toEqual(expect.arrayContaining([...keys]))
  expect(told.filter((key) => !Object.hasOwn(english, key) && !Object.hasOwn(ruleWords.en, key))).toEqual([])
})

test('what happened later than the day asked about is not on the line', () => {
  const events = [on('submitted', '2026-09-01'), on('complete', '2026-12-20')]
  const line = listClockPoints(events, general(events, '2026-09-10'), '2026-09-10')
  expect(line.map(({ kind }) => kind)).toEqual(['submitted', 'today', 'acknowledge-due'])
})

const namesOf = (events: readonly ClockEvent[]) =>
  readRouteClocks(treeOf('RO DE employee 2221.2'), events).map(({ name }) => name)

test('the clocks of a card are read where a card was applied for, and no others then', () => {
  expect(namesOf([on('submitted', '2026-06-01')])).toEqual(['de-nurse-automatic', 'de-nurse'])
  expect(namesOf([on('submitted-card', '2026-06-01')])).toEqual(['card-home', 'card-host-automatic'])
})

const card = (events: readonly ClockEvent[], day: string) => {
  const clocks = readRouteClocks({ ...treeOf('RO DE employee 2221.2'), day }, events)
  return new Map(clocks.map((clock) => [clock.name, clock]))
}

test('a card: the time of the host begins when home hands the file on, and silence then counts as issued', () => {
  const applied = [on('submitted-card', '2026-06-01')]
  const before = card(applied, '2026-06-20')
  expect(before.get('card-home')?.reading).toMatchObject({ state: 'running', due: '2026-07-08' })
  expect(before.get('card-host-automatic')?.told).toEqual([{ key: 'route.tree.clock.host-waits' }])
  const handed = [...applied, on('handed-on', '2026-07-01')]
  const after = card(handed, '2026-07-15')
  expect(after.get('card-home')?.told.map(({ key }) => key)).toEqual(['route.tree.clock.handed-on'])
  expect(after.get('card-host-automatic')?.reading).toMatchObject({ state: 'running', due: '2026-08-01' })
  expect(after.get('card-host-automatic')?.line.map(({ kind }) => kind)).toEqual(['handed-on', 'today', 'due'])
  expect(card(handed, '2026-08-02').get('card-host-automatic')?.reading).toMatchObject({
    state: 'silent',
    silence: 'deemed-issued',
  })
  expect(
    card([...applied, on('handed-on', '2026-07-09')], '2026-07-15')
      .get('card-home')
      ?.told.at(-1)?.key,
  ).toBe('route.tree.clock.handed-on-late')
})

test('what does not fit a procedure says so at its event in the whole list', () => {
  const events = [on('submitted-card', '2026-06-01'), on('handed-on', '2026-07-01'), on('resumed', '2026-07-02')]
  const host = card(events, '2026-07-15').get('card-host-automatic')
  expect(host).toMatchObject({ problem: { event: 3 }, line: [], told: [{ parameters: { event: 3 } }] })
  const general = readRouteClocks(treeOf('RO DE employee 2221.2'), [
    on('submitted', '2026-06-01'),
    on('handed-on', '2026-06-20'),
  ])
  expect(general.map(({ problem }) => problem?.event)).toEqual([2, 2])
})

test('a decision tells from when the time to appeal runs, and to ask where its last day stands', () => {
  const told = tellClock(general([on('submitted', '2026-06-01'), on('decided', '2026-06-10')], '2026-11-22'))
  expect(told).toContainEqual({
    key: 'route.tree.clock.appeal',
    parameters: { day: { kind: 'day', day: '2026-06-10' } },
  })
})

const day = fc
  .integer({ min: 0, max: 700 })
  .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10))
const anyEvents = fc
  .array(fc.tuple(fc.constantFrom(...clockEventKinds), day), { maxLength: 8 })
  .map((pairs) => pairs.map(([kind, one]) => on(kind, one)).toSorted((a, b) => (a.on < b.on ? -1 : 1)))

test('the days on a line are in order, and no last day to decide stands there before the file is complete', () => {
  fc.assert(
    fc.property(fc.constantFrom(...(Object.keys(clockTerms) as ClockName[])), anyEvents, day, (name, events, asked) => {
      const terms = clockTerms[name]
      const read = readClock(terms, events, asked)
      if (!read.ok) return
      const line = listClockPoints(events, read.value, asked)
      const days = line.map((point) => point.on)
      expect(days).toEqual(days.toSorted())
      const due = line.findIndex(({ kind }) => kind === 'due')
      if (due < 0 || terms.starts !== 'complete') return
      expect(line.some(({ kind }) => kind === 'complete')).toBe(true)
    }),
  )
})
