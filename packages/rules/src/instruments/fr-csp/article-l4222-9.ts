import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

interface Facts {
  readonly declarationSent: boolean
  readonly languageDeclared: boolean
}

/** Services of pharmacists: a declaration that also speaks of the language. */
export const frenchPharmacistService = lawRule<Facts>(
  'fr/csp/l4222-9',
  ['declarationSent', 'languageDeclared'],
  (facts) => facts.declarationSent && facts.languageDeclared,
)

const all = { declarationSent: true, languageDeclared: true }

export const articleL42229Cases: readonly RuleCases[] = [
  ruleCases(frenchPharmacistService, {
    yes: [all],
    no: [
      { ...all, declarationSent: false },
      { ...all, languageDeclared: false },
    ],
    open: [{ declarationSent: true }],
  }),
]
