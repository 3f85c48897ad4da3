import type { ClockEvent } from '../clock/clock-event.ts'
import type { ClockName } from '../clock/clock-terms.ts'

/** Events of one clock as `readClock` takes them, beside the same events by the names they were told under. */
export interface OwnEvents {
  readonly read: readonly ClockEvent[]
  readonly told: readonly ClockEvent[]
  /** Position in the whole list, from 1, of each event that is read. */
  readonly positions: readonly number[]
}

const isCardClock = (name: ClockName) => name.startsWith('card-')

/** Whether the events are about a European Professional Card: nobody is shown its clocks who did not apply for one. */
export const isCardApplication = (events: readonly ClockEvent[]): boolean =>
  events.some(({ kind }) => kind === 'submitted-card')

export const isOwnClock = (name: ClockName, events: readonly ClockEvent[]): boolean =>
  isCardClock(name) === isCardApplication(events)

const numbered = (events: readonly ClockEvent[]) => events.map((event, index) => ({ event, position: index + 1 }))
type Numbered = ReturnType<typeof numbered>

const plain = (event: ClockEvent): ClockEvent =>
  event.kind === 'submitted-card' ? { kind: 'submitted', on: event.on } : event

/** The part of the home authority ends when it hands the file on, as another procedure ends with the decision. */
function homePart(all: Numbered, handedOn: number): OwnEvents {
  const own = handedOn < 0 ? all : all.slice(0, handedOn + 1)
  const read = own.map(({ event }) =>
    event.kind === 'handed-on' ? ({ kind: 'decided', on: event.on } as const) : event,
  )
  return {
    read: read.map(plain),
    told: own.map(({ event }) => event),
    positions: own.map(({ position }) => position),
  }
}

/** The host has a whole file from the day it was handed on; before, nothing of its part has happened. */
function hostPart(all: Numbered, handedOn: number): OwnEvents {
  const first = all[handedOn]
  if (!first) return { read: [], told: [], positions: [] }
  const later = all.slice(handedOn + 1)
  const { on } = first.event
  return {
    read: [{ kind: 'submitted', on }, { kind: 'complete', on }, ...later.map(({ event }) => event)],
    told: [first.event, ...later.map(({ event }) => event)],
    positions: [first.position, first.position, ...later.map(({ position }) => position)],
  }
}

/** What of the events belongs to a clock. Example: of a card, what came after `handed-on` belongs to the host. Pure. */
export function eventsOfClock(name: ClockName, events: readonly ClockEvent[]): OwnEvents {
  const all = numbered(events)
  const handedOn = events.findIndex(({ kind }) => kind === 'handed-on')
  if (name === 'card-home') return homePart(all, handedOn)
  if (name.startsWith('card-host')) return hostPart(all, handedOn)
  return { read: events.map(plain), told: events, positions: all.map(({ position }) => position) }
}
