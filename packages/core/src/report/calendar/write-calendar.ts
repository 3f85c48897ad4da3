/** An event of one whole day. */
export interface CalendarEvent {
  /** Unique within the calendar: `general/decide`. */
  readonly id: string
  /** ISO day. */
  readonly day: string
  readonly summary: string
  readonly description: string
  readonly alarm: string
}

export interface Calendar {
  readonly name: string
  /** Language of the texts, BCP 47. */
  readonly language: string
  /** Name and version of the software. */
  readonly producer: string
  /** Day it was made, ISO day: no clock is read here. */
  readonly madeOn: string
  /** Digest, hex, of what the events are about: the same route gives the same UIDs, so a second import moves the days. */
  readonly digest: string
  readonly events: readonly CalendarEvent[]
}

const lineEnd = '\r\n'
const mostOctets = 75

const octetsOf = (character: string): number => {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}

/** RFC 5545, 3.1: no line is longer than 75 octets; a fold never cuts a character. */
function foldLine(line: string): string {
  let folded = ''
  let used = 0
  for (const character of line) {
    const octets = octetsOf(character)
    if (used + octets > mostOctets) {
      folded += `${lineEnd} `
      used = 1
    }
    folded += character
    used += octets
  }
  return folded
}

/**
 * RFC 5545, 3.3.11: TEXT. Line breaks of any kind become `\n`; other control characters, and halves of characters, have no
 * place in a calendar and become spaces.
 */
function escapeText(text: string): string {
  return text
    .replaceAll(/\r\n|[\n\r\u0085\u2028\u2029]/g, '\n')
    .replaceAll(/[^\P{Cc}\n]|\p{Cs}/gu, ' ')
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n')
}

/** RFC 5545, 3.3.4: DATE. */
const writeDate = (day: string) => day.replaceAll('-', '')

/** A parameter value outside quotes holds no control characters, quotes, `;`, `:` or `,` (RFC 5545, 3.2). */
const paramText = (text: string) => text.replaceAll(/[^A-Za-z0-9-]/g, '')

function eventLines({ digest, madeOn, language }: Calendar, event: CalendarEvent): readonly string[] {
  const { id, day, summary, description, alarm } = event
  const spoken = `;LANGUAGE=${paramText(language)}`
  return [
    'BEGIN:VEVENT',
    `UID:${digest.slice(0, 32)}-${id.replaceAll(/[^A-Za-z0-9-]/g, '-')}@wanderbuch.invalid`,
    `DTSTAMP:${writeDate(madeOn)}T000000Z`,
    `DTSTART;VALUE=DATE:${writeDate(day)}`,
    `SUMMARY${spoken}:${escapeText(summary)}`,
    `DESCRIPTION${spoken}:${escapeText(description)}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-P7D',
    `DESCRIPTION${spoken}:${escapeText(alarm)}`,
    'END:VALARM',
    'END:VEVENT',
  ]
}

/**
 * A calendar file by RFC 5545: whole-day events, an alarm a week before each. Pure; the same calendar gives the same text.
 * A calendar without events is none by the grammar: ask for one only where there are days.
 */
export function writeCalendar(calendar: Calendar): string {
  const { producer, name, events } = calendar
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${escapeText(`-//Wanderbuch//${producer}//EN`)}`,
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escapeText(name)}`,
    ...events.flatMap((event) => eventLines(calendar, event)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => foldLine(line) + lineEnd).join('')
}
