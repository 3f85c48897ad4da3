import type { FactBook } from '../vocabulary/fact.ts'
import type { Question } from '../vocabulary/finding.ts'
import { coreQuestion } from './questions.ts'

/** Said wherever a level is shown: an EQF level is neither recognition nor equivalence. */
export function cautionQuestions(book: FactBook): readonly Question[] {
  const needs = ['caution/eqf']
  if (!book.has('caution/eqf')) return []
  return [
    coreQuestion({
      id: 'caution/eqf',
      section: 'caution',
      about: 'eqf',
      needs,
      state: () => ({ outcome: 'information', message: 'caution.eqf' }),
    }),
  ]
}
