import { nearOccupations, nearOccupationsRule, type NearOccupation } from '@wanderbuch/skills/compare/near-occupations'
import type { Offer } from '@wanderbuch/skills/compare/offers/offer'
import { preparesFor } from '@wanderbuch/skills/compare/offers/prepares-for'
import { labelOf, type ShownLabel } from '@wanderbuch/skills/esco-vocabulary'
import { escoNote, type EscoNote } from './answer-skills.ts'
import { type Brought, findWith, readBrought } from './brought-skills.ts'
import { type ShownProfile, showProfile } from './show-profile.ts'
import { showText } from './show-text.ts'
import type { SkillFinder } from './skill-finder.ts'
import { type ComparedSkill, countStates, type SkillCounts, tellSkill, type Telling } from './tell-skill.ts'

/** An occupation near skills, and what separates the two. */
export interface ShownNearOccupation {
  readonly uri: string
  readonly code: string
  readonly label: ShownLabel
  /** Numbers of skills of the occupation; those of a person are in no figure. */
  readonly counts: readonly SkillCounts[]
  /** Its essential skills, each with its state; of the optional ones only the counts are told. */
  readonly essential: readonly ComparedSkill[]
}

export interface NearOccupations {
  readonly occupations: readonly ShownNearOccupation[]
  /** Message key of the rule of the order; its words must stand beside the list. */
  readonly rule: typeof nearOccupationsRule
  readonly esco: EscoNote
}

export interface NearAnswer extends NearOccupations {
  /** What is brought, by groups of the hierarchy; absent where the vocabulary has no groups. */
  readonly profile?: ShownProfile
}

function showNear({ occupation, skills }: NearOccupation, telling: Telling): ShownNearOccupation {
  const { uri, code } = occupation
  const told = skills.flatMap((one) => tellSkill(one, telling))
  const essential = told.filter(({ importance }) => importance === 'essential')
  return { uri, code, label: labelOf(occupation, telling.language), counts: countStates(told), essential }
}

const rule = nearOccupationsRule

interface ListOrder {
  /** Language of the names. */
  readonly answerLanguage: string
  /** At most so many occupations. */
  readonly limit: number
}

export interface NearOrder extends ListOrder {
  readonly brought: Brought
  /** `likely` suggestions count as if confirmed; then `guide.near.likely` must stand beside the list. */
  readonly likelyCounts?: boolean | undefined
}

/** Occupations near what is brought: most essential skills held first. A suggestion nobody confirmed brings none near. */
export function listNearOccupations(
  { brought, answerLanguage: language, limit, likelyCounts }: NearOrder,
  finder: SkillFinder,
): NearAnswer {
  const { vocabulary } = finder
  const { held, because } = readBrought(brought, finder, likelyCounts)
  const near = nearOccupations(held, vocabulary, { limit })
  const occupations = near.map((one) => showNear(one, { because, vocabulary, language }))
  const profile = showProfile(held, vocabulary, language)
  return { occupations, rule, ...(profile && { profile }), esco: escoNote(vocabulary) }
}

/** What the outcomes of a qualification say, in the order of its list: the words each skill rests on. */
function tellOutcomes({ outcomes }: Offer, language: string): Telling['because'] {
  return ({ uri, state, evidence }) =>
    evidence.flatMap((number) => {
      const outcome = outcomes[Number(number) - 1]
      if (!outcome) return []
      const words = [showText(outcome.text, language).text]
      return [{ uri, words, ...(state === 'suggested' ? { certainty: 'possible' as const } : {}) }]
    })
}

/** Occupations the outcomes of a qualification prepare for. It says nothing of access to the work, which is law. */
export function listPreparedFor(
  { offer, answerLanguage: language, limit }: ListOrder & { readonly offer: Offer },
  finder: SkillFinder,
): NearOccupations {
  const { vocabulary } = finder
  const near = preparesFor(offer, vocabulary, { find: findWith(finder), limit })
  const telling = { because: tellOutcomes(offer, language), vocabulary, language }
  return { occupations: near.map((one) => showNear(one, telling)), rule, esco: escoNote(vocabulary) }
}
