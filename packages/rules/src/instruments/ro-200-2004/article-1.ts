import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

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

export const article1Cases: readonly RuleCases[] = [
  ruleCases(leavesHealthProfessions, {
    yes: [{ profession: 'general-care-nurse', generalSystemFallBack: false }],
    no: [
      { profession: 'general-care-nurse', generalSystemFallBack: true },
      { profession: 'electrician', generalSystemFallBack: false },
    ],
    open: [{ profession: 'general-care-nurse' }],
  }),
]
