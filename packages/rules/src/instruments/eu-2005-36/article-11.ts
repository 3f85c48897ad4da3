import { anyOf, isAtLeast, type Answer, type Years, years } from '../../three-valued.ts'
import type { Article11Level } from './article-11-level.ts'
import { lawRule } from '../law-rule.ts'
import { type RuleCases, ruleCases } from '../rule-cases.ts'
import { provisionNumber } from '../provisions.ts'

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

const untrained = { trainingBelowB: false, examWithoutTraining: false, generalSchooling: false }

export const article11Cases: readonly RuleCases[] = [
  ruleCases(levelCertified, { yes: [{ certifiedLevel: 'c' }], no: [{ certifiedLevel: null }], open: [{}] }),
  ruleCases(levelA, {
    yes: [
      { ...untrained, practiceInLastTen: years(3) },
      { ...untrained, examWithoutTraining: true, practiceInLastTen: years(0) },
    ],
    no: [{ ...untrained, practiceInLastTen: years(2.9) }],
    open: [untrained, { ...untrained, practiceInLastTen: { least: 1, most: 5 } }],
  }),
]
