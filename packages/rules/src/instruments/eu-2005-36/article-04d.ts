import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

interface CardServiceFacts {
  readonly temporaryService: boolean
  /** The host checks before the first service: Article 7(4). */
  readonly priorCheck: boolean
}

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

export const article4dCases: readonly RuleCases[] = [
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
]
