import { lawRule } from '../law-rule.ts'
import { provisionNumber } from '../provisions.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

interface GeneralPractitionerFacts {
  readonly fullTimeYearsDone: number
  /** ISO day the title was issued. */
  readonly titleIssued: string
}

const generalYears = provisionNumber('eu/2005-36/28', 'years')

const earlierGeneralYears = provisionNumber('eu/2005-36/28', 'earlierYears')

const laterTitles = '2006-01-01'

/** General practitioner: three years full-time; two for titles issued before 2006. */
export const generalPractitioner = lawRule<GeneralPractitionerFacts>(
  'eu/2005-36/28',
  ['fullTimeYearsDone', 'titleIssued'],
  ({ fullTimeYearsDone, titleIssued }) =>
    fullTimeYearsDone >= (titleIssued < laterTitles ? earlierGeneralYears : generalYears),
)

export const article28Cases: readonly RuleCases[] = [
  ruleCases(generalPractitioner, {
    yes: [
      { fullTimeYearsDone: 3, titleIssued: '2010-01-01' },
      { fullTimeYearsDone: 2, titleIssued: '2005-12-31' },
    ],
    no: [{ fullTimeYearsDone: 2, titleIssued: '2006-01-01' }],
    open: [{ fullTimeYearsDone: 2 }],
  }),
]
