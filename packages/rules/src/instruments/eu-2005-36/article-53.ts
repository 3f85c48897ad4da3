import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

interface LanguageFacts {
  readonly decisionMade: boolean
  readonly patientSafety: boolean
  readonly seriousDoubt: boolean
}

/** The language is looked at only after the decision. */
export const languageControl = lawRule<Omit<LanguageFacts, 'patientSafety' | 'seriousDoubt'>>(
  'eu/2005-36/53',
  ['decisionMade'],
  (facts) => facts.decisionMade,
)

/** Everybody's is looked at only where patients may be at risk; else only on a serious and concrete doubt. */
export const languageControlOfAll = lawRule<LanguageFacts>(
  'eu/2005-36/53-3',
  ['decisionMade', 'patientSafety', 'seriousDoubt'],
  (facts) => facts.decisionMade && (facts.patientSafety || facts.seriousDoubt),
)

export const article53Cases: readonly RuleCases[] = [
  ruleCases(languageControl, { yes: [{ decisionMade: true }], no: [{ decisionMade: false }], open: [{}] }),
  ruleCases(languageControlOfAll, {
    yes: [
      { decisionMade: true, patientSafety: true, seriousDoubt: false },
      { decisionMade: true, patientSafety: false, seriousDoubt: true },
    ],
    no: [
      { decisionMade: true, patientSafety: false, seriousDoubt: false },
      { decisionMade: false, patientSafety: true, seriousDoubt: true },
    ],
    open: [{ decisionMade: true, seriousDoubt: false }],
  }),
]
