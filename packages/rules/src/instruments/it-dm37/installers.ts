import { lawRule } from '../law-rule.ts'
import { ruleCases } from '../rule-cases.ts'
import { provisionNumber } from '../provisions.ts'

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

const collaboration = provisionNumber('it/dm37/4-2', 'years')

/** Six years of collaborating in the firm qualify. */
export const installerExperience = lawRule<{ readonly collaborationYears: number }>(
  'it/dm37/4-2',
  ['collaborationYears'],
  ({ collaborationYears }) => collaborationYears >= collaboration,
)

export const installerCases = [
  ruleCases(installingFirm, {
    yes: [{ installationLetter: 'a', responsiblePersonQualified: true, servesOtherFirm: false }],
    no: [
      { installationLetter: 'a', responsiblePersonQualified: true, servesOtherFirm: true },
      { installationLetter: 'b', responsiblePersonQualified: false, servesOtherFirm: false },
    ],
    open: [{ installationLetter: 'a' }],
  }),
  ruleCases(installerExperience, {
    yes: [{ collaborationYears: 6 }],
    no: [{ collaborationYears: 5 }],
    open: [{}],
  }),
]
