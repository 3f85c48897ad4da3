import type { ValidationFacts } from '@wanderbuch/core/vocabulary/validation-facts'
import { isoCountry } from '../route/country-zone.ts'
import { findArrangement } from './arrangement.ts'
import { conditionsByArrangement } from './condition-rules.ts'

/**
 * What the arrangements for validation at the destination and at home ask of a person, each once in the order of their
 * conditions; empty where no condition is known. Pure. Example: `askedAnswers(['FR'])` is the two counts of files.
 */
export function askedAnswers(countries: readonly string[]): readonly (keyof ValidationFacts)[] {
  const arrangements = countries.map((country) => findArrangement(isoCountry(country))?.id ?? '')
  const asked = arrangements.flatMap((id) => (conditionsByArrangement[id] ?? []).flatMap(({ asks }) => asks))
  return [...new Set(asked)]
}
