import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

interface StudyFacts {
  readonly home: string
  readonly host: string
}

const nordic = ['DK', 'FI', 'IS', 'NO', 'SE']

const both = (states: readonly string[]) => (facts: StudyFacts) =>
  states.includes(facts.home) && states.includes(facts.host) && facts.home !== facts.host

/** Recalled: the Nordic states declare the same among themselves. */
export const nordicDeclaration = lawRule<StudyFacts>('nordic/2004', ['home', 'host'], both(nordic))

export const wholeActCases: readonly RuleCases[] = [
  ruleCases(nordicDeclaration, {
    yes: [{ home: 'SE', host: 'IS' }],
    no: [{ home: 'SE', host: 'EE' }],
    open: [{ host: 'IS' }],
  }),
]
