import type { ClockEvent } from '@wanderbuch/rules/clock/clock-event'
import { clockEventKinds } from '@wanderbuch/rules/route-answer/clock-event-kinds'
import { type FormEvent, useMemo, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { useInterface } from '../InterfaceLanguage.tsx'
import { newId } from '../new-id.ts'
import { ChoiceField, TextField } from '../parts/Field.tsx'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { today } from '../today.ts'
import { useAnswer } from '../use-answer.ts'
import { usePageTitle } from '../use-page-title.ts'
import { ClockLine } from './ClockLine.tsx'
import { NextDays } from './NextDays.tsx'
import { firstProblem, formOf, QuestionFields, questionOf } from './QuestionFields.tsx'
import { readClocks } from './route-api.ts'
import { readRouteAddress, type RouteQuestion, writeRouteAddress } from './route-address.ts'
import { useRouteWords } from './use-route-words.ts'
import '../styles/route.css'

interface EventForm {
  readonly id: string
  readonly kind: string
  readonly on: string
}

interface Asked {
  readonly question: RouteQuestion
  readonly events: readonly ClockEvent[]
}

/** Events in the order of their days. That more time came with reasons stands in the name of the event. */
function eventsOf(forms: readonly EventForm[]): readonly ClockEvent[] {
  const events = forms.map(({ kind, on }) => ({ kind, on, ...(kind === 'extended' && { reasons: 'given' }) }))
  return (events as readonly ClockEvent[]).toSorted((left, right) =>
    left.on < right.on ? -1 : left.on > right.on ? 1 : 0,
  )
}

interface LineProps {
  readonly event: EventForm
  readonly number: number
  readonly tried: boolean
  readonly set: (change: Partial<EventForm>) => void
  readonly remove: (() => void) | undefined
}

function EventLine({ event, number, tried, set, remove }: LineProps) {
  const { label } = useRouteWords()
  return (
    <div className="about-line row">
      <ChoiceField
        label={label('clock.event')}
        value={event.kind}
        options={clockEventKinds.map((kind) => ({ value: kind, label: label(`route.tree.event.${kind}`) }))}
        onChange={(kind) => set({ kind })}
      />
      <TextField
        id={`event-${event.id}`}
        label={label('clock.day')}
        type="date"
        value={event.on}
        problem={tried && event.on === '' ? label('clock.needs-day') : undefined}
        onChange={(on) => set({ on })}
      />
      {remove && (
        <button type="button" className="button small" aria-label={label('clock.remove', { number })} onClick={remove}>
          {label('about.remove')}
        </button>
      )}
    </div>
  )
}

interface EventsProps {
  readonly events: readonly EventForm[]
  readonly tried: boolean
  readonly onChange: (events: readonly EventForm[]) => void
}

function EventsPart({ events, tried, onChange }: EventsProps) {
  const { label } = useRouteWords()
  const next = events.length > 1 ? 'decided' : 'complete'
  const add = () => onChange([...events, { id: newId(), kind: next, on: '' }])
  return (
    <fieldset className="events">
      <legend>{label('clock.happened')}</legend>
      <p className="hint">{label('clock.card-hint')}</p>
      {events.map((event, index) => (
        <EventLine
          key={event.id}
          event={event}
          number={index + 1}
          tried={tried}
          set={(change) => onChange(events.map((one) => (one.id === event.id ? { ...one, ...change } : one)))}
          remove={events.length > 1 ? () => onChange(events.filter(({ id }) => id !== event.id)) : undefined}
        />
      ))}
      <button type="button" className="button small" onClick={add}>
        {label('clock.add')}
      </button>
    </fieldset>
  )
}

function ClockForm({ first, onAsk }: { readonly first: RouteQuestion; readonly onAsk: (asked: Asked) => void }) {
  const { label } = useRouteWords()
  const [form, setForm] = useState(() => formOf(first))
  const [events, setEvents] = useState<readonly EventForm[]>(() => [{ id: newId(), kind: 'submitted', on: '' }])
  const [tried, setTried] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const empty = events.find(({ on }) => on === '')
    const wrong = firstProblem(form) ?? (empty && `event-${empty.id}`)
    if (wrong === undefined) onAsk({ question: questionOf(form), events: eventsOf(events) })
    else document.getElementById(wrong)?.focus()
  }
  return (
    <form className="route-form" onSubmit={submit} noValidate aria-label={label('way.clock')}>
      <QuestionFields form={form} tried={tried} set={(change) => setForm((before) => ({ ...before, ...change }))} />
      <EventsPart events={events} tried={tried} onChange={setEvents} />
      <button type="submit" className="button primary">
        {label('clock.show')}
      </button>
    </form>
  )
}

function Appeal({ sentences }: { readonly sentences: readonly string[] }) {
  const { label } = useRouteWords()
  return (
    <section className="clock">
      <h3>{label('route.tree.step.appeal')}</h3>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </section>
  )
}

/** Where a person's own application is, from what happened to it. Days stay out of the address; nothing is stored. */
export default function ApplicationPage() {
  const { language } = useInterface()
  const { label } = useRouteWords()
  const [query] = useSearchParams()
  const [first] = useState(() => readRouteAddress(query, today()))
  const [asked, setAsked] = useState<Asked>()
  usePageTitle(label('way.clock'))
  const ask = useMemo(() => asked && (() => readClocks(asked.question, asked.events, language)), [asked, language])
  const { answer, problem, asking } = useAnswer(ask)
  const { none, appeal } = answer?.texts[language] ?? {}
  return (
    <div className="wide route-page">
      <h1>{label('way.clock')}</h1>
      <p className="lede">{label('clock.lede')}</p>
      <div className="route-columns">
        <ClockForm first={first} onAsk={setAsked} />
        <section className="panel route-answer" aria-labelledby="clocks">
          <h2 id="clocks">{label('route.tree.clocks')}</h2>
          {problem && <ProblemNote problem={problem} />}
          <output className="quiet">{asking && label('loading')}</output>
          {none && <p>{none}</p>}
          {answer && asked && <NextDays answer={answer} question={asked.question} />}
          {answer && answer.clocks.filter(({ name }) => !name.startsWith('card-')).length > 1 && (
            <p>{label('route.tree.clock.which')}</p>
          )}
          {answer?.clocks.map((clock) => (
            <ClockLine key={clock.name} answer={answer} clock={clock} />
          ))}
          {appeal && <Appeal sentences={appeal} />}
          <p className="no-print">
            <Link to={`/route?${writeRouteAddress(asked?.question ?? first)}`}>{label('clock.back')}</Link>
          </p>
        </section>
      </div>
    </div>
  )
}
