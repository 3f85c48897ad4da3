import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

/** France keeps partial access in its own code; the conditions are those of the Directive. */
export const sportPartialAccess = lawRule<{ readonly partialAccessAskedFor: boolean }>(
  'fr/sport/r212-89-1',
  ['partialAccessAskedFor'],
  (facts) => facts.partialAccessAskedFor,
)

export const articleR212891Cases: readonly RuleCases[] = [
  ruleCases(sportPartialAccess, {
    yes: [{ partialAccessAskedFor: true }],
    no: [{ partialAccessAskedFor: false }],
    open: [{}],
  }),
]
