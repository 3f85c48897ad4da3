import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'
import { provisionNumber } from '../provisions.ts'

export interface GermanValidationFacts {
  readonly age: number
  /** On that way no age is set. */
  readonly disabilityRoute: boolean
  readonly holdsQualificationInOccupation: boolean
  readonly practiceYears: number
  readonly trainingLengthYears: number
  /** Lives in Germany, or did half of the practice there. */
  readonly livesOrPractisedThere: boolean
  readonly masterCraft: boolean
  /** A decision under the BQFG was already made. */
  readonly bqfgDecision: boolean
  readonly inApprenticeship: boolean
}

const age = provisionNumber('de/bvadig/1', 'age')

const times = provisionNumber('de/bvadig/1', 'timesTraining')

/** Who may have skills from work compared with a German training occupation, as ministry and chambers state it. */
export const germanValidation = lawRule<GermanValidationFacts>(
  'de/bvadig/1',
  [
    'age',
    'disabilityRoute',
    'holdsQualificationInOccupation',
    'practiceYears',
    'trainingLengthYears',
    'livesOrPractisedThere',
    'masterCraft',
    'bqfgDecision',
    'inApprenticeship',
  ],
  (facts) =>
    (facts.age >= age || facts.disabilityRoute) &&
    !facts.holdsQualificationInOccupation &&
    facts.practiceYears >= times * facts.trainingLengthYears &&
    facts.livesOrPractisedThere &&
    !facts.masterCraft &&
    !facts.bqfgDecision &&
    !facts.inApprenticeship,
)

const open: GermanValidationFacts = {
  age: 25,
  disabilityRoute: false,
  holdsQualificationInOccupation: false,
  practiceYears: 5.25,
  trainingLengthYears: 3.5,
  livesOrPractisedThere: true,
  masterCraft: false,
  bqfgDecision: false,
  inApprenticeship: false,
}

export const conditionsCases: readonly RuleCases[] = [
  ruleCases(germanValidation, {
    yes: [open, { ...open, age: 20, disabilityRoute: true }],
    no: [
      { ...open, age: 24 },
      { ...open, practiceYears: 5 },
      { ...open, holdsQualificationInOccupation: true },
      { ...open, livesOrPractisedThere: false },
      { ...open, masterCraft: true },
      { ...open, bqfgDecision: true },
      { ...open, inApprenticeship: true },
    ],
    open: [{ age: 30 }],
  }),
]
