import {
  type Closing,
  closestOffers,
  closestOffersRule,
  type OfferStep,
} from '@wanderbuch/skills/compare/offers/closest-offers'
import type { Offer, OfferKind, OfferList } from '@wanderbuch/skills/compare/offers/offer'
import type { TargetSkill } from '@wanderbuch/skills/compare/skill-target'
import type { ShownLabel } from '@wanderbuch/skills/esco-vocabulary'
import { type Result, succeed } from '@wanderbuch/standards/result'
import { escoNote, type EscoNote, type ShownSkill, showSkill } from './answer-skills.ts'
import { findWith } from './brought-skills.ts'
import { compareBrought, type ComparisonOrder, type ComparisonTarget } from './compare-found.ts'
import { showText } from './show-text.ts'
import type { SkillFinder } from './skill-finder.ts'
import { type Importance, nameNear, type NearSkill, type Telling } from './tell-skill.ts'

export interface OpenSkill extends ShownSkill {
  readonly importance: Importance
}

/** One skill an offer closes, with the outcomes that say so. */
export interface ShownClosing extends OpenSkill {
  readonly outcomes: readonly {
    /** Place in the offer, counted from 1. */
    readonly number: number
    readonly text: ShownLabel
    /** `linked`, `named`, or `suggested`: a person must decide. */
    readonly how: string
  }[]
  /** Where the outcome speaks of a concept near the skill. */
  readonly near?: NearSkill
}

export interface ShownOffer {
  readonly id: string
  readonly kind: OfferKind
  readonly title: ShownLabel
  /** As its source states it. */
  readonly eqfLevel?: number
  readonly provider?: { readonly name: ShownLabel; readonly country?: string; readonly url?: string }
  readonly url?: string
}

export interface ShownOfferStep {
  readonly offer: ShownOffer
  readonly closes: readonly ShownClosing[]
  /** Closed in part only; they stay open. */
  readonly inPart: readonly ShownClosing[]
  /** Only suggested by its words; they stay open. */
  readonly perhaps: readonly ShownClosing[]
  readonly open: OfferStep['open']
}

/** A way to close what is missing beside a target, step by step. */
export interface OfferAnswer {
  readonly target: ComparisonTarget
  /** Where the offers come from. */
  readonly source: OfferList['source']
  /** True where the offers are made up. */
  readonly sample: boolean
  /** How many skills are missing or there in part only, before the first step. */
  readonly open: OfferStep['open']
  readonly steps: readonly ShownOfferStep[]
  readonly notClosed: readonly OpenSkill[]
  /** Message key of the rule of the order; its words must stand beside the steps. */
  readonly rule: typeof closestOffersRule
  readonly esco: EscoNote
}

type Naming = Pick<Telling, 'vocabulary' | 'language'>

function showOpen({ uri, relation }: Pick<TargetSkill, 'uri' | 'relation'>, naming: Naming): readonly OpenSkill[] {
  const skill = naming.vocabulary.findSkill(uri)
  return skill ? [{ ...showSkill(skill, naming.language), importance: relation }] : []
}

function showClosing(closing: Closing, naming: Naming): readonly ShownClosing[] {
  const { outcomes, near } = closing
  const shown = outcomes.map(({ number, text, how }) => ({ number, text: showText(text, naming.language), how }))
  return showOpen(closing, naming).map((one) => ({
    ...one,
    outcomes: shown,
    ...(near && { near: nameNear(near, naming) }),
  }))
}

/** An offer by its name. */
export function showOffer({ id, kind, title, eqfLevel, provider, url }: Offer, language: string): ShownOffer {
  const { name, ...place } = provider ?? {}
  return {
    id,
    kind,
    title: showText(title, language),
    ...(eqfLevel !== undefined && { eqfLevel }),
    ...(name && { provider: { name: showText(name, language), ...place } }),
    ...(url !== undefined && { url }),
  }
}

function showStep({ offer, closes, inPart, perhaps, open }: OfferStep, naming: Naming): ShownOfferStep {
  const show = (closings: readonly Closing[]) => closings.flatMap((one) => showClosing(one, naming))
  return {
    offer: showOffer(offer, naming.language),
    closes: show(closes),
    inPart: show(inPart),
    perhaps: show(perhaps),
    open,
  }
}

function countOpen(missing: readonly TargetSkill[]): OfferStep['open'] {
  const essential = missing.filter(({ relation }) => relation === 'essential').length
  return { essential, optional: missing.length - essential }
}

export interface OfferOrder extends ComparisonOrder {
  readonly offers: OfferList
}

/**
 * Which offers close most of what is missing, or there in part only, beside a target. What is not determined is not
 * missing: a person decides on it first. Errors: `occupation_unknown`.
 */
export function findClosestOffers(
  order: OfferOrder,
  finder: SkillFinder,
): Result<OfferAnswer, { readonly code: 'occupation_unknown' }> {
  const comparing = compareBrought(order, finder)
  if (!comparing.ok) return comparing
  const { vocabulary } = finder
  const { source, sample = false, offers } = order.offers
  const missing = comparing.value.compared.filter(({ state }) => state === 'missing' || state === 'partly')
  const plan = closestOffers(missing, offers, { concepts: vocabulary, find: findWith(finder) })
  const naming = { vocabulary, language: order.answerLanguage }
  return succeed({
    target: comparing.value.target,
    source,
    sample,
    open: countOpen(missing),
    steps: plan.steps.map((one) => showStep(one, naming)),
    notClosed: plan.notClosed.flatMap((one) => showOpen(one, naming)),
    rule: closestOffersRule,
    esco: escoNote(vocabulary),
  })
}
