import { allOf, type Answer, anyOf, isAtLeast, type Years, years } from '../../three-valued.ts'
import { earlyRule, lawRule } from '../law-rule.ts'
import { ruleCases } from '../rule-cases.ts'
import { provisionNumber } from '../provisions.ts'

interface CraftExperienceFacts {
  /** Number of the craft in Annex A. */
  readonly craft: number
  /** Any row of Article 17 is met; the section restates them. */
  readonly experienceRowMet: boolean
}

/** Years of work count for all crafts of Annex A but 33 to 37. */
export const craftExperience = lawRule<CraftExperienceFacts>(
  'de/eu-ewr-hwv/2',
  ['craft', 'experienceRowMet'],
  ({ craft, experienceRowMet }) => experienceRowMet && (craft < 33 || craft > 37),
)

interface CraftAccessFacts {
  readonly qualificationGivesAccessAtHome: boolean
  readonly homeRegulatesTraining: boolean
  readonly yearsInLastTen: Years
  /** One essential activity of the trade is enough. */
  readonly coversEssentialActivity: boolean
}

const practice = provisionNumber('de/eu-ewr-hwv/3', 'years')

/** The qualification gives access at home, or the training is a regulated one, or a year of practice was done. */
export const craftAccess = earlyRule<CraftAccessFacts>(
  'de/eu-ewr-hwv/3',
  ['qualificationGivesAccessAtHome', 'homeRegulatesTraining', 'yearsInLastTen', 'coversEssentialActivity'],
  (facts): Answer =>
    allOf(
      facts.coversEssentialActivity,
      anyOf(
        facts.qualificationGivesAccessAtHome,
        facts.homeRegulatesTraining,
        isAtLeast(facts.yearsInLastTen, practice),
      ),
    ),
)

interface CraftThirdCountryFacts {
  readonly acceptedByMemberState: boolean
  readonly practiceThere: Years
}
const thirdYears = provisionNumber('de/eu-ewr-hwv/3-5', 'years')

/** A title from outside counts after three years in the state that accepted it. */
export const craftThirdCountryTitle = earlyRule<CraftThirdCountryFacts>(
  'de/eu-ewr-hwv/3-5',
  ['acceptedByMemberState', 'practiceThere'],
  (facts) => allOf(facts.acceptedByMemberState, isAtLeast(facts.practiceThere, thirdYears)),
)

/** The person chooses between test and adaptation period. */
export const craftChoice = lawRule<{ readonly measureDecided: boolean }>(
  'de/eu-ewr-hwv/5',
  ['measureDecided'],
  (facts) => facts.measureDecided,
)

interface OffsetFacts {
  readonly experienceRelevant: boolean
  readonly learningFormallyValidated: boolean
  /** By an authority or public body of the other home state: narrower than "in any state" of the Directive. */
  readonly validatedByHomeState: boolean
}

/** Experience offsets without a form; other learning only when the home state has confirmed it. */
export const craftOffset = lawRule<OffsetFacts>(
  'de/eu-ewr-hwv/5-2',
  ['experienceRelevant', 'learningFormallyValidated', 'validatedByHomeState'],
  (facts) => facts.experienceRelevant || (facts.learningFormallyValidated && facts.validatedByHomeState),
)

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

const covers = { coversEssentialActivity: true, qualificationGivesAccessAtHome: false, homeRegulatesTraining: false }
export const permissionCases = [
  ruleCases(craftExperience, {
    yes: [{ craft: 25, experienceRowMet: true }],
    no: [
      { craft: 33, experienceRowMet: true },
      { craft: 25, experienceRowMet: false },
    ],
    open: [{ craft: 25 }],
  }),
  ruleCases(craftAccess, {
    yes: [
      { ...covers, yearsInLastTen: years(1) },
      { ...covers, qualificationGivesAccessAtHome: true, yearsInLastTen: years(0) },
      { ...covers, homeRegulatesTraining: true, yearsInLastTen: years(0) },
    ],
    no: [
      { ...covers, yearsInLastTen: years(0) },
      { ...covers, coversEssentialActivity: false, yearsInLastTen: years(9) },
    ],
    open: [covers, { ...covers, yearsInLastTen: { least: 0, most: 3 } }],
  }),
  ruleCases(craftThirdCountryTitle, {
    yes: [{ acceptedByMemberState: true, practiceThere: years(3) }],
    no: [
      { acceptedByMemberState: true, practiceThere: years(2) },
      { acceptedByMemberState: false, practiceThere: years(9) },
    ],
    open: [{ acceptedByMemberState: true }],
  }),
  ruleCases(craftChoice, { yes: [{ measureDecided: true }], no: [{ measureDecided: false }], open: [{}] }),
  ruleCases(craftOffset, {
    yes: [
      { experienceRelevant: true, learningFormallyValidated: false, validatedByHomeState: false },
      { experienceRelevant: false, learningFormallyValidated: true, validatedByHomeState: true },
    ],
    no: [{ experienceRelevant: false, learningFormallyValidated: true, validatedByHomeState: false }],
    open: [{ experienceRelevant: false, learningFormallyValidated: true }],
  }),
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
  ruleCases(craftServiceAtOnce, {
    yes: [
      { craft: 25, seriousDangerPossible: true },
      { craft: 12, seriousDangerPossible: false },
    ],
    no: [{ craft: 12, seriousDangerPossible: true }],
    open: [{ craft: 12 }],
  }),
]
