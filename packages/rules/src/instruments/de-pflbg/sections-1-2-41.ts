import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

interface NurseTitleFacts {
  readonly reliable: boolean
  readonly fitInHealth: boolean
  readonly germanForWork: boolean
}

/** Beside the training, the permission to use the title asks for reliability, health and the German for the work. */
export const nurseTitlePermission = lawRule<NurseTitleFacts>(
  'de/pflbg/1-2-41',
  ['reliable', 'fitInHealth', 'germanForWork'],
  (facts) => facts.reliable && facts.fitInHealth && facts.germanForWork,
)

const all = { reliable: true, fitInHealth: true, germanForWork: true }

export const sections1241Cases: readonly RuleCases[] = [
  ruleCases(nurseTitlePermission, {
    yes: [all],
    no: [
      { ...all, reliable: false },
      { ...all, fitInHealth: false },
      { ...all, germanForWork: false },
    ],
    open: [{ reliable: true, fitInHealth: true }, {}],
  }),
]
