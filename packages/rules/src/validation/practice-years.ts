import { experienceRoles, type Circumstances } from '@wanderbuch/core/vocabulary/circumstances'
import type { ValidationFacts } from '@wanderbuch/core/vocabulary/validation-facts'
import { countYears } from '../circumstances/experience-years.ts'
import { type Years, years } from '../three-valued.ts'

/** Years of practice in the occupation as bounds; absent where nothing was said of them. */
export interface PracticeYears {
  readonly anywhere?: Years
  readonly atHost?: Years
}

interface Place {
  readonly country: string
  readonly day: string
}

/**
 * Years of practice as the conditions of an arrangement need them. A number the person states is taken as it is; where none is
 * stated, the entries of work are counted, whatever the role and the state. An entry whose length in full-time, profession or
 * state was left out widens the bounds, and a list that is not said to be whole has no upper one. Pure.
 * Example: six years of this profession in Romania, in a list that is whole: `{ anywhere: { least: 6, most: 6 }, atHost:
 * { least: 0, most: 0 } }` for Germany.
 */
export function practiceYears(
  { practiceYears: anywhere, practiceYearsAtHost: atHost }: ValidationFacts,
  { experience, experienceIsWhole }: Pick<Circumstances, 'experience' | 'experienceIsWhole'>,
  { country, day }: Place,
): PracticeYears {
  const asked = { day, isWhole: experienceIsWhole === true, roles: experienceRoles } as const
  const counted: PracticeYears = experience
    ? {
        anywhere: countYears(experience, { ...asked, states: 'any' }),
        atHost: countYears(experience, { ...asked, states: [country] }),
      }
    : {}
  return {
    ...counted,
    ...(anywhere !== undefined && { anywhere: years(anywhere) }),
    ...(atHost !== undefined && { atHost: years(atHost) }),
  }
}
