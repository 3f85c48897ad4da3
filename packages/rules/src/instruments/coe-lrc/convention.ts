import { lawRule } from '../law-rule.ts'
import { ruleCases } from '../rule-cases.ts'
import { provisionNumber } from '../provisions.ts'

/** Right to an assessment of a foreign qualification for further study. */
export const rightToAssessment = lawRule<{ readonly furtherStudy: boolean }>(
  'coe/lrc/iii-1',
  ['furtherStudy'],
  (facts) => facts.furtherStudy,
)

interface DifferenceFacts {
  /** Shown by the body that assesses; the holder need not show that there is none. */
  readonly substantialDifferenceShown: boolean
}

const difference = (id: string) =>
  lawRule<DifferenceFacts>(id, ['substantialDifferenceShown'], (facts) => !facts.substantialDifferenceShown)

/** Access, periods of study, degrees: to be accepted unless a substantial difference is shown. */
export const accessUnlessDifferent = difference('coe/lrc/iv-1')
export const periodUnlessDifferent = difference('coe/lrc/v-1')
export const degreeUnlessDifferent = difference('coe/lrc/vi-1')

/** The body that assesses bears the burden of showing that conditions are not met. */
export const burdenOfBody = lawRule<{ readonly assessmentRefused: boolean }>(
  'coe/lrc/iii-3',
  ['assessmentRefused'],
  (facts) => facts.assessmentRefused,
)

const longest = provisionNumber('coe/lrc/iii-5', 'months')

/** A reasonable, published time; the Recommendation of 2010 says at most four months. */
export const assessmentLate = lawRule<{ readonly monthsSinceAllPapers: number; readonly decided: boolean }>(
  'coe/lrc/iii-5',
  ['monthsSinceAllPapers', 'decided'],
  (facts) => !facts.decided && facts.monthsSinceAllPapers > longest,
)

/** Refugees and displaced persons without papers: a fair and speedy procedure all the same. */
export const withoutPapers = lawRule<{ readonly refugeeOrDisplaced: boolean; readonly papersAtHand: boolean }>(
  'coe/lrc/vii',
  ['refugeeOrDisplaced', 'papersAtHand'],
  (facts) => facts.refugeeOrDisplaced && !facts.papersAtHand,
)

const differenceCases = {
  yes: [{ substantialDifferenceShown: false }],
  no: [{ substantialDifferenceShown: true }],
  open: [{}],
}
export const conventionCases = [
  ruleCases(rightToAssessment, { yes: [{ furtherStudy: true }], no: [{ furtherStudy: false }], open: [{}] }),
  ruleCases(accessUnlessDifferent, differenceCases),
  ruleCases(periodUnlessDifferent, differenceCases),
  ruleCases(degreeUnlessDifferent, differenceCases),
  ruleCases(burdenOfBody, { yes: [{ assessmentRefused: true }], no: [{ assessmentRefused: false }], open: [{}] }),
  ruleCases(assessmentLate, {
    yes: [{ monthsSinceAllPapers: 5, decided: false }],
    no: [
      { monthsSinceAllPapers: 4, decided: false },
      { monthsSinceAllPapers: 9, decided: true },
    ],
    open: [{ decided: false }],
  }),
  ruleCases(withoutPapers, {
    yes: [{ refugeeOrDisplaced: true, papersAtHand: false }],
    no: [{ refugeeOrDisplaced: true, papersAtHand: true }],
    open: [{ papersAtHand: false }],
  }),
]
