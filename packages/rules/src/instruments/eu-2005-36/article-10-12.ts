import { anyOf, isAtLeast, type Answer, type Years, years } from '../../three-valued.ts'
import type { Article11Level } from './article-11-level.ts'
import { lawRule } from '../law-rule.ts'
import { ruleCases } from '../rule-cases.ts'
import { provisionNumber } from '../provisions.ts'

/** Closed list of Article 10: why the general system stands in where another chapter was meant. */
export type FallBackReason =
  | 'annex-iv-not-met' // (a)
  | 'sectoral-without-practice' // (b)
  | 'architect-not-in-annex-v' // (c)
  | 'specialist-without-listed-title' // (d)
  | 'specialised-nurse' // (e), (f)
  | 'third-country-with-practice' // (g)
  | 'none'

/** The general system stands in for a special and exceptional reason, and only for those the list names. */
export const fallBack = lawRule<{ readonly fallBackReason: FallBackReason }>(
  'eu/2005-36/10',
  ['fallBackReason'],
  ({ fallBackReason }) => fallBackReason !== 'none',
)

interface AttestationFacts {
  readonly trainingBelowB: boolean
  readonly examWithoutTraining: boolean
  readonly generalSchooling: boolean
  /** Consecutive full-time years in the last ten, part-time in proportion. */
  readonly practiceInLastTen: Years
}

const attested = provisionNumber('eu/2005-36/11/a', 'years')

/** Level a: training outside b to e, an exam without training, general schooling, or three consecutive years. */
export const levelA = lawRule<AttestationFacts>(
  'eu/2005-36/11/a',
  ['trainingBelowB', 'examWithoutTraining', 'generalSchooling', 'practiceInLastTen'],
  (facts): Answer =>
    anyOf(
      facts.trainingBelowB,
      facts.examWithoutTraining,
      facts.generalSchooling,
      isAtLeast(facts.practiceInLastTen, attested),
    ),
)

interface LadderFacts {
  readonly certifiedLevel: Article11Level | null
}

/** A place on the ladder exists where the home authority certified it; an EQF level is none. */
export const levelCertified = lawRule<LadderFacts>(
  'eu/2005-36/11',
  ['certifiedLevel'],
  ({ certifiedLevel }) => certifiedLevel !== null,
)

interface EqualTrainingFacts {
  readonly certifiedAsComplete: boolean
  readonly sameRightsAtHome: boolean
}

/** Titles that home certifies as a completed training of equal standing with the same rights count like it. */
export const equalTraining = lawRule<EqualTrainingFacts>(
  'eu/2005-36/12',
  ['certifiedAsComplete', 'sameRightsAtHome'],
  (facts) => facts.certifiedAsComplete && facts.sameRightsAtHome,
)

const untrained = { trainingBelowB: false, examWithoutTraining: false, generalSchooling: false }
export const article10Cases = [
  ruleCases(fallBack, {
    yes: [{ fallBackReason: 'annex-iv-not-met' }, { fallBackReason: 'third-country-with-practice' }],
    no: [{ fallBackReason: 'none' }],
    open: [{}],
  }),
  ruleCases(levelCertified, { yes: [{ certifiedLevel: 'c' }], no: [{ certifiedLevel: null }], open: [{}] }),
  ruleCases(levelA, {
    yes: [
      { ...untrained, practiceInLastTen: years(3) },
      { ...untrained, examWithoutTraining: true, practiceInLastTen: years(0) },
    ],
    no: [{ ...untrained, practiceInLastTen: years(2.9) }],
    open: [untrained, { ...untrained, practiceInLastTen: { least: 1, most: 5 } }],
  }),
  ruleCases(equalTraining, {
    yes: [{ certifiedAsComplete: true, sameRightsAtHome: true }],
    no: [{ certifiedAsComplete: true, sameRightsAtHome: false }],
    open: [{ certifiedAsComplete: true }],
  }),
]
