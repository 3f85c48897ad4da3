import type { Rule } from '../../rule.ts'
import { provision } from '../provisions.ts'

/** All three are judgements of the authority and come in as facts with author and grounds. */
export interface CompensationFacts {
  readonly substantiallyDifferentMatters: boolean
  readonly activityMissingAtHome: boolean
  /** Experience, or lifelong learning formally validated by a competent body, covers what is missing. */
  readonly coveredByExperienceOrValidation: boolean
}

/** A compensation measure may be asked for; a shorter training alone is no ground. */
export const compensationMeasure: Rule<CompensationFacts> = {
  ...provision('eu/2005-36/14-1'),
  needs: ['substantiallyDifferentMatters', 'activityMissingAtHome', 'coveredByExperienceOrValidation'],
  applies: (facts) =>
    (facts.substantiallyDifferentMatters || facts.activityMissingAtHome) && !facts.coveredByExperienceOrValidation,
}
