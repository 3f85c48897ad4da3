import type { NationalityGroup } from '@wanderbuch/core/vocabulary/circumstances'
import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

/** For people who are neither citizens nor treated like them, national law decides; states are asked to ease it. */
export const asksToEase = lawRule<{ readonly nationality: NationalityGroup }>(
  'eu/rec-2023-2611',
  ['nationality'],
  ({ nationality }) => nationality === 'third-country',
)

export const wholeActCases: readonly RuleCases[] = [
  ruleCases(asksToEase, {
    yes: [{ nationality: 'third-country' }],
    no: [{ nationality: 'eu-eea-ch' }, { nationality: 'equal-treated' }],
    open: [{}],
  }),
]
