import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

interface AuthorisationFacts {
  /** By the prefect of the region, after the commission; a compensation measure is possible. */
  readonly authorisedByPrefect: boolean
  readonly registeredWithOrder: boolean
}

/** Physiotherapists: the authorisation of the prefect, then the order of the department. */
export const frenchPhysiotherapist = lawRule<AuthorisationFacts>(
  'fr/csp/l4321-4',
  ['authorisedByPrefect', 'registeredWithOrder'],
  (facts) => facts.authorisedByPrefect && facts.registeredWithOrder,
)

/** Services of physiotherapists: a declaration to the national council of the order. */
export const frenchPhysiotherapistService = lawRule<{ readonly declarationSent: boolean }>(
  'fr/csp/l4321-4/services',
  ['declarationSent'],
  (facts) => facts.declarationSent,
)

export const articleL43214Cases: readonly RuleCases[] = [
  ruleCases(frenchPhysiotherapist, {
    yes: [{ authorisedByPrefect: true, registeredWithOrder: true }],
    no: [
      { authorisedByPrefect: false, registeredWithOrder: true },
      { authorisedByPrefect: true, registeredWithOrder: false },
    ],
    open: [{ authorisedByPrefect: true }],
  }),
  ruleCases(frenchPhysiotherapistService, {
    yes: [{ declarationSent: true }],
    no: [{ declarationSent: false }],
    open: [{}],
  }),
]
