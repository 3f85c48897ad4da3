import type { Circumstances } from '@wanderbuch/core/vocabulary/circumstances'
import type { Language } from '@wanderbuch/core/vocabulary/request'
import type { ClockEvent } from '@wanderbuch/rules/clock/clock-event'
import type { ClocksAnswer } from '@wanderbuch/rules/route-answer/word-clocks'
import { askJson, json, type RouteAnswer } from '../api.ts'
import type { RouteQuestion } from './route-address.ts'

const orderOf = ({ to, region, from, purpose, occupation, day }: RouteQuestion) => ({
  host: to,
  ...(region && { hostRegion: region }),
  ...(from && { home: from }),
  purpose,
  ...(occupation && { targetOccupation: occupation }),
  day,
})

interface Told {
  readonly languages: readonly Language[]
  readonly circumstances?: Circumstances | undefined
}

/** The tree of a route; facts about the person travel in the body and stand in no address. */
export const findRouteTree = (question: RouteQuestion, { languages, circumstances }: Told) =>
  askJson<RouteAnswer>(
    '/api/routes',
    json({ ...orderOf(question), languages, ...(circumstances && { circumstances }) }),
  )

/** Where a file stands by the clocks of a route. */
export const readClocks = (question: RouteQuestion, events: readonly ClockEvent[], language: Language) =>
  askJson<ClocksAnswer>('/api/routes/clock', json({ ...orderOf(question), events, languages: [language] }))
