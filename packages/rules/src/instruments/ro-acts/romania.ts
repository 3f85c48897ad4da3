import { lawRule } from '../law-rule.ts'
import { ruleCases } from '../rule-cases.ts'

interface ElectricianFacts {
  readonly obtainedAbroad: boolean
  readonly recognitionPaperAtHand: boolean
}

/** For the authorisation of electricians a qualification from abroad needs the paper of the body that decides on it. */
export const electricianPapers = lawRule<ElectricianFacts>(
  'ro/anre-99-2021/documents',
  ['obtainedAbroad', 'recognitionPaperAtHand'],
  (facts) => facts.obtainedAbroad && !facts.recognitionPaperAtHand,
)

const health = ['general-care-nurse', 'doctor', 'dentist', 'pharmacist', 'midwife']

/** Legea 200/2004 leaves these professions to their own acts, except as fall-back to the general system. */
export const leavesHealthProfessions = lawRule<{
  readonly profession: string
  readonly generalSystemFallBack: boolean
}>(
  'ro/200-2004/1',
  ['profession', 'generalSystemFallBack'],
  ({ profession, generalSystemFallBack }) => health.includes(profession) && !generalSystemFallBack,
)

const framework = '2013-01-01'

/** Eight levels since HG 918/2013; certificates from before carry levels 1 to 5 of another ladder: ask ANC. */
export const olderRomanianLevels = lawRule<{ readonly awardedOn: string }>(
  'ro/918-2013/levels',
  ['awardedOn'],
  ({ awardedOn }) => awardedOn < framework,
)

export const romanianCases = [
  ruleCases(electricianPapers, {
    yes: [{ obtainedAbroad: true, recognitionPaperAtHand: false }],
    no: [
      { obtainedAbroad: true, recognitionPaperAtHand: true },
      { obtainedAbroad: false, recognitionPaperAtHand: false },
    ],
    open: [{ obtainedAbroad: true }],
  }),
  ruleCases(leavesHealthProfessions, {
    yes: [{ profession: 'general-care-nurse', generalSystemFallBack: false }],
    no: [
      { profession: 'general-care-nurse', generalSystemFallBack: true },
      { profession: 'electrician', generalSystemFallBack: false },
    ],
    open: [{ profession: 'general-care-nurse' }],
  }),
  ruleCases(olderRomanianLevels, {
    yes: [{ awardedOn: '2005-07-01' }],
    no: [{ awardedOn: '2020-07-01' }],
    open: [{}],
  }),
]
