import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Calendar, type CalendarEvent, writeCalendar } from './write-calendar.ts'

const event: CalendarEvent = {
  id: 'general/decide',
  day: '2027-03-01',
  summary: 'Last day for the decision',
  description: 'Counted from 1 December 2026.',
  alarm: 'In one week',
}
const calendar: Calendar = {
  name: 'Time limits',
  language: 'en',
  producer: 'Wanderbuch 0.1.0',
  madeOn: '2026-11-22',
  digest: 'ab12'.repeat(16),
  events: [event],
}
const withText = (text: string) =>
  writeCalendar({ ...calendar, name: text, events: [{ ...event, summary: text, description: text, alarm: text }] })

const physicalLines = (text: string) => text.split('\r\n').slice(0, -1)
/** RFC 5545, 3.1: a fold is undone by taking out the line break and the one space after it. */
const unfold = (text: string) => text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1)
const valueOf = (text: string, name: string) =>
  unfold(text)
    .find((line) => new RegExp(`^${name}[;:]`).test(line))
    ?.replace(/^[^:]*:/, '')
/** RFC 5545, 3.3.11, read back. */
const readText = (value: string) =>
  value.replaceAll(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign))

describe('RFC 5545, 3.1: content lines', () => {
  test('every line ends with CRLF, the last one too, and no bare CR or LF is left', () => {
    const text = withText('a\nb\rc\r\nd')
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  test('no line is longer than 75 octets, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const long = physicalLines(withText(text)).filter((line) => new TextEncoder().encode(line).length > 75)
        return long.length === 0
      }),
    )
  })

  test('a fold never cuts a character', () => {
    const text = withText('🎓ț→'.repeat(60))
    expect(new TextDecoder('utf-8', { fatal: true }).decode(new TextEncoder().encode(text))).toBe(text)
    for (const line of physicalLines(text)) expect(line).not.toMatch(/[\uD800-\uDBFF]$/)
  })
})

describe('RFC 5545, 3.3.11: TEXT', () => {
  test.each([
    ['a; b, c', 'a\\; b\\, c'],
    ['back\\slash', 'back\\\\slash'],
    ['one\ntwo', 'one\\ntwo'],
    ['one\r\ntwo', 'one\\ntwo'],
    ['one\u2028two', 'one\\ntwo'],
    ['tab\there', 'tab here'],
    ['colon: quote "', 'colon: quote "'],
  ])('%j', (text, written) => {
    expect(valueOf(withText(text), 'SUMMARY')).toBe(written)
  })

  test('what is written can be read back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 200 }), (text) => {
        return readText(valueOf(withText(text), 'SUMMARY') ?? '') === text
      }),
    )
  })
})

describe('hostile text', () => {
  test.each([
    'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:other',
    'x\nATTACH:https://evil.example/',
    'x\u0085BEGIN:VALARM',
    'x\u2029ORGANIZER:mailto:a@evil.example',
    'x\u0000y\u001bz',
    '\uD800 half a character',
  ])('%j adds no line, no property, no component', (text) => {
    const lines = unfold(withText(text))
    const plain = unfold(withText('x'))
    expect(lines.map((line) => line.split(/[:;]/)[0])).toEqual(plain.map((line) => line.split(/[:;]/)[0]))
    expect(withText(text)).not.toMatch(/[\p{Cc}](?<![\r\n])/u)
  })

  test('an id or a language adds no parameter', () => {
    const odd = { ...event, id: 'a\r\nX:1;b' }
    const text = writeCalendar({ ...calendar, language: 'en;X=1:2', events: [odd] })
    expect(valueOf(text, 'UID')).toBe(`${'ab12'.repeat(8)}-a--X-1-b@wanderbuch.invalid`)
    expect(unfold(text)).toContain('SUMMARY;LANGUAGE=enX12:Last day for the decision')
  })
})

describe('RFC 5545, 3.4 to 3.8: components and properties', () => {
  const text = writeCalendar({
    ...calendar,
    events: [event, { ...event, id: 'general/acknowledge', day: '2027-01-01' }],
  })
  const lines = unfold(text)

  test('3.6: VERSION and PRODID stand once, before the events', () => {
    expect(lines.slice(0, 3)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Wanderbuch//Wanderbuch 0.1.0//EN'])
    expect(lines.filter((line) => line.startsWith('VERSION:'))).toHaveLength(1)
  })

  test('components are nested and closed', () => {
    const open: string[] = []
    for (const line of lines) {
      if (line.startsWith('BEGIN:')) open.push(line.slice(6))
      if (line.startsWith('END:')) expect(open.pop()).toBe(line.slice(4))
    }
    expect(open).toEqual([])
  })

  test('3.6.1: each event has one UID, one DTSTAMP and one DTSTART', () => {
    const events = text.replaceAll('\r\n ', '').split('BEGIN:VEVENT').slice(1)
    for (const one of events) {
      expect(['UID:', 'DTSTAMP:', 'DTSTART;'].map((name) => one.split(`\r\n${name}`).length - 1)).toEqual([1, 1, 1])
    }
  })

  test('3.8.4.7: UIDs differ within a calendar and are the same each time', () => {
    const ids = (made: string) => unfold(made).filter((line) => line.startsWith('UID:'))
    expect(new Set(ids(text)).size).toBe(2)
    const moved = writeCalendar({ ...calendar, madeOn: '2026-12-24', events: [{ ...event, day: '2027-04-01' }] })
    expect(ids(text)).toContain(ids(moved)[0])
  })

  test('3.3.4 and 3.3.5: a whole day is a DATE, the stamp a UTC time from the day argument', () => {
    expect(lines).toContain('DTSTART;VALUE=DATE:20270301')
    expect(lines).toContain('DTSTAMP:20261122T000000Z')
  })

  test('3.6.6: a DISPLAY alarm has its action, trigger and description', () => {
    const alarm = lines.slice(lines.indexOf('BEGIN:VALARM'), lines.indexOf('END:VALARM'))
    expect(alarm.map((line) => line.split(/[:;]/)[0])).toEqual(['BEGIN', 'ACTION', 'TRIGGER', 'DESCRIPTION'])
  })

  test('same calendar, same text', () => {
    expect(writeCalendar(calendar)).toBe(writeCalendar(calendar))
  })
})
