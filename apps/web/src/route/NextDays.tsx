import { writeCalendar } from '@wanderbuch/core/report/calendar/write-calendar'
import type { ClocksAnswer } from '@wanderbuch/rules/route-answer/word-clocks'
import { download } from '../download.ts'
import { calendarOf, nextDays } from './next-days.ts'
import { type RouteQuestion, writeRouteAddress } from './route-address.ts'
import { useRouteWords } from './use-route-words.ts'

const hex = (bytes: ArrayBuffer) =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** Of the question without its day: asked again on another day, the same events move. */
const digestOf = async (question: RouteQuestion) =>
  hex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(writeRouteAddress({ ...question, day: '' }))))

interface Props {
  readonly answer: ClocksAnswer
  readonly question: RouteQuestion
}

/** The nearest last day in one sentence, and all that are to come as a calendar file, made on this device. */
export function NextDays({ answer, question }: Props) {
  const words = useRouteWords()
  const [first] = nextDays(answer)
  if (!first) return null
  const texts = answer.texts[words.language]
  const save = async () => {
    const text = writeCalendar(calendarOf({ answer, words, digest: await digestOf(question) }))
    download(new Blob([text], { type: 'text/calendar;charset=utf-8' }), `wanderbuch-calendar-${answer.day}.ics`)
  }
  const next = { day: { kind: 'day', day: first.on }, what: texts?.points[first.kind] ?? '' } as const
  return (
    <div className="next-day">
      <p>
        <strong>{words.label('clock.next', next)}</strong> {texts?.clocks[first.clock]}
      </p>
      <button type="button" className="button small no-print" onClick={() => void save()}>
        {words.label('clock.calendar')}
      </button>
    </div>
  )
}
