import type { NationalityGroup } from '@wanderbuch/core/vocabulary/circumstances'
import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

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

export const before2021Cases: readonly RuleCases[] = [
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
