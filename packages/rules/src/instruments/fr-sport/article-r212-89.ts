import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

/** The language is looked at only after the decision and only on a serious and concrete doubt. */
export const sportLanguage = lawRule<{ readonly decisionMade: boolean; readonly seriousDoubt: boolean }>(
  'fr/sport/r212-89',
  ['decisionMade', 'seriousDoubt'],
  (facts) => facts.decisionMade && facts.seriousDoubt,
)

export const articleR21289Cases: readonly RuleCases[] = [
  ruleCases(sportLanguage, {
    yes: [{ decisionMade: true, seriousDoubt: true }],
    no: [
      { decisionMade: true, seriousDoubt: false },
      { decisionMade: false, seriousDoubt: true },
    ],
    open: [{ decisionMade: true }],
  }),
]
