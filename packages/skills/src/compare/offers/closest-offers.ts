import { type ComparedSkill, type ConceptSource, createComparison, type RestsOn } from '../compare-skills.ts'
import { compareText, type HeldSkill } from '../held-skill.ts'
import type { TargetSkill } from '../skill-target.ts'
import type { FindSkills } from '../text-skill.ts'
import type { Offer, OfferText } from './offer.ts'
import { offerSkills } from './offer-skills.ts'

/** An outcome of the offer that a claim rests on. */
export interface ClosingOutcome {
  /** Place in the offer, counted from 1. */
  readonly number: number
  readonly text: OfferText
  /** `linked`: its source links the skill; `named`: its words say it as ESCO does; `suggested`: a likeness. */
  readonly how: HeldSkill['state']
}

/** One skill an offer closes, and what says so. */
export interface Closing {
  readonly uri: string
  readonly relation: TargetSkill['relation']
  /** At least one. */
  readonly outcomes: readonly ClosingOutcome[]
  /** Where the outcome speaks of a concept near the skill; absent where it speaks of the skill itself. */
  readonly near?: Pick<RestsOn, 'concept' | 'bond' | 'steps'>
}

/** One step of a way to close what is missing. */
export interface OfferStep {
  readonly offer: Offer
  /** Skills still open before this step that it closes; at least one. */
  readonly closes: readonly Closing[]
  /** Still open, and closed only in part: by something near, or by knowledge without practice. They stay open. */
  readonly inPart: readonly Closing[]
  /** Still open, and only suggested by its words: a person must decide. They stay open. */
  readonly perhaps: readonly Closing[]
  /** How many skills are open after it. */
  readonly open: { readonly essential: number; readonly optional: number }
}

/** A way to close what is missing, step by step, and what no offer closes. */
export interface OfferPlan {
  readonly steps: readonly OfferStep[]
  readonly notClosed: readonly TargetSkill[]
}

/** Message key of the rule in words; it must stand wherever a plan is shown. */
export const closestOffersRule = 'skills.offers-rule'

interface ComparedOffer {
  readonly offer: Offer
  readonly skills: readonly ComparedSkill[]
}

function outcomesOf({ outcomes }: Offer, held: readonly HeldSkill[]): readonly ClosingOutcome[] {
  return held.flatMap(({ state, evidence }) =>
    evidence.flatMap((number) => {
      const outcome = outcomes[Number(number) - 1]
      return outcome ? [{ number: Number(number), text: outcome.text, how: state }] : []
    }),
  )
}

function closingOf({ uri, relation, evidence, restsOn }: ComparedSkill, offer: Offer): Closing {
  const [closest] = restsOn
  if (!closest) return { uri, relation, outcomes: outcomesOf(offer, evidence) }
  const { concept, bond, steps, held } = closest
  return { uri, relation, outcomes: outcomesOf(offer, held), near: { concept, bond, steps } }
}

function closings({ offer, skills }: ComparedOffer, state: ComparedSkill['state'], open: ReadonlySet<string>) {
  return skills.filter((one) => one.state === state && open.has(one.uri)).map((one) => closingOf(one, offer))
}

interface Weighed {
  readonly compared: ComparedOffer
  readonly essential: number
  readonly optional: number
}

function weigh(compared: ComparedOffer, open: ReadonlySet<string>): Weighed {
  const closed = compared.skills.filter(({ state, uri }) => state === 'held' && open.has(uri))
  const essential = closed.filter(({ relation }) => relation === 'essential').length
  return { compared, essential, optional: closed.length - essential }
}

function byClosing(left: Weighed, right: Weighed): number {
  const order = right.essential - left.essential || right.optional - left.optional
  const [one, other] = [left.compared.offer, right.compared.offer]
  return order || one.outcomes.length - other.outcomes.length || compareText(one.id, other.id)
}

function findBest(offers: readonly ComparedOffer[], open: ReadonlySet<string>): ComparedOffer | undefined {
  let best: Weighed | undefined
  for (const compared of offers) {
    const weighed = weigh(compared, open)
    if (weighed.essential + weighed.optional === 0) continue
    if (!best || byClosing(weighed, best) < 0) best = weighed
  }
  return best?.compared
}

function countOpen(missing: readonly TargetSkill[], open: ReadonlySet<string>): OfferStep['open'] {
  const left = missing.filter(({ uri }) => open.has(uri))
  const essential = left.filter(({ relation }) => relation === 'essential').length
  return { essential, optional: left.length - essential }
}

export interface OfferSource {
  readonly concepts: ConceptSource
  /** Finds skills in outcomes that link none; without it only links count. */
  readonly find?: FindSkills
  /** At most so many steps (5). */
  readonly limit?: number
}

/**
 * Which offers close most of what is missing. Step by step: first the offer that closes most of the open essential
 * skills, then for what is left the next; among equals more optional skills, then fewer outcomes, then the id. That is a
 * short way, not proven to be the shortest. Only what an outcome links or names counts as closed, and each claim names
 * the outcome and the URI. Offers are ordered for one gap; no person and no provider is ranked.
 * Example: `closestOffers(compared.filter(({ state }) => state === 'missing'), list.offers, { concepts: vocabulary })`.
 */
export function closestOffers(
  missing: readonly TargetSkill[],
  offers: readonly Offer[],
  { concepts, find, limit = 5 }: OfferSource,
): OfferPlan {
  let rest = offers.map((offer) => ({ offer, skills: createComparison(offerSkills(offer, find), concepts)(missing) }))
  const open = new Set(missing.map(({ uri }) => uri))
  const steps: OfferStep[] = []
  for (let best = findBest(rest, open); best && steps.length < limit; best = findBest(rest, open)) {
    const chosen = best
    const closes = closings(chosen, 'held', open)
    for (const { uri } of closes) open.delete(uri)
    const [inPart, perhaps] = [closings(chosen, 'partly', open), closings(chosen, 'not-determined', open)]
    steps.push({ offer: chosen.offer, closes, inPart, perhaps, open: countOpen(missing, open) })
    rest = rest.filter((one) => one !== chosen)
  }
  return { steps, notClosed: missing.filter(({ uri }) => open.has(uri)) }
}
