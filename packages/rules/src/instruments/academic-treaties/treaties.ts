import { lawRule } from '../law-rule.ts'
import { ruleCases } from '../rule-cases.ts'
import { provisionNumber } from '../provisions.ts'

interface StudyFacts {
  readonly home: string
  readonly host: string
}

const parties = ['BE', 'NL', 'LU', 'EE', 'LV', 'LT']
const nordic = ['DK', 'FI', 'IS', 'NO', 'SE']
const both = (states: readonly string[]) => (facts: StudyFacts) =>
  states.includes(facts.home) && states.includes(facts.host) && facts.home !== facts.host

/** Degrees of the Benelux and the Baltic states have automatic academic effect in each other. */
export const beneluxBaltic = lawRule<StudyFacts>('benelux-baltic/2021', ['home', 'host'], both(parties))

/** Recalled: the Nordic states declare the same among themselves. */
export const nordicDeclaration = lawRule<StudyFacts>('nordic/2004', ['home', 'host'], both(nordic))

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

const periodYears = provisionNumber('eu/rec-2018-444/period', 'years')

/** Secondary level: outcomes of learning periods of up to a year are taken over. */
export const learningPeriod = lawRule<{ readonly secondaryLevel: boolean; readonly periodYears: number }>(
  'eu/rec-2018-444/period',
  ['secondaryLevel', 'periodYears'],
  (facts) => facts.secondaryLevel && facts.periodYears <= periodYears,
)

const inUnion = { homeInUnion: true, hostInUnion: true }
export const treatyCases = [
  ruleCases(beneluxBaltic, {
    yes: [{ home: 'LV', host: 'BE' }],
    no: [
      { home: 'LV', host: 'FR' },
      { home: 'NL', host: 'NL' },
    ],
    open: [{ home: 'LV' }],
  }),
  ruleCases(nordicDeclaration, {
    yes: [{ home: 'SE', host: 'IS' }],
    no: [{ home: 'SE', host: 'EE' }],
    open: [{ host: 'IS' }],
  }),
  ruleCases(automaticAccess, {
    yes: [{ ...inUnion, asksForAccess: true }],
    no: [
      { ...inUnion, asksForAccess: false },
      { homeInUnion: false, hostInUnion: true, asksForAccess: true },
    ],
    open: [inUnion],
  }),
  ruleCases(learningPeriod, {
    yes: [{ secondaryLevel: true, periodYears: 1 }],
    no: [
      { secondaryLevel: true, periodYears: 2 },
      { secondaryLevel: false, periodYears: 1 },
    ],
    open: [{ secondaryLevel: true }],
  }),
]
