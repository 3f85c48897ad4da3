import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

interface SwissFacts {
  readonly hostZone: string
  readonly homeZone: string
}

const inside = ['eu-eea', 'ch']

/** Host or home Switzerland: the Directive without the changes of 2013, so no card and no partial access. */
export const directiveOf2013 = lawRule<SwissFacts>(
  'ch/afmp',
  ['hostZone', 'homeZone'],
  ({ hostZone, homeZone }) =>
    inside.includes(hostZone) && inside.includes(homeZone) && (hostZone === 'ch' || homeZone === 'ch'),
)

export const annexIiiCases: readonly RuleCases[] = [
  ruleCases(directiveOf2013, {
    yes: [
      { hostZone: 'ch', homeZone: 'eu-eea' },
      { hostZone: 'eu-eea', homeZone: 'ch' },
    ],
    no: [
      { hostZone: 'eu-eea', homeZone: 'eu-eea' },
      { hostZone: 'ch', homeZone: 'third-country' },
    ],
    open: [{ hostZone: 'ch' }],
  }),
]
