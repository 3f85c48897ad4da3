import { allOf } from '../../three-valued.ts'
import { earlyRule, lawRule } from '../law-rule.ts'
import { provisionNumber } from '../provisions.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

interface ListedTitleFacts {
  /** The title stands in Annex V for the home state, by today's text. */
  readonly titleInAnnexV: boolean
  /** The training met the minimum: begun on or after the reference day, or certified to conform. */
  readonly meetsMinimumTraining: boolean
}

/** A title of Annex V has the same effect as the national one; the content of the training is not examined. */
export const automaticEffect = earlyRule<ListedTitleFacts>(
  'eu/2005-36/21',
  ['titleInAnnexV', 'meetsMinimumTraining'],
  (facts) => allOf(facts.titleInAnnexV, facts.meetsMinimumTraining),
)

const newYears = provisionNumber('eu/2005-36/21-4', 'years')

/** A state may leave pharmacies that are open for less than three years out of the automatic effect. */
export const newPharmacy = lawRule<{ readonly runsPharmacy: boolean; readonly pharmacyOpenYears: number }>(
  'eu/2005-36/21-4',
  ['runsPharmacy', 'pharmacyOpenYears'],
  ({ runsPharmacy, pharmacyOpenYears }) => runsPharmacy && pharmacyOpenYears < newYears,
)

export const article21Cases: readonly RuleCases[] = [
  ruleCases(automaticEffect, {
    yes: [{ titleInAnnexV: true, meetsMinimumTraining: true }],
    no: [
      { titleInAnnexV: false, meetsMinimumTraining: true },
      { titleInAnnexV: true, meetsMinimumTraining: false },
    ],
    open: [{ titleInAnnexV: true }],
  }),
  ruleCases(newPharmacy, {
    yes: [{ runsPharmacy: true, pharmacyOpenYears: 2 }],
    no: [
      { runsPharmacy: true, pharmacyOpenYears: 3 },
      { runsPharmacy: false, pharmacyOpenYears: 0 },
    ],
    open: [{ runsPharmacy: true }],
  }),
]
