import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

interface InstallerFacts {
  /** `a`: electrical, `b`: electronic; of the letters of Article 1 only these were read. */
  readonly installationLetter: string
  readonly responsiblePersonQualified: boolean
  /** A technical manager serves one firm only. */
  readonly servesOtherFirm: boolean
}

/** The firm may install when owner, legal representative or technical manager has what Article 4 asks. */
export const installingFirm = lawRule<InstallerFacts>(
  'it/dm37/3',
  ['installationLetter', 'responsiblePersonQualified', 'servesOtherFirm'],
  (facts) =>
    ['a', 'b'].includes(facts.installationLetter) && facts.responsiblePersonQualified && !facts.servesOtherFirm,
)

export const article3Cases: readonly RuleCases[] = [
  ruleCases(installingFirm, {
    yes: [{ installationLetter: 'a', responsiblePersonQualified: true, servesOtherFirm: false }],
    no: [
      { installationLetter: 'a', responsiblePersonQualified: true, servesOtherFirm: true },
      { installationLetter: 'b', responsiblePersonQualified: false, servesOtherFirm: false },
    ],
    open: [{ installationLetter: 'a' }],
  }),
]
