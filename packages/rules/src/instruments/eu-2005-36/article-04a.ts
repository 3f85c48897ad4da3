import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

/** Professions for which the card exists. */
export type CardProfession = 'general-care-nurse' | 'pharmacist' | 'physiotherapist' | 'mountain-guide' | 'estate-agent'

export const cardProfessions: readonly string[] = [
  'general-care-nurse',
  'pharmacist',
  'physiotherapist',
  'mountain-guide',
  'estate-agent',
] satisfies readonly CardProfession[]

interface CardFacts {
  readonly profession: string
  readonly homeInUnion: boolean
  readonly hostInUnion: boolean
}

/** The card is a second way, open to five professions between states of the Union and the EEA. */
export const cardOffered = lawRule<CardFacts>(
  'eu/2005-36/4a',
  ['profession', 'homeInUnion', 'hostInUnion'],
  ({ profession, homeInUnion, hostInUnion }) => cardProfessions.includes(profession) && homeInUnion && hostInUnion,
)

/** Recalled: the fee of the card must be reasonable, proportionate and no deterrent. */
export const cardFee = lawRule<{ readonly cardAskedFor: boolean }>(
  'eu/2005-36/4a-8',
  ['cardAskedFor'],
  (facts) => facts.cardAskedFor,
)

const inUnion = { homeInUnion: true, hostInUnion: true }

export const article4aCases: readonly RuleCases[] = [
  ruleCases(cardOffered, {
    yes: cardProfessions.map((profession) => ({ profession, ...inUnion })),
    no: [
      { profession: 'electrician', ...inUnion },
      { profession: 'pharmacist', homeInUnion: true, hostInUnion: false },
    ],
    open: [{ profession: 'pharmacist', hostInUnion: true }],
  }),
  ruleCases(cardFee, { yes: [{ cardAskedFor: true }], no: [{ cardAskedFor: false }], open: [{}] }),
]
