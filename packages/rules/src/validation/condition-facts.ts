import type { ValidationFacts } from '@wanderbuch/core/vocabulary/validation-facts'
import { type Answer, isAtLeast } from '../three-valued.ts'
import { conditionValues } from './arrangement.ts'
import { type PracticeYears, practiceYears } from './practice-years.ts'

/** What the conditions are decided on, derived from what the person says; absent while it cannot be said. */
export interface ConditionFacts {
  readonly oldEnough?: boolean
  readonly practisedEnough?: boolean
  readonly livesOrPractisedThere?: boolean
  readonly holdsQualification?: boolean
  readonly hasEquivalenceDecision?: boolean
  readonly inApprenticeship?: boolean
  readonly filesThisYear?: number
  readonly filesForThisCertification?: number
  readonly coveredOccupation?: boolean
}

/** A year of birth leaves the birthday open: in the year somebody reaches the age it is not known yet. */
function isOldEnough({ birthYear, disabilityRoute }: ValidationFacts, day: string): boolean | undefined {
  if (disabilityRoute === true) return true
  if (birthYear === undefined) return undefined
  const { years = 0 } = conditionValues('de/bvadig/age')
  const turns = Number(day.slice(0, 4)) - birthYear
  if (turns > years) return true
  // Too young: only the way for people with a disability has no age limit.
  return turns < years && disabilityRoute === false ? false : undefined
}

function hasPractisedEnough({ trainingYears }: ValidationFacts, { anywhere }: PracticeYears): Answer {
  if (anywhere === undefined || trainingYears === undefined) return undefined
  return isAtLeast(anywhere, (conditionValues('de/bvadig/practice').factor ?? 0) * trainingYears)
}

/** Lives there, or did half of the practice that is asked for there. */
function isThere({ residence, trainingYears }: ValidationFacts, { atHost }: PracticeYears): Answer {
  if (residence === 'DE') return true
  if (atHost === undefined || trainingYears === undefined) return undefined
  const { share = 0, factor = 0 } = conditionValues('de/bvadig/residence')
  const enough = isAtLeast(atHost, share * factor * trainingYears)
  return enough === false && residence === undefined ? undefined : enough
}

const known = <Value>(name: string, value: Value | undefined) => (value === undefined ? {} : { [name]: value })

/** Pure; only what was given is used, and nothing is guessed. */
export function deriveConditionFacts(
  given: ValidationFacts,
  day: string,
  practice: PracticeYears = practiceYears(given, {}, { country: '', day }),
): ConditionFacts {
  const { holdsQualification, hasEquivalenceDecision, inApprenticeship } = given
  const { filesThisYear, filesForThisCertification } = given
  return {
    ...known('oldEnough', isOldEnough(given, day)),
    ...known('practisedEnough', hasPractisedEnough(given, practice)),
    ...known('livesOrPractisedThere', isThere(given, practice)),
    ...known('holdsQualification', holdsQualification),
    ...known('hasEquivalenceDecision', hasEquivalenceDecision),
    ...known('inApprenticeship', inApprenticeship),
    ...known('filesThisYear', filesThisYear),
    ...known('filesForThisCertification', filesForThisCertification),
  }
}
