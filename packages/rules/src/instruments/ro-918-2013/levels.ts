import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

const framework = '2013-01-01'

/** Eight levels since HG 918/2013; certificates from before carry levels 1 to 5 of another ladder: ask ANC. */
export const olderRomanianLevels = lawRule<{ readonly awardedOn: string }>(
  'ro/918-2013/levels',
  ['awardedOn'],
  ({ awardedOn }) => awardedOn < framework,
)

export const levelsCases: readonly RuleCases[] = [
  ruleCases(olderRomanianLevels, {
    yes: [{ awardedOn: '2005-07-01' }],
    no: [{ awardedOn: '2020-07-01' }],
    open: [{}],
  }),
]
