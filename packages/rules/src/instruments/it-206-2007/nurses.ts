import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

interface Facts {
  readonly decreeHeld: boolean
}

/** Nurses: the Ministry of Health decides by decree, with a compensation measure or without. */
export const italianNurseDecree = lawRule<Facts>('it/206-2007/nurses', ['decreeHeld'], (facts) => facts.decreeHeld)

export const nursesCases: readonly RuleCases[] = [
  ruleCases(italianNurseDecree, { yes: [{ decreeHeld: true }], no: [{ decreeHeld: false }], open: [{}] }),
]
