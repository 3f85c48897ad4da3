import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

interface StudyFacts {
  readonly home: string
  readonly host: string
}

const parties = ['BE', 'NL', 'LU', 'EE', 'LV', 'LT']

const both = (states: readonly string[]) => (facts: StudyFacts) =>
  states.includes(facts.home) && states.includes(facts.host) && facts.home !== facts.host

/** Degrees of the Benelux and the Baltic states have automatic academic effect in each other. */
export const beneluxBaltic = lawRule<StudyFacts>('benelux-baltic/2021', ['home', 'host'], both(parties))

export const wholeActCases: readonly RuleCases[] = [
  ruleCases(beneluxBaltic, {
    yes: [{ home: 'LV', host: 'BE' }],
    no: [
      { home: 'LV', host: 'FR' },
      { home: 'NL', host: 'NL' },
    ],
    open: [{ home: 'LV' }],
  }),
]
