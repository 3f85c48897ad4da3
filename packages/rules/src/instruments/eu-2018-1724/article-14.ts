import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

interface OnceOnlyFacts {
  readonly askedByPerson: boolean
  readonly previewSeen: boolean
}

/** Papers are fetched from the other state only when the person asks for it and has seen them first. */
export const onceOnly = lawRule<OnceOnlyFacts>(
  'eu/2018-1724/14',
  ['askedByPerson', 'previewSeen'],
  (facts) => facts.askedByPerson && facts.previewSeen,
)

export const article14Cases: readonly RuleCases[] = [
  ruleCases(onceOnly, {
    yes: [{ askedByPerson: true, previewSeen: true }],
    no: [{ askedByPerson: false, previewSeen: true }],
    open: [{ askedByPerson: true }],
  }),
]
