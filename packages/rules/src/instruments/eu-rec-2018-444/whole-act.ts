import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

interface AccessFacts {
  readonly homeInUnion: boolean
  readonly hostInUnion: boolean
  /** Not admission to a certain place, and no right to work in a profession. */
  readonly asksForAccess: boolean
}

/** The Council recommends that access to further study is automatic in the Union. */
export const automaticAccess = lawRule<AccessFacts>(
  'eu/rec-2018-444',
  ['homeInUnion', 'hostInUnion', 'asksForAccess'],
  (facts) => facts.homeInUnion && facts.hostInUnion && facts.asksForAccess,
)

const inUnion = { homeInUnion: true, hostInUnion: true }

export const wholeActCases: readonly RuleCases[] = [
  ruleCases(automaticAccess, {
    yes: [{ ...inUnion, asksForAccess: true }],
    no: [
      { ...inUnion, asksForAccess: false },
      { homeInUnion: false, hostInUnion: true, asksForAccess: true },
    ],
    open: [inUnion],
  }),
]
