import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

interface CardQuestionFacts {
  readonly paperAlreadyInFile: boolean
  readonly paperStillValid: boolean
}

/** What is already in the electronic file and still valid may not be asked for again. */
export const noSecondAsking = lawRule<CardQuestionFacts>(
  'eu/2005-36/4b',
  ['paperAlreadyInFile', 'paperStillValid'],
  (facts) => facts.paperAlreadyInFile && facts.paperStillValid,
)

export const article4bCases: readonly RuleCases[] = [
  ruleCases(noSecondAsking, {
    yes: [{ paperAlreadyInFile: true, paperStillValid: true }],
    no: [{ paperAlreadyInFile: true, paperStillValid: false }],
    open: [{ paperAlreadyInFile: true }],
  }),
]
