import type { NationalityGroup } from '@wanderbuch/core/vocabulary/circumstances'
import { lawRule } from '../law-rule.ts'
import { ruleCases } from '../rule-cases.ts'

/** In the United Kingdom the Directive is over and its regulations are revoked: each profession has its own rule. */
export const directiveEnded = lawRule<{ readonly hostZone: string }>(
  'uk/2023-revoked',
  ['hostZone'],
  ({ hostZone }) => hostZone === 'uk',
)

interface EarlierTitleFacts {
  readonly homeZone: string
  /** ISO day of the award. */
  readonly awardedOn: string
  readonly nationality: NationalityGroup
}
const withdrawalEnd = '2021-01-01'

/** A UK title of a citizen of the Union from before 2021 is handled as one of the Union, as Italy reads it. */
export const earlierTitle = lawRule<EarlierTitleFacts>(
  'uk/before-2021',
  ['homeZone', 'awardedOn', 'nationality'],
  ({ homeZone, awardedOn, nationality }) =>
    homeZone === 'uk' && awardedOn < withdrawalEnd && nationality === 'eu-eea-ch',
)

export const ukCases = [
  ruleCases(directiveEnded, { yes: [{ hostZone: 'uk' }], no: [{ hostZone: 'eu-eea' }], open: [{}] }),
  ruleCases(earlierTitle, {
    yes: [{ homeZone: 'uk', awardedOn: '2020-12-31', nationality: 'eu-eea-ch' }],
    no: [
      { homeZone: 'uk', awardedOn: '2021-01-01', nationality: 'eu-eea-ch' },
      { homeZone: 'eu-eea', awardedOn: '2020-12-31', nationality: 'eu-eea-ch' },
      { homeZone: 'uk', awardedOn: '2019-12-31', nationality: 'third-country' },
    ],
    open: [{ homeZone: 'uk', awardedOn: '2020-12-31' }],
  }),
]
