import type { StatedName } from '../../circumstances/stated-facts.ts'
import type { AskName } from './asks.ts'
import type { RouteTree } from './route-tree.ts'

/** What a person may state that bears on a question. Without an entry only an authority can answer. */
const statedByAsk: Partial<Readonly<Record<AskName, readonly StatedName[]>>> = {
  nationality: ['nationality'],
  experience: ['experience', 'experienceIsWhole'],
  training: ['trainingYears', 'trainingAttested'],
  'home-regulates-profession': ['homeRegulatesProfession'],
  'home-regulates-training': ['homeRegulatesTraining'],
  'access-at-home': ['accessAtHome'],
  established: ['establishedAtHome'],
  level: ['article11Level'],
  proof: ['experience', 'homeIssuesCertificate'],
  'activity-group': ['activityGroup'],
  'third-country-title': ['thirdCountryTitle'],
  'training-began': ['trainingBegan'],
  'award-day': ['awardedOn'],
  'title-listed': ['acquiredRights'],
  'minimum-training': ['acquiredRights'],
  'validated-learning': ['learningValidated'],
  'working-days': ['workingDays'],
  'decision-paper': ['holdsDecision'],
  'responsible-person': ['firm'],
  'firm-years': ['firm'],
  'professional-register': ['registration'],
  'listed-evidence': ['listedEvidence'],
  declaration: ['serviceDeclaration'],
  'years-after-finding': ['afterFinding'],
}

/** What a person may state for a question; empty where only an authority can answer. */
export const statedForAsk = (ask: AskName): readonly StatedName[] => statedByAsk[ask] ?? []

/**
 * What is worth asking a person on the way to this tree: the facts behind its open questions, each once, and the languages
 * where the host may ask for one. Made from a tree for which nothing was stated, it is everything that matters for it. Pure.
 */
export function factsAsked({ steps }: Pick<RouteTree, 'steps'>): readonly StatedName[] {
  const asked = steps.flatMap((step) => step.asks.flatMap(({ ask }) => statedForAsk(ask)))
  const speaks = steps.some(({ kind }) => kind === 'language')
  return [...new Set([...asked, ...(speaks ? (['languageEvidence'] as const) : [])])]
}
