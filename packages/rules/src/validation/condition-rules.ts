import type { ValidationFacts } from '@wanderbuch/core/vocabulary/validation-facts'
import type { Rule } from '../rule.ts'
import { condition, conditionValues } from './arrangement.ts'
import type { ConditionFacts } from './condition-facts.ts'

/** A condition: `applies` = it is met. With the answers of the person it is decided on, for the question to ask. */
export interface Condition {
  readonly rule: Rule<Required<ConditionFacts>>
  readonly asks: readonly (keyof ValidationFacts)[]
}

const filesLeft = (id: string) => conditionValues(id).files ?? 0

/** Germany, BVaDiG. The age has no limit on the way for people with a disability; see `condition-facts.ts`. */
export const germanConditions: readonly Condition[] = [
  {
    rule: { ...condition('de/bvadig/age'), needs: ['oldEnough'], applies: ({ oldEnough }) => oldEnough },
    asks: ['birthYear', 'disabilityRoute'],
  },
  {
    rule: {
      ...condition('de/bvadig/practice'),
      needs: ['practisedEnough'],
      applies: ({ practisedEnough }) => practisedEnough,
    },
    asks: ['practiceYears', 'trainingYears'],
  },
  {
    rule: {
      ...condition('de/bvadig/residence'),
      needs: ['livesOrPractisedThere'],
      applies: ({ livesOrPractisedThere }) => livesOrPractisedThere,
    },
    asks: ['residence', 'practiceYearsAtHost', 'trainingYears'],
  },
  {
    rule: {
      ...condition('de/bvadig/qualification'),
      needs: ['holdsQualification'],
      applies: ({ holdsQualification }) => !holdsQualification,
    },
    asks: ['holdsQualification'],
  },
  {
    rule: {
      ...condition('de/bvadig/decision'),
      needs: ['hasEquivalenceDecision'],
      applies: ({ hasEquivalenceDecision }) => !hasEquivalenceDecision,
    },
    asks: ['hasEquivalenceDecision'],
  },
  {
    rule: {
      ...condition('de/bvadig/apprenticeship'),
      needs: ['inApprenticeship'],
      applies: ({ inApprenticeship }) => !inApprenticeship,
    },
    asks: ['inApprenticeship'],
  },
]

/** France, VAE: files of one calendar year. The limit does not hold for files for single blocks; the sentence says so. */
export const frenchConditions: readonly Condition[] = [
  {
    rule: {
      ...condition('fr/vae/files-same'),
      needs: ['filesForThisCertification'],
      applies: ({ filesForThisCertification }) => filesForThisCertification < filesLeft('fr/vae/files-same'),
    },
    asks: ['filesForThisCertification'],
  },
  {
    rule: {
      ...condition('fr/vae/files-different'),
      needs: ['filesThisYear'],
      applies: ({ filesThisYear }) => filesThisYear < filesLeft('fr/vae/files-different'),
    },
    asks: ['filesThisYear'],
  },
]

export const conditionsByArrangement: Readonly<Record<string, readonly Condition[]>> = {
  'de-bvadig': germanConditions,
  'fr-vae': frenchConditions,
}

/** Facts of an arrangement that only inform, in reading order after its conditions. */
export const remarksByArrangement: Readonly<Record<string, readonly string[]>> = {
  'de-bvadig': ['de/bvadig/scope', 'de/bvadig/language', 'de/bvadig/master', 'de/bvadig/worth'],
  'fr-vae': ['fr/vae/admissibility', 'fr/vae/worth'],
  'it-13-2013': ['it/13-2013/regions'],
}
