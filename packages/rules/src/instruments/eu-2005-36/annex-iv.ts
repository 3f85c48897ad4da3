import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'

/** What the annex names: an activity is in it or not, whatever a certificate is called. */
export const namedInAnnex = lawRule<{ readonly inAnnexFour: boolean }>(
  'eu/2005-36/annex-iv',
  ['inAnnexFour'],
  (facts) => facts.inAnnexFour,
)

/** Mountain guides are named as outside the lists: no way by years of work. */
export const guidesExcluded = lawRule<{ readonly profession: string }>(
  'eu/2005-36/annex-iv/guides',
  ['profession'],
  ({ profession }) => profession === 'mountain-guide',
)

/** Recalled: electrical installation stands in groups 403 and 379. */
export const electricalInstallation = lawRule<{ readonly profession: string }>(
  'eu/2005-36/annex-iv-403',
  ['profession'],
  ({ profession }) => profession === 'electrician',
)

export const annexIvCases: readonly RuleCases[] = [
  ruleCases(namedInAnnex, { yes: [{ inAnnexFour: true }], no: [{ inAnnexFour: false }], open: [{}] }),
  ruleCases(guidesExcluded, {
    yes: [{ profession: 'mountain-guide' }],
    no: [{ profession: 'electrician' }],
    open: [{}],
  }),
  ruleCases(electricalInstallation, {
    yes: [{ profession: 'electrician' }],
    no: [{ profession: 'mountain-guide' }],
    open: [{}],
  }),
]
