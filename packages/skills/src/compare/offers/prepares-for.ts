import type { EscoVocabulary } from '../../esco-vocabulary.ts'
import { type NearLimits, nearOccupations, type NearOccupation } from '../near-occupations.ts'
import type { FindSkills } from '../text-skill.ts'
import type { Offer } from './offer.ts'
import { offerSkills } from './offer-skills.ts'

/**
 * Occupations the outcomes of a qualification prepare for: of each how many essential skills its outcomes link or name
 * ("9 of 14"), with the state of every skill; the evidence of a skill holds the number of the outcome. The order is that
 * of {@link nearOccupations}. What a qualification covers says nothing yet of access to the work: that is a matter of law.
 */
export function preparesFor(
  offer: Offer,
  vocabulary: EscoVocabulary,
  { find, ...limits }: NearLimits & { readonly find?: FindSkills } = {},
): readonly NearOccupation[] {
  return nearOccupations(offerSkills(offer, find), vocabulary, limits)
}
