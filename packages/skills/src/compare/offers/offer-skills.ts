import type { HeldSkill, HeldSkills } from '../held-skill.ts'
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
