import type { Rule } from '../../rule.ts'
import { lawRule } from '../law-rule.ts'
import { provisionNumber } from '../provisions.ts'

/** Minimum training of Chapter III: length as completed, hours as taught. */
export interface LengthFacts {
  readonly trainingYearsDone: number
}

export interface HoursFacts extends LengthFacts {
  readonly trainingHours: number
}

export function minimumHours(id: string): Rule<HoursFacts> {
  const [length, hours] = [provisionNumber(id, 'years'), provisionNumber(id, 'hours')]
  return lawRule<HoursFacts>(
    id,
    ['trainingYearsDone', 'trainingHours'],
    ({ trainingYearsDone, trainingHours }) => trainingYearsDone >= length && trainingHours >= hours,
  )
}

export function minimumLength(id: string): Rule<LengthFacts> {
  const length = provisionNumber(id, 'years')
  return lawRule<LengthFacts>(id, ['trainingYearsDone'], ({ trainingYearsDone }) => trainingYearsDone >= length)
}
