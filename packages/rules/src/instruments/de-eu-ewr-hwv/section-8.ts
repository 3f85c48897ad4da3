import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

interface CraftServiceFacts {
  readonly craft: number
  readonly seriousDangerPossible: boolean
}

const checkedCrafts = [12, 33, 34, 35, 36, 37]

/** Services: after the notice one may start at once, but for the crafts that are checked when a danger is possible. */
export const craftServiceAtOnce = lawRule<CraftServiceFacts>(
  'de/eu-ewr-hwv/8',
  ['craft', 'seriousDangerPossible'],
  ({ craft, seriousDangerPossible }) => !(checkedCrafts.includes(craft) && seriousDangerPossible),
)

export const section8Cases: readonly RuleCases[] = [
  ruleCases(craftServiceAtOnce, {
    yes: [
      { craft: 25, seriousDangerPossible: true },
      { craft: 12, seriousDangerPossible: false },
    ],
    no: [{ craft: 12, seriousDangerPossible: true }],
    open: [{ craft: 12 }],
  }),
]
