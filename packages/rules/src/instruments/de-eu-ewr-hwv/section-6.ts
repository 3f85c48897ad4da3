import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'
import { provisionNumber } from '../provisions.ts'

interface CopyFacts {
  readonly way: 'experience' | 'qualification'
}

/** A certified copy of the diploma may be asked for on the way by qualification, without naming a doubt. */
export const certifiedCopy = lawRule<CopyFacts>('de/eu-ewr-hwv/6-1', ['way'], ({ way }) => way === 'qualification')

const paperMonths = provisionNumber('de/eu-ewr-hwv/6-2', 'months')

/** Papers not older than three months when handed in; which ones, the chamber says. */
export const craftPaperTooOld = lawRule<{ readonly monthsOld: number }>(
  'de/eu-ewr-hwv/6-2',
  ['monthsOld'],
  ({ monthsOld }) => monthsOld > paperMonths,
)

interface CraftDecisionFacts {
  readonly monthsSinceComplete: number
  readonly decided: boolean
  /** Told with reasons before the end. */
  readonly extendedWithReasons: boolean
}

const months = (name: 'months' | 'extensionMonths') => provisionNumber('de/eu-ewr-hwv/6-4', name)

/** Three months from the complete file, one more when told with reasons before the end. */
export const craftDecisionLate = lawRule<CraftDecisionFacts>(
  'de/eu-ewr-hwv/6-4',
  ['monthsSinceComplete', 'decided', 'extendedWithReasons'],
  (facts) =>
    !facts.decided &&
    facts.monthsSinceComplete > months('months') + (facts.extendedWithReasons ? months('extensionMonths') : 0),
)

/** The clock stands while home is asked whether a paper is authentic. */
export const craftClockStands = lawRule<{ readonly homeAskedAboutPaper: boolean }>(
  'de/eu-ewr-hwv/6-5',
  ['homeAskedAboutPaper'],
  (facts) => facts.homeAskedAboutPaper,
)

export const section6Cases: readonly RuleCases[] = [
  ruleCases(certifiedCopy, { yes: [{ way: 'qualification' }], no: [{ way: 'experience' }], open: [{}] }),
  ruleCases(craftPaperTooOld, { yes: [{ monthsOld: 4 }], no: [{ monthsOld: 3 }], open: [{}] }),
  ruleCases(craftDecisionLate, {
    yes: [{ monthsSinceComplete: 4, decided: false, extendedWithReasons: false }],
    no: [{ monthsSinceComplete: 4, decided: false, extendedWithReasons: true }],
    open: [{ decided: false, extendedWithReasons: true }],
  }),
  ruleCases(craftClockStands, {
    yes: [{ homeAskedAboutPaper: true }],
    no: [{ homeAskedAboutPaper: false }],
    open: [{}],
  }),
]
