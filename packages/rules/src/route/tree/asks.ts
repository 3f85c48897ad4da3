import { earlierText } from '../../evaluate-rule.ts'

/** What would have to be known, and who can say it. The words stand under `route.need.NAME`. */
export const askKinds = {
  nationality: 'person',
  experience: 'person',
  training: 'person',
  'home-regulates-profession': 'home-authority',
  'home-regulates-training': 'home-authority',
  'access-at-home': 'home-authority',
  established: 'person',
  level: 'home-authority',
  'level-required': 'host-authority',
  proof: 'home-authority',
  'activity-group': 'home-authority',
  'third-country-title': 'person',
  'training-began': 'person',
  'award-day': 'person',
  'reference-day': 'host-authority',
  'title-listed': 'host-authority',
  'minimum-training': 'home-authority',
  'health-or-safety': 'host-authority',
  'automatic-system': 'host-authority',
  'substantial-difference': 'host-authority',
  'partial-access': 'host-authority',
  'validated-learning': 'person',
  'law-on-study': 'host-authority',
  'national-law': 'host-authority',
  'working-days': 'person',
  'decision-paper': 'person',
  'responsible-person': 'person',
  'firm-years': 'person',
  'validation-facts': 'person',
  'essential-activity': 'host-authority',
  'recalled-rule': 'host-authority',
  'earlier-text': 'host-authority',
} as const

export type AskName = keyof typeof askKinds

/** A question that would settle a rule, and who can answer it. */
export interface Ask {
  readonly ask: AskName
  readonly of: 'person' | 'home-authority' | 'host-authority'
}

const experience = [
  'ownYears',
  'leadingYears',
  'employedYears',
  'consecutiveEmployedYears',
  'executiveYears',
  'technicalYears',
  'yearsSinceLeading',
  'yearsSinceEnd',
  'yearsInLastTen',
  'practiceInLastFive',
  'practiceAnyRole',
  'experienceRowMet',
]

const validation = [
  'age',
  'disabilityRoute',
  'holdsQualificationInOccupation',
  'practiceYears',
  'trainingLengthYears',
  'livesOrPractisedThere',
  'bqfgDecision',
  'inApprenticeship',
  'filesForSameQualification',
  'filesForQualifications',
]

const byFact: Readonly<Record<string, AskName>> = {
  ...Object.fromEntries(experience.map((name) => [name, 'experience' as const])),
  ...Object.fromEntries(validation.map((name) => [name, 'validation-facts' as const])),
  nationality: 'nationality',
  trainingYears: 'training',
  experienceList: 'activity-group',
  inAnnexFour: 'activity-group',
  isHairdressing: 'activity-group',
  dependsOnKnowledge: 'activity-group',
  homeRegulatesProfession: 'home-regulates-profession',
  homeRegulatesTraining: 'home-regulates-training',
  qualificationGivesAccessAtHome: 'access-at-home',
  establishedAtHome: 'established',
  levelHeld: 'level',
  levelRequiredByHost: 'level-required',
  experienceProof: 'proof',
  homeIssuesCertificate: 'proof',
  titleFromThirdCountry: 'third-country-title',
  acceptedByMemberState: 'third-country-title',
  practiceThere: 'third-country-title',
  practiceCertified: 'third-country-title',
  trainingBegan: 'training-began',
  nursingTitle: 'title-listed',
  revaluationProved: 'title-listed',
  awardedOn: 'award-day',
  referenceDay: 'reference-day',
  titleInAnnexV: 'title-listed',
  titleNamedInArticle: 'title-listed',
  meetsMinimumTraining: 'minimum-training',
  touchesHealthOrSafety: 'health-or-safety',
  automaticSystemOpen: 'automatic-system',
  substantiallyDifferentMatters: 'substantial-difference',
  activityMissingAtHome: 'substantial-difference',
  coveredByExperienceOrValidation: 'substantial-difference',
  yearsShorter: 'substantial-difference',
  levelCException: 'national-law',
  experienceRelevant: 'substantial-difference',
  learningFormallyValidated: 'validated-learning',
  validatedByHomeState: 'validated-learning',
  fullyQualifiedAtHome: 'partial-access',
  measureWouldBeWholeTraining: 'partial-access',
  activityCanBeSeparated: 'partial-access',
  advisesOnNationalLaw: 'law-on-study',
  fallBackPoint: 'law-on-study',
  nationalRulesAskedOfAll: 'law-on-study',
  nationalLaw: 'national-law',
  masterExamUnreasonable: 'national-law',
  furtherTrainingExamPassed: 'national-law',
  skillsProved: 'national-law',
  workingDaysThisYear: 'working-days',
  coversEssentialActivity: 'essential-activity',
  recognitionPaperAtHand: 'decision-paper',
  responsiblePersonQualified: 'responsible-person',
  servesOtherFirm: 'responsible-person',
  collaborationYears: 'firm-years',
  // The rule is recalled and no paper says how the code is shown: the authority is asked about the rule itself.
  holdsCode95: 'recalled-rule',
  recalled: 'recalled-rule',
  [earlierText]: 'earlier-text',
}

/** The questions behind missing facts, each once, in the order of the facts. A fact without a question is a bug. */
export function asksFor(missing: readonly string[]): readonly Ask[] {
  const names = missing.map((fact) => {
    const found = byFact[fact]
    if (!found) throw new Error(`nobody to ask for ${fact}`)
    return found
  })
  return [...new Set(names)].map((ask) => ({ ask, of: askKinds[ask] }))
}
