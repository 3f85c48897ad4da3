import type { z } from '@hono/zod-openapi'
import { listNearOccupations, listPreparedFor, type NearOccupations } from '@wanderbuch/adapters/skills/near-found'
import { findClosestOffers, showOffer } from '@wanderbuch/adapters/skills/offers-found'
import type { Words } from '@wanderbuch/core/report/words/create-words'
import type { Offer, OfferList } from '@wanderbuch/skills/compare/offers/offer'
import { type OffersProblem, readOffers } from '@wanderbuch/skills/compare/offers/parse-offers'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import type { Context } from 'hono'
import { answerProblem } from '../http/answer-problem.ts'
import { noQuery, routeOf } from '../http/mount-routes.ts'
import type { Operation, Route } from '../http/operation.ts'
import type { FoundProblem } from '../http/problem.ts'
import { readJson } from '../http/read-json.ts'
import { maxOffersBytes } from '../http/upload-limits.ts'
import {
  nearAnswerSchema,
  nearOrderSchema,
  offersAnswerSchema,
  offersOrderSchema,
  preparesAnswerSchema,
  preparesOrderSchema,
} from '../schemas/guidance-schemas.ts'
import type { Services } from '../services.ts'
import { answerWords } from './answer-words.ts'
import { maxOutcomes } from './limit-work.ts'
import { broughtOf, checkText, jsonContent, orderProblems, targetOf } from './skill-orders.ts'

const attribution = 'This service uses the ESCO classification of the European Commission.'
const offerProblems = [...orderProblems, 'offers_ill_formed', 'too_many_outcomes'] as const

const nearOperation = {
  id: 'listNearOccupations',
  method: 'post',
  path: '/api/skills/occupations',
  tag: 'Skills',
  summary: 'Occupations near skills, and what separates them',
  description: `Takes skills (with decisions where there are some) or a text. Each occupation comes with its essential skills and their states. The rule of the order stands beside the list; it orders occupations, never people. Nothing is stored. ${attribution}`,
  curl: `curl BASE/api/skills/occupations -H 'content-type: application/json' -d '{"text":"Ich kann Steckdosen einbauen.","limit":3}'`,
  query: noQuery,
  body: { description: 'What is brought.', content: { 'application/json': { schema: nearOrderSchema } } },
  status: 200,
  answer: jsonContent('The occupations', nearAnswerSchema),
  problems: orderProblems,
} as const satisfies Operation<typeof noQuery>

const offersOperation = {
  id: 'findClosestOffers',
  method: 'post',
  path: '/api/skills/offers',
  tag: 'Skills',
  summary: 'Which offers close most of what is missing',
  description: `Takes what a comparison takes and a list of qualifications, units or kinds of evidence with their learning outcomes. Step by step: the offer that closes most of what is missing, with the outcomes that say so, then the next. The rule stands beside it. Nothing is stored, and no person and no provider is ranked. ${attribution}`,
  curl: `curl BASE/api/skills/offers -H 'content-type: application/json' -d '{"text":"Splice cable.","occupation":"7411.1","offers":{"kind":"wanderbuch-offers","formatVersion":1,"source":{"title":"Sample"},"sample":true,"offers":[]}}'`,
  query: noQuery,
  body: {
    description: 'What is brought, what is asked for, and the offers.',
    content: { 'application/json': { schema: offersOrderSchema } },
  },
  status: 200,
  answer: jsonContent('The steps', offersAnswerSchema),
  problems: [...offerProblems, 'occupation_unknown'],
} as const satisfies Operation<typeof noQuery>

const preparesOperation = {
  id: 'listPreparedOccupations',
  method: 'post',
  path: '/api/skills/prepares-for',
  tag: 'Skills',
  summary: 'Occupations the outcomes of a qualification prepare for',
  description: `Takes learning outcomes as a text or one offer of a list. Of each occupation how many of its essential skills the outcomes link or name. That says nothing of access to the work. Nothing is stored. ${attribution}`,
  curl: `curl BASE/api/skills/prepares-for -H 'content-type: application/json' -d '{"text":"Splice cable. Install electric switches.","limit":3}'`,
  query: noQuery,
  body: { description: 'The outcomes.', content: { 'application/json': { schema: preparesOrderSchema } } },
  status: 200,
  answer: jsonContent('The occupations', preparesAnswerSchema),
  problems: [...offerProblems, 'offer_unknown'],
} as const satisfies Operation<typeof noQuery>

/** `offers/1/outcomes` counts from 1; a JSON Pointer from 0. */
const pointerOf = (path: string) =>
  `/offers${path === '' ? '' : '/'}${path.replaceAll(/(?<=^|\/)\d+(?=\/|$)/g, (number) => String(Number(number) - 1))}`

function offersProblem(problem: OffersProblem): FoundProblem {
  const place = pointerOf('path' in problem ? problem.path : '')
  const expected = 'expected' in problem && problem.expected !== undefined ? `: ${problem.expected}` : ''
  return { code: 'offers_ill_formed', place, reason: `${problem.code}${expected}`, details: { place } }
}

/** Reads the list; one whose outcomes would keep everybody waiting is refused. */
function checkOffers(value: unknown): Result<OfferList, FoundProblem> {
  const list = readOffers(value)
  if (!list.ok) return fail(offersProblem(list.problem))
  const outcomes = list.value.offers.reduce((sum, offer) => sum + offer.outcomes.length, 0)
  if (outcomes <= maxOutcomes) return list
  return fail({ code: 'too_many_outcomes', place: '/offers/offers', details: { most: maxOutcomes } })
}

/** The list in words: the rule, and what separates each occupation. */
function wordNear<Answer extends NearOccupations>(answer: Answer, words: Words) {
  const separates = ({ counts }: Answer['occupations'][number]) => {
    const {
      held = 0,
      partly = 0,
      missing = 0,
      'not-determined': open = 0,
    } = counts.find(({ importance }) => importance === 'essential') ?? {}
    return words.label('near.separates', { total: held + partly + missing + open, held, partly, missing, open })
  }
  const occupations = answer.occupations.map((one) => ({ ...one, separates: separates(one) }))
  return { ...answer, occupations, rule: words.label(answer.rule) }
}

async function listNear(context: Context, services: Services): Promise<Response> {
  const order = await readJson(context, nearOrderSchema)
  if (!order.ok) return answerProblem(context, order.problem)
  const checked = checkText(order.value.text, '/text')
  if (!checked.ok) return answerProblem(context, checked.problem)
  const answer = listNearOccupations({ ...order.value, brought: broughtOf(order.value) }, services.skills)
  return context.json(wordNear(answer, answerWords(context, services)))
}

async function findOffers(context: Context, services: Services): Promise<Response> {
  const order = await readJson(context, offersOrderSchema, maxOffersBytes)
  if (!order.ok) return answerProblem(context, order.problem)
  const { text, advert, answerLanguage } = order.value
  for (const checked of [checkText(text, '/text'), checkText(advert, '/advert')]) {
    if (!checked.ok) return answerProblem(context, checked.problem)
  }
  const offers = checkOffers(order.value.offers)
  if (!offers.ok) return answerProblem(context, offers.problem)
  const [brought, target] = [broughtOf(order.value), targetOf(order.value)]
  const found = findClosestOffers({ brought, target, answerLanguage, offers: offers.value }, services.skills)
  if (!found.ok) return answerProblem(context, { code: found.problem.code, place: '/occupation' })
  return context.json({ ...found.value, rule: answerWords(context, services).label(found.value.rule) })
}

type PreparesOrder = z.infer<typeof preparesOrderSchema>

function chooseOffer({ offers, offer: id }: PreparesOrder): Result<Offer, FoundProblem> {
  const list = checkOffers(offers)
  if (!list.ok) return list
  const [only, ...others] = list.value.offers.filter((one) => id === undefined || one.id === id)
  return only && others.length === 0 ? succeed(only) : fail({ code: 'offer_unknown', place: '/offer' })
}

async function listPrepared(context: Context, services: Services): Promise<Response> {
  const order = await readJson(context, preparesOrderSchema, maxOffersBytes)
  if (!order.ok) return answerProblem(context, order.problem)
  const { text, answerLanguage, limit, likelyCounts } = order.value
  const checked = checkText(text, '/text')
  if (!checked.ok) return answerProblem(context, checked.problem)
  if (text !== undefined) {
    const { occupations, rule, esco } = listNearOccupations(
      { brought: broughtOf(order.value), answerLanguage, limit, likelyCounts },
      services.skills,
    )
    return context.json(wordNear({ occupations, rule, esco }, answerWords(context, services)))
  }
  const offer = chooseOffer(order.value)
  if (!offer.ok) return answerProblem(context, offer.problem)
  const prepared = listPreparedFor({ offer: offer.value, answerLanguage, limit }, services.skills)
  const shown = { ...prepared, offer: showOffer(offer.value, answerLanguage) }
  return context.json(wordNear(shown, answerWords(context, services)))
}

/** Where skills lead: occupations near them, offers that close a gap, what a qualification prepares for. */
export function guidanceRoutes(services: Services): readonly Route[] {
  return [
    routeOf(nearOperation, (context) => listNear(context, services)),
    routeOf(offersOperation, (context) => findOffers(context, services)),
    routeOf(preparesOperation, (context) => listPrepared(context, services)),
  ]
}
