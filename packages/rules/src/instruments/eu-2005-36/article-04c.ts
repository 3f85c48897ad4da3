import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

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

export const article4cCases: readonly RuleCases[] = [
  ruleCases(cardIssuedAtHome, {
    yes: [{ temporaryService: true, priorCheck: false }],
    no: [
      { temporaryService: true, priorCheck: true },
      { temporaryService: false, priorCheck: false },
    ],
    open: [{ temporaryService: true }],
  }),
]
