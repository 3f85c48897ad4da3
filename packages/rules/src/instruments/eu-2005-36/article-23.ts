import { allOf, isAtLeast, isBefore, notSo, type Years, years } from '../../three-valued.ts'
import { earlyRule, lawRule } from '../law-rule.ts'
import { provisionNumber } from '../provisions.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

export interface AcquiredRightsFacts {
  /** ISO day on which the training began. */
  readonly trainingBegan: string
  /** Reference day of Annex V for the home state, ISO day. */
  readonly referenceDay: string
  readonly meetsMinimumTraining: boolean
  /** Consecutive years of practice within the last five, as certified. */
  readonly practiceInLastFive: Years
}

const practice = provisionNumber('eu/2005-36/23', 'years')

/** Training begun before the reference day that misses the minimum counts with three consecutive years in the last five. */
export const acquiredRights = earlyRule<AcquiredRightsFacts>(
  'eu/2005-36/23',
  ['trainingBegan', 'referenceDay', 'meetsMinimumTraining', 'practiceInLastFive'],
  (facts) =>
    allOf(
      isBefore(facts.trainingBegan, facts.referenceDay),
      notSo(facts.meetsMinimumTraining),
      isAtLeast(facts.practiceInLastFive, practice),
    ),
)

interface OtherNameFacts {
  readonly titleNameInAnnexV: boolean
  readonly conformityCertified: boolean
}

/** A title of another name counts with a certificate of conformity of the home state; no practice is needed. */
export const otherTitleName = lawRule<OtherNameFacts>(
  'eu/2005-36/23-6',
  ['titleNameInAnnexV', 'conformityCertified'],
  (facts) => !facts.titleNameInAnnexV && facts.conformityCertified,
)

const before = { trainingBegan: '2005-10-01', referenceDay: '2007-01-01', meetsMinimumTraining: false }

export const article23Cases: readonly RuleCases[] = [
  ruleCases(acquiredRights, {
    yes: [{ ...before, practiceInLastFive: years(3) }],
    no: [
      { ...before, practiceInLastFive: years(2) },
      { ...before, trainingBegan: '2007-01-01', practiceInLastFive: years(5) },
      { ...before, meetsMinimumTraining: true, practiceInLastFive: years(5) },
    ],
    open: [before, { ...before, practiceInLastFive: { least: 2, most: 4 } }],
  }),
  ruleCases(otherTitleName, {
    yes: [{ titleNameInAnnexV: false, conformityCertified: true }],
    no: [
      { titleNameInAnnexV: false, conformityCertified: false },
      { titleNameInAnnexV: true, conformityCertified: true },
    ],
    open: [{ titleNameInAnnexV: false }],
  }),
]
