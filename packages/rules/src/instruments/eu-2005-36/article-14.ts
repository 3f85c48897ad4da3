import type { Article11Level } from './article-11-level.ts'
import { lawRule } from '../law-rule.ts'
import { ruleCases } from '../rule-cases.ts'
import { provisionNumber } from '../provisions.ts'

/** All three are judgements of the authority and come in as facts with author and grounds. */
export interface CompensationFacts {
  readonly substantiallyDifferentMatters: boolean
  readonly activityMissingAtHome: boolean
  /** Experience, or lifelong learning formally validated by a competent body, covers what is missing. */
  readonly coveredByExperienceOrValidation: boolean
}

/** A compensation measure may be asked for; a shorter training alone is no ground. */
export const compensationMeasure = lawRule<CompensationFacts>(
  'eu/2005-36/14-1',
  ['substantiallyDifferentMatters', 'activityMissingAtHome', 'coveredByExperienceOrValidation'],
  (facts) =>
    (facts.substantiallyDifferentMatters || facts.activityMissingAtHome) && !facts.coveredByExperienceOrValidation,
)

export interface ChoiceFacts {
  /** Precise knowledge of national law is needed and advice on it is an essential and constant part. */
  readonly advisesOnNationalLaw: boolean
  /** Which point of Article 10 brought the case here; `none` when none did. */
  readonly fallBackPoint: 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'none'
  /** Point (a): self-employed or leading work for which national rules must be known and are asked of nationals too. */
  readonly nationalRulesAskedOfAll: boolean
  readonly levelHeld: Article11Level
  readonly levelRequiredByHost: Article11Level
}

const choiceNeeds = [
  'advisesOnNationalLaw',
  'fallBackPoint',
  'nationalRulesAskedOfAll',
  'levelHeld',
  'levelRequiredByHost',
] as const
const gap = ({ levelHeld, levelRequiredByHost }: ChoiceFacts) => levelHeld + levelRequiredByHost
const hostChoosesFor = ({ fallBackPoint, nationalRulesAskedOfAll }: ChoiceFacts) =>
  ['b', 'c', 'f', 'g'].includes(fallBackPoint) || (fallBackPoint === 'a' && nationalRulesAskedOfAll)

/** The host chooses between test and adaptation period: closed list of Article 14(3). */
export const hostChooses = lawRule<ChoiceFacts>(
  'eu/2005-36/14-3',
  choiceNeeds,
  (facts) => facts.advisesOnNationalLaw || hostChoosesFor(facts) || ['ac', 'bd', 'be'].includes(gap(facts)),
)

/** Level a where the host requires d: test and adaptation period may both be asked for. */
export const bothMeasures = lawRule<Pick<ChoiceFacts, 'levelHeld' | 'levelRequiredByHost'>>(
  'eu/2005-36/14-3/both',
  ['levelHeld', 'levelRequiredByHost'],
  ({ levelHeld, levelRequiredByHost }) => levelHeld === 'a' && levelRequiredByHost === 'd',
)

/** In all other cases the person chooses; the adaptation period is at most three years. */
export const applicantChooses = lawRule<ChoiceFacts>(
  'eu/2005-36/14-2',
  choiceNeeds,
  (facts) => !facts.advisesOnNationalLaw && !hostChoosesFor(facts) && !['ac', 'bd', 'be', 'ad'].includes(gap(facts)),
)

interface ValidatedLearningFacts {
  readonly experienceRelevant: boolean
  /** Lifelong learning, in any state. */
  readonly learningFormallyValidated: boolean
}

/** Experience, and learning that a competent body has formally validated, weigh before any measure is asked for. */
export const validatedLearningFirst = lawRule<ValidatedLearningFacts>(
  'eu/2005-36/14-5',
  ['experienceRelevant', 'learningFormallyValidated'],
  (facts) => facts.experienceRelevant || facts.learningFormallyValidated,
)

/** A decision to ask for a measure names both levels, the differences, and why experience does not cover them. */
export const measureGivesReasons = lawRule<{ readonly measureDecided: boolean }>(
  'eu/2005-36/14-6',
  ['measureDecided'],
  (facts) => facts.measureDecided,
)

const testMonths = provisionNumber('eu/2005-36/14-7', 'months')

/** The test must be possible within six months of the first decision that asks for it. */
export const testOverdue = lawRule<{ readonly monthsSinceDecision: number; readonly testOffered: boolean }>(
  'eu/2005-36/14-7',
  ['monthsSinceDecision', 'testOffered'],
  ({ monthsSinceDecision, testOffered }) => !testOffered && monthsSinceDecision > testMonths,
)

const different = { substantiallyDifferentMatters: true, activityMissingAtHome: false }
const plain = {
  advisesOnNationalLaw: false,
  fallBackPoint: 'none',
  nationalRulesAskedOfAll: false,
  levelHeld: 'c',
  levelRequiredByHost: 'c',
} as const satisfies ChoiceFacts

export const article14Cases = [
  ruleCases(compensationMeasure, {
    yes: [{ ...different, coveredByExperienceOrValidation: false }],
    no: [
      { ...different, activityMissingAtHome: true, coveredByExperienceOrValidation: true },
      { substantiallyDifferentMatters: false, activityMissingAtHome: false, coveredByExperienceOrValidation: false },
    ],
    open: [different],
  }),
  ruleCases(hostChooses, {
    yes: [
      { ...plain, advisesOnNationalLaw: true },
      { ...plain, fallBackPoint: 'g' },
      { ...plain, fallBackPoint: 'a', nationalRulesAskedOfAll: true },
      { ...plain, levelHeld: 'a' },
      { ...plain, levelHeld: 'b', levelRequiredByHost: 'd' },
      { ...plain, levelHeld: 'b', levelRequiredByHost: 'e' },
    ],
    no: [plain, { ...plain, fallBackPoint: 'a' }, { ...plain, fallBackPoint: 'd' }, { ...plain, levelHeld: 'b' }],
    open: [{ ...plain, levelHeld: undefined } as unknown as Partial<ChoiceFacts>],
  }),
  ruleCases(bothMeasures, {
    yes: [{ levelHeld: 'a', levelRequiredByHost: 'd' }],
    no: [{ levelHeld: 'b', levelRequiredByHost: 'd' }],
    open: [{ levelHeld: 'a' }],
  }),
  ruleCases(applicantChooses, {
    yes: [plain, { ...plain, levelHeld: 'b' }],
    no: [
      { ...plain, levelHeld: 'a', levelRequiredByHost: 'd' },
      { ...plain, advisesOnNationalLaw: true },
    ],
    open: [{ advisesOnNationalLaw: false }],
  }),
  ruleCases(validatedLearningFirst, {
    yes: [
      { experienceRelevant: false, learningFormallyValidated: true },
      { experienceRelevant: true, learningFormallyValidated: false },
    ],
    no: [{ experienceRelevant: false, learningFormallyValidated: false }],
    open: [{ experienceRelevant: false }],
  }),
  ruleCases(measureGivesReasons, { yes: [{ measureDecided: true }], no: [{ measureDecided: false }], open: [{}] }),
  ruleCases(testOverdue, {
    yes: [{ monthsSinceDecision: 7, testOffered: false }],
    no: [
      { monthsSinceDecision: 6, testOffered: false },
      { monthsSinceDecision: 9, testOffered: true },
    ],
    open: [{ monthsSinceDecision: 7 }],
  }),
]
