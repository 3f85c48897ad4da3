import type { ConceptSource } from '../compare-skills.ts'
import { groupHeld, type HeldSkill, type HeldSkills } from '../held-skill.ts'
import type { TargetSkill } from '../skill-target.ts'
import type { FindSkills } from '../text-skill.ts'
import type { Offer, OfferOutcome } from './offer.ts'

function linkedIn({ skills = [] }: OfferOutcome): readonly (readonly [string, HeldSkill['state']])[] {
  return skills.map((uri) => [uri, 'linked'] as const)
}

function foundIn({ text }: OfferOutcome, find: FindSkills): readonly (readonly [string, HeldSkill['state']])[] {
  return Object.entries(text).flatMap(([language, words]) =>
    find(words, language).map(({ uri, strength }) => [uri, strength === 'certain' ? 'named' : 'suggested'] as const),
  )
}

/**
 * The skills the outcomes of an offer speak of, as if somebody had them: `linked` where the source links them, `named`
 * where the words say them as ESCO does, `suggested` for any other likeness. `evidence` holds the number of the outcome,
 * counted from 1. No standing: nobody holds it yet. Without `find` only links are read.
 */
export function offerSkills({ outcomes }: Offer, find: FindSkills = () => []): HeldSkills {
  const skills = outcomes.flatMap((outcome, index) => {
    const found = new Map([...foundIn(outcome, find).toReversed(), ...linkedIn(outcome)])
    const as = outcome.axis === 'knowledge' ? 'knowledge' : 'practice'
    return [...found].map(([uri, state]): HeldSkill => ({ uri, state, as, evidence: [String(index + 1)] }))
  })
  return { skills, somethingRead: true }
}

/** What a caller brings to read a qualification as a target. */
export interface OfferTargetSource extends Pick<ConceptSource, 'findSkill'> {
  readonly find?: FindSkills
  /** Skills a person confirmed although the words of an outcome only resemble them. */
  readonly confirmed?: ReadonlySet<string>
}

/**
 * A qualification as a target to compare with: the skills its outcomes link or name, or that a person confirmed, each
 * with the numbers of its outcomes, in the order of the outcomes. All count as essential: whoever has the qualification
 * has shown all of them. Skills the vocabulary does not have are left out.
 */
export function targetOfOffer(offer: Offer, { findSkill, find, confirmed }: OfferTargetSource): readonly TargetSkill[] {
  const sure = offerSkills(offer, find).skills.filter(({ state, uri }) => state !== 'suggested' || confirmed?.has(uri))
  const target = [...groupHeld(sure)].flatMap(([uri, held]): readonly TargetSkill[] => {
    const kind = findSkill(uri)?.kind
    const numbers = held.flatMap(({ evidence }) => evidence.map(Number)).toSorted((left, right) => left - right)
    return kind ? [{ uri, kind, relation: 'essential', outcomes: [...new Set(numbers)] }] : []
  })
  const place = ({ outcomes: [first = 0] = [] }: TargetSkill) => first
  return target.toSorted((left, right) => place(left) - place(right) || (left.uri < right.uri ? -1 : 1))
}
