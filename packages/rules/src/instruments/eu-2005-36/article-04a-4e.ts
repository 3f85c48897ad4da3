import { lawRule } from '../law-rule.ts'
import { ruleCases } from '../rule-cases.ts'

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

interface CardQuestionFacts {
  readonly paperAlreadyInFile: boolean
  readonly paperStillValid: boolean
}

/** What is already in the electronic file and still valid may not be asked for again. */
export const noSecondAsking = lawRule<CardQuestionFacts>(
  'eu/2005-36/4b',
  ['paperAlreadyInFile', 'paperStillValid'],
  (facts) => facts.paperAlreadyInFile && facts.paperStillValid,
)

interface CardServiceFacts {
  readonly temporaryService: boolean
  /** The host checks before the first service: Article 7(4). */
  readonly priorCheck: boolean
}

/** For services without prior check the home authority issues the card; no new declaration for eighteen months. */
export const cardIssuedAtHome = lawRule<CardServiceFacts>(
  'eu/2005-36/4c',
  ['temporaryService', 'priorCheck'],
  (facts) => facts.temporaryService && !facts.priorCheck,
)

/** For establishment, and for services with a prior check, home verifies and the host decides. */
export const cardIssuedByHost = lawRule<CardServiceFacts>(
  'eu/2005-36/4d',
  ['temporaryService', 'priorCheck'],
  (facts) => !facts.temporaryService || facts.priorCheck,
)

interface CardTimeFacts extends CardServiceFacts {
  readonly automaticSystem: boolean
}

/** Two months instead of one for the host: general system and prior check. */
export const cardLongerForHost = lawRule<CardTimeFacts>(
  'eu/2005-36/4d/general',
  ['temporaryService', 'priorCheck', 'automaticSystem'],
  (facts) => (!facts.temporaryService && !facts.automaticSystem) || (facts.temporaryService && facts.priorCheck),
)

interface CardSilenceFacts {
  readonly hostDecidedInTime: boolean
  /** The host asked for the aptitude test of Article 7(4) and did not hold it. */
  readonly testNotHeld: boolean
}

/** No decision of the host in time, or no test held: the card counts as issued. */
export const cardDeemedIssued = lawRule<CardSilenceFacts>(
  'eu/2005-36/4d-5',
  ['hostDecidedInTime', 'testNotHeld'],
  (facts) => !facts.hostDecidedInTime || facts.testNotHeld,
)

/** The card alone gives no right to practise where the host keeps a register or other controls. */
export const cardIsNoPermission = lawRule<{ readonly hostKeepsRegistration: boolean }>(
  'eu/2005-36/4e',
  ['hostKeepsRegistration'],
  (facts) => facts.hostKeepsRegistration,
)

/** Recalled: the fee of the card must be reasonable, proportionate and no deterrent. */
export const cardFee = lawRule<{ readonly cardAskedFor: boolean }>(
  'eu/2005-36/4a-8',
  ['cardAskedFor'],
  (facts) => facts.cardAskedFor,
)

const inUnion = { homeInUnion: true, hostInUnion: true }
export const article4Cases = [
  ruleCases(cardOffered, {
    yes: cardProfessions.map((profession) => ({ profession, ...inUnion })),
    no: [
      { profession: 'electrician', ...inUnion },
      { profession: 'pharmacist', homeInUnion: true, hostInUnion: false },
    ],
    open: [{ profession: 'pharmacist', hostInUnion: true }],
  }),
  ruleCases(noSecondAsking, {
    yes: [{ paperAlreadyInFile: true, paperStillValid: true }],
    no: [{ paperAlreadyInFile: true, paperStillValid: false }],
    open: [{ paperAlreadyInFile: true }],
  }),
  ruleCases(cardIssuedAtHome, {
    yes: [{ temporaryService: true, priorCheck: false }],
    no: [
      { temporaryService: true, priorCheck: true },
      { temporaryService: false, priorCheck: false },
    ],
    open: [{ temporaryService: true }],
  }),
  ruleCases(cardIssuedByHost, {
    yes: [
      { temporaryService: false, priorCheck: false },
      { temporaryService: true, priorCheck: true },
    ],
    no: [{ temporaryService: true, priorCheck: false }],
    open: [{ temporaryService: true }],
  }),
  ruleCases(cardLongerForHost, {
    yes: [
      { temporaryService: false, priorCheck: false, automaticSystem: false },
      { temporaryService: true, priorCheck: true, automaticSystem: false },
    ],
    no: [{ temporaryService: false, priorCheck: false, automaticSystem: true }],
    open: [{ temporaryService: false, priorCheck: false }],
  }),
  ruleCases(cardDeemedIssued, {
    yes: [
      { hostDecidedInTime: false, testNotHeld: false },
      { hostDecidedInTime: true, testNotHeld: true },
    ],
    no: [{ hostDecidedInTime: true, testNotHeld: false }],
    open: [{ testNotHeld: false }],
  }),
  ruleCases(cardIsNoPermission, {
    yes: [{ hostKeepsRegistration: true }],
    no: [{ hostKeepsRegistration: false }],
    open: [{}],
  }),
  ruleCases(cardFee, { yes: [{ cardAskedFor: true }], no: [{ cardAskedFor: false }], open: [{}] }),
]
