import type { Calendar } from '@wanderbuch/core/report/calendar/write-calendar'
import type { Words } from '@wanderbuch/core/report/words/create-words'
import type { ClocksAnswer } from '@wanderbuch/rules/route-answer/word-clocks'

/** A last day that is still to come, with the clock it belongs to. */
export interface NextDay {
  readonly clock: string
  readonly kind: string
  readonly on: string
}

/** Last days from the day asked about on, the nearest first. */
export function nextDays({ clocks }: Pick<ClocksAnswer, 'clocks'>): readonly NextDay[] {
  const due = clocks.flatMap(({ name, line }) =>
    line.filter(({ state }) => state === 'due').map(({ kind, on }) => ({ clock: name, kind, on })),
  )
  return due.toSorted((left, right) => (left.on < right.on ? -1 : left.on > right.on ? 1 : 0))
}

interface Told {
  readonly answer: ClocksAnswer
  readonly words: Words
  /** Hex; the same route gives the same, so that a later file moves the days of an earlier one. */
  readonly digest: string
}

/** The last days to come as a calendar, each with what its clock says. It holds the days and nothing about the person. */
export function calendarOf({ answer, words, digest }: Told): Calendar {
  const texts = answer.texts[words.language]
  const events = nextDays(answer).map(({ clock, kind, on }) => {
    const summary = `${texts?.points[kind] ?? ''} – ${texts?.clocks[clock] ?? ''}`
    const description = (texts?.told[clock] ?? []).join('\n')
    return { id: `${clock}/${kind}`, day: on, summary, description, alarm: summary }
  })
  const name = words.label('route.tree.clocks')
  return { name, language: words.language, producer: 'Wanderbuch', madeOn: answer.day, digest, events }
}
