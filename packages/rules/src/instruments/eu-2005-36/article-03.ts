import { allOf, isAtLeast, type Years, years } from '../../three-valued.ts'
import { earlyRule, lawRule } from '../law-rule.ts'
import { ruleCases } from '../rule-cases.ts'
import { provisionNumber } from '../provisions.ts'

interface RegulationFacts {
  readonly activityReserved: boolean
  /** Only the title is protected: the work may be done, not under that title. */
  readonly titleProtected: boolean
}

/** Regulated is what is reserved, and also what may only be done under a title (Article 3(1)(a)). */
export const regulatedProfession = lawRule<RegulationFacts>(
  'eu/2005-36/3-1',
  ['activityReserved', 'titleProtected'],
  (facts) => facts.activityReserved || facts.titleProtected,
)

interface LeadingFacts {
  readonly headOfUndertakingOrBranch: boolean
  /** With responsibility like that of the owner or head. */
  readonly deputyOfHead: boolean
  readonly seniorEmployee: boolean
  readonly departmentsLed: number
}

/** Who counts as leading in Annex IV: wider than owner or director; an employed head of a department is one. */
export const leadingPosition = lawRule<LeadingFacts>(
  'eu/2005-36/3-1/leading',
  ['headOfUndertakingOrBranch', 'deputyOfHead', 'seniorEmployee', 'departmentsLed'],
  (facts) =>
    facts.headOfUndertakingOrBranch || facts.deputyOfHead || (facts.seniorEmployee && facts.departmentsLed >= 1),
)

export interface ThirdCountryFacts {
  readonly titleFromThirdCountry: boolean
  readonly acceptedByMemberState: boolean
  /** Practice of this profession in that Member State. */
  readonly practiceThere: Years
  readonly practiceCertified: boolean
}

const needed = provisionNumber('eu/2005-36/3-3', 'years')

/** A title from outside counts like one from the Union after three certified years in the state that accepted it. */
export const thirdCountryTitleCounts = earlyRule<ThirdCountryFacts>(
  'eu/2005-36/3-3',
  ['titleFromThirdCountry', 'acceptedByMemberState', 'practiceThere', 'practiceCertified'],
  (facts) =>
    allOf(
      facts.titleFromThirdCountry,
      facts.acceptedByMemberState,
      isAtLeast(facts.practiceThere, needed),
      facts.practiceCertified,
    ),
)

const notLeading = { headOfUndertakingOrBranch: false, deputyOfHead: false, seniorEmployee: false, departmentsLed: 0 }
const accepted = {
  titleFromThirdCountry: true,
  acceptedByMemberState: true,
  practiceThere: years(3),
  practiceCertified: true,
}

export const article3Cases = [
  ruleCases(regulatedProfession, {
    yes: [
      { activityReserved: true, titleProtected: false },
      { activityReserved: false, titleProtected: true },
    ],
    no: [{ activityReserved: false, titleProtected: false }],
    open: [{ titleProtected: false }],
  }),
  ruleCases(leadingPosition, {
    yes: [
      { ...notLeading, headOfUndertakingOrBranch: true },
      { ...notLeading, deputyOfHead: true },
      { ...notLeading, seniorEmployee: true, departmentsLed: 1 },
    ],
    no: [notLeading, { ...notLeading, seniorEmployee: true }],
    open: [{ headOfUndertakingOrBranch: false }],
  }),
  ruleCases(thirdCountryTitleCounts, {
    yes: [accepted],
    no: [
      { ...accepted, practiceThere: years(2) },
      { ...accepted, acceptedByMemberState: false },
      { ...accepted, practiceCertified: false },
    ],
    open: [
      { ...accepted, practiceThere: { least: 2, most: 4 } },
      { titleFromThirdCountry: true, acceptedByMemberState: true, practiceThere: years(3) },
    ],
  }),
]
