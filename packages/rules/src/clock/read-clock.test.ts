import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addPeriod, daysBetween } from './calendar.ts'
import type { ClockEvent } from './clock-event.ts'
import { type ClockName, type ClockTerms, clockTerms } from './clock-terms.ts'
import { readClock } from './read-clock.ts'

const short = {
  s: 'submitted',
  i: 'found-incomplete',
  c: 'complete',
  p: 'suspended',
  r: 'resumed',
  e: 'extended',
  f: 'difficulty-solved',
  d: 'decided',
} as const

/** Events from words: `s01-05` is "submitted on 5 January 2026"; a year may stand before. */
function eventsOf(line: string): readonly ClockEvent[] {
  return line
    .split(' ')
    .filter(Boolean)
    .map((word): ClockEvent => {
      const kind = short[word[0] as keyof typeof short]
      const rest = word.slice(1)
      const on = rest.length === 5 ? `2026-${rest}` : rest
      return kind === 'extended' ? { kind, on, reasons: 'the file is large' } : { kind, on }
    })
}

function shortReading(name: ClockName, line: string, day: string): string {
  const reading = readClock(clockTerms[name], eventsOf(line), day)
  if (!reading.ok) return `${reading.problem.code} ${reading.problem.event}`
  const { state, due = '-', startedOn = '-', silence = '' } = reading.value
  return `${state} ${startedOn} ${due} ${silence}`.trim()
}

test.each<readonly [ClockName, string, string, string]>([
  // terms, what happened, day, state, started on, due, what silence means
  ['general', '', '2026-01-10', 'not-started - -'],
  ['general', 's01-05', '2026-01-10', 'acknowledging - -'],
  ['general', 's01-05', '2026-07-10', 'acknowledging - -'], // never answered: nothing starts by itself
  ['general', 's01-05 i01-20', '2026-07-10', 'incomplete - -'], // waits for the applicant, however long
  ['general', 's01-05 c01-05', '2026-01-10', 'running 2026-01-05 2026-04-05'],
  ['general', 's01-05 i01-20 c01-31', '2026-04-30', 'running 2026-01-31 2026-04-30'], // the last day still counts
  ['general', 's01-05 i01-20 c01-31', '2026-05-01', 'silent 2026-01-31 2026-04-30 appeal'],
  ['general', 's01-05 c01-05 e04-05', '2026-04-20', 'extended 2026-01-05 2026-05-05'],
  ['general', 's01-05 c01-05 e04-05', '2026-05-06', 'silent 2026-01-05 2026-05-05 appeal'],
  ['general', 's01-05 c01-05 e04-06', '2026-05-06', 'clock_extension_too_late 3'],
  ['general', 's01-05 c01-05 e04-01 e05-01', '2026-05-06', 'clock_extension_not_allowed 4'],
  ['general', 's01-05 c01-05 d03-01', '2026-05-06', 'decided 2026-01-05 2026-04-05'],
  ['general', 's01-05 c01-05 d03-01', '2026-02-01', 'running 2026-01-05 2026-04-05'], // later events are not looked at
  ['general', 's01-05 d01-20', '2026-02-01', 'decided - -'],
  ['automatic', 's01-05 c01-05 e04-01', '2026-04-02', 'clock_extension_not_allowed 3'], // three months and no more
  ['de-craft', 's01-05 c01-05 p02-01', '2026-12-01', 'suspended 2026-01-05 -'], // stands still, is never late
  ['de-craft', 's01-05 c01-05 p02-01 r02-21', '2026-03-01', 'running 2026-01-05 2026-04-25'], // 20 days more
  ['de-craft', 's01-05 c01-05 p02-01 r02-21 e04-01', '2026-04-26', 'extended 2026-01-05 2026-05-25'],
  ['card-host-general', 's01-05 c01-05 p02-01', '2026-02-02', 'clock_cannot_be_suspended 3'], // questions to home: it runs on
  ['fr-chamber', 's01-05 c01-20', '2026-04-21', 'silent 2026-01-20 2026-04-20 granted'],
  ['fr-chamber', 's01-05 c01-20 e02-01', '2026-02-02', 'clock_extension_not_allowed 3'],
  ['fr-sport', 's01-05 c01-20 e02-01', '2026-02-02', 'extended 2026-01-20 2026-05-20'],
  ['fr-vae-admission', 's01-05 c01-05', '2026-03-06', 'silent 2026-01-05 2026-03-05 granted'],
  ['academic', 's01-05 c02-28', '2026-06-29', 'silent 2026-02-28 2026-06-28 not-stated'],
  // European Professional Card: a week, then three weeks or a month; the host a month or two, twice two weeks more
  ['card-services', 's01-05', '2026-01-12', 'acknowledging - -'],
  ['card-services', 's01-05', '2026-01-13', 'running 2026-01-12 2026-02-02'],
  ['card-services', 's01-05 c01-07', '2026-01-08', 'acknowledging - -'], // nothing missing: from the end of the week
  ['card-services', 's01-05 i01-09 c01-20', '2026-01-21', 'running 2026-01-20 2026-02-10'],
  ['card-services', 's01-05 i01-09', '2026-05-21', 'incomplete - -'],
  ['card-home', 's01-05', '2026-01-13', 'running 2026-01-12 2026-02-12'],
  ['card-host-automatic', 's01-05 c01-05', '2026-02-06', 'silent 2026-01-05 2026-02-05 deemed-issued'],
  ['card-host-general', 's01-05 c01-05', '2026-03-05', 'running 2026-01-05 2026-03-05'],
  ['card-host-general', 's01-05 c01-05 e03-01 e03-10', '2026-03-20', 'extended 2026-01-05 2026-04-02'],
  ['card-host-general', 's01-05 c01-05 e03-01 e03-10 e03-15', '2026-03-20', 'clock_extension_not_allowed 5'],
  // Article 7(4): a month; a difficulty told in that month, solved in the next, decided within two
  ['service-check', 's01-05 c01-05', '2026-02-06', 'silent 2026-01-05 2026-02-05 may-start'],
  ['service-check', 's01-05 c01-05 e02-01', '2026-02-10', 'extended 2026-01-05 2026-05-05'],
  ['service-check', 's01-05 c01-05 e02-01 f02-15', '2026-02-20', 'extended 2026-01-05 2026-04-15'],
  ['service-check', 's01-05 c01-05 e02-01 f02-15', '2026-04-16', 'silent 2026-01-05 2026-04-15 may-start'],
  ['service-check', 's01-05 c01-05 e02-01 e02-02', '2026-02-20', 'clock_extension_not_allowed 4'],
  // Bad input
  ['general', 'c01-05', '2026-02-06', 'clock_event_does_not_fit 1'],
  ['general', 's01-05 s01-06', '2026-02-06', 'clock_event_does_not_fit 2'],
  ['general', 's01-05 c01-04', '2026-02-06', 'clock_events_out_of_order 2'],
  ['general', 's02-30', '2026-03-06', 'clock_day_ill_formed 1'],
  ['general', 's01-05', '2026-13-06', 'clock_day_ill_formed 0'],
  ['general', 's01-05 c01-05 r01-06', '2026-02-06', 'clock_event_does_not_fit 3'],
  ['general', 's01-05 c01-05 f01-06', '2026-02-06', 'clock_event_does_not_fit 3'],
  ['general', 's01-05 d01-06 c01-07', '2026-02-06', 'clock_event_does_not_fit 3'],
])('%s: "%s" on %s is %s', (name, line, day, expected) => {
  expect(shortReading(name, line, day)).toBe(expected)
})

test('an extension without reasons is none', () => {
  const events: readonly ClockEvent[] = [
    ...eventsOf('s01-05 c01-05'),
    { kind: 'extended', on: '2026-02-01', reasons: ' ' },
  ]
  expect(readClock(clockTerms.general, events, '2026-02-02')).toEqual({
    ok: false,
    problem: { code: 'clock_extension_without_reasons', event: 3 },
  })
})

test('whose turn it is, what is late, what was in time, and that holidays are not settled here', () => {
  const read = (line: string, day: string) => readClock(clockTerms.general, eventsOf(line), day)
  expect(read('s01-05', '2026-02-06')).toMatchObject({
    value: {
      waitsFor: 'authority',
      acknowledgeDue: '2026-02-05',
      acknowledgementLate: true,
      holidays: 'not-determined',
    },
  })
  expect(read('s01-05', '2026-02-05')).not.toHaveProperty('value.acknowledgementLate')
  expect(read('s01-05 i01-06', '2026-03-06')).toMatchObject({ value: { waitsFor: 'applicant' } })
  expect(read('s01-05 c01-05 d04-06', '2026-05-06')).toMatchObject({
    value: { waitsFor: 'nobody', decidedInTime: false },
  })
  expect(read('s01-05 c01-05 d04-05', '2026-05-06')).toMatchObject({
    value: { decidedInTime: true, extensionsLeft: 1 },
  })
})

describe('laws of the clock', () => {
  const names = Object.keys(clockTerms) as readonly ClockName[]
  const anyName = fc.constantFrom(...names)
  const kinds = Object.values(short)
  const anyEvents = fc.array(fc.tuple(fc.constantFrom(...kinds), fc.nat(40)), { maxLength: 9 }).map((steps) => {
    let on = '2026-01-05'
    return steps.map(([kind, days]): ClockEvent => {
      on = addDays(on, days)
      return kind === 'extended' ? { kind, on, reasons: 'why' } : { kind, on }
    })
  })
  const anyDay = fc.nat(500).map((days) => addDays('2026-01-01', days))
  const hasStarted = (terms: ClockTerms, events: readonly ClockEvent[], day: string) => {
    const reading = readClock(terms, events, day)
    return reading.ok ? reading.value.startedOn : undefined
  }

  test('the time to decide never starts before the file is complete', () => {
    fc.assert(
      fc.property(anyName, anyEvents, anyDay, (name, events, day) => {
        const terms: ClockTerms = clockTerms[name]
        const started = hasStarted(terms, events, day)
        if (started === undefined) return
        const complete = events.some(({ kind, on }) => kind === 'complete' && on <= started)
        const submitted = events.find(({ kind }) => kind === 'submitted')
        const afterWeek =
          terms.starts === 'acknowledged' &&
          submitted !== undefined &&
          started === addPeriod(submitted.on, terms.acknowledge ?? {}) &&
          !events.some(({ kind, on }) => kind === 'found-incomplete' && on <= started)
        expect(complete || afterWeek).toBe(true)
        expect(started <= day).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  test('a clock that stands is never late, and every day it stood is added', () => {
    fc.assert(
      fc.property(fc.nat(80), fc.nat(400), (from, standing) => {
        const before = eventsOf('s01-05 c01-05')
        const stop = addDays('2026-01-05', from)
        const suspended: readonly ClockEvent[] = [...before, { kind: 'suspended', on: stop }]
        const on = addDays(stop, standing)
        const stopped = readClock(clockTerms['de-craft'], suspended, on)
        expect(stopped).toMatchObject({ ok: true, value: { state: 'suspended' } })
        const again = readClock(clockTerms['de-craft'], [...suspended, { kind: 'resumed', on }], on)
        if (!again.ok || again.value.due === undefined) throw new Error('the clock should run again')
        expect(daysBetween('2026-04-05', again.value.due)).toBe(standing)
      }),
    )
  })

  test('every clock a rule lets stop stands while suspended and gives its days back; no other can be stopped', () => {
    fc.assert(
      fc.property(anyName, fc.nat(20), fc.nat(400), fc.nat(400), (name, from, standing, later) => {
        const terms: ClockTerms = clockTerms[name]
        // Papers were found missing: then the card's time to decide starts with the complete file too.
        const complete: readonly ClockEvent[] = eventsOf('s01-05 i01-06 c01-20')
        const started = readClock(terms, complete, '2026-01-20')
        if (!started.ok || started.value.startedOn !== '2026-01-20') throw new Error('the clock should run')
        const stop = addDays('2026-01-20', from)
        const stopped: readonly ClockEvent[] = [...complete, { kind: 'suspended', on: stop }]
        const on = addDays(stop, standing)
        const reading = readClock(terms, stopped, addDays(on, later))
        if (terms.suspension === 'no') {
          expect(reading).toMatchObject({ ok: false, problem: { code: 'clock_cannot_be_suspended' } })
          return
        }
        expect(reading).toMatchObject({ ok: true, value: { state: 'suspended' } })
        expect(reading).not.toHaveProperty('value.due')
        const again = readClock(terms, [...stopped, { kind: 'resumed', on }], on)
        if (!again.ok || again.value.due === undefined) throw new Error('the clock should run again')
        expect(daysBetween(addPeriod('2026-01-20', terms.decide), again.value.due)).toBe(standing)
      }),
      { numRuns: 1000 },
    )
  })

  test('however long a file waits for its last paper, no time to decide runs', () => {
    fc.assert(
      fc.property(anyName, fc.nat(2000), (name, days) => {
        const waiting = readClock(clockTerms[name], eventsOf('s01-05 i01-06'), addDays('2026-01-06', days))
        if (!waiting.ok) throw new Error(waiting.problem.code)
        expect([waiting.value.state, waiting.value.startedOn, waiting.value.due]).toEqual([
          'incomplete',
          undefined,
          undefined,
        ])
      }),
      { numRuns: 300 },
    )
  })

  test('what happens later changes nothing about a day', () => {
    fc.assert(
      fc.property(anyName, anyEvents, anyDay, (name, events, day) => {
        const known = events.filter(({ on }) => on <= day)
        expect(readClock(clockTerms[name], events, day)).toEqual(readClock(clockTerms[name], known, day))
      }),
    )
  })

  test('silence is only said after the last day, and only then', () => {
    fc.assert(
      fc.property(anyName, anyEvents, anyDay, (name, events, day) => {
        const reading = readClock(clockTerms[name], events, day)
        if (!reading.ok) return
        const { state, due, silence } = reading.value
        expect(silence !== undefined).toBe(state === 'silent')
        if (state === 'silent') expect(day > (due ?? '')).toBe(true)
        if (state === 'running') expect(day <= (due ?? '')).toBe(true)
      }),
    )
  })
})
