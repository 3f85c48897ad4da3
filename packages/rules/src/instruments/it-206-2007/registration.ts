import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

interface Facts {
  readonly italianTestPassed: boolean
  readonly registeredWithOrder: boolean
}

/** After the decree: a test of the language, then registration with the provincial order. */
export const italianNurseRegistration = lawRule<Facts>(
  'it/206-2007/registration',
  ['italianTestPassed', 'registeredWithOrder'],
  (facts) => facts.italianTestPassed && facts.registeredWithOrder,
)

const all = { italianTestPassed: true, registeredWithOrder: true }

export const registrationCases: readonly RuleCases[] = [
  ruleCases(italianNurseRegistration, {
    yes: [all],
    no: [
      { ...all, italianTestPassed: false },
      { ...all, registeredWithOrder: false },
    ],
    open: [{ italianTestPassed: true }],
  }),
]
