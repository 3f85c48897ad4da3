import { fail, type Result, succeed } from './result.ts'

/** Level of the European Qualifications Framework. Source: Council Recommendation 2017/C 189/03, Annex II. */
export type EqfLevel = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

export const eqfLevels: readonly EqfLevel[] = [1, 2, 3, 4, 5, 6, 7, 8]

export type EqfLevelProblem =
  | { readonly code: 'eqf_level_not_an_integer'; readonly found: unknown }
  | { readonly code: 'eqf_level_out_of_range'; readonly found: number; readonly allowed: '1-8' }

/** Reads a level given as a number. Example: `parseEqfLevel(9)` fails with `eqf_level_out_of_range`. */
export function parseEqfLevel(input: unknown): Result<EqfLevel, EqfLevelProblem> {
  if (typeof input !== 'number' || !Number.isInteger(input))
    return fail({ code: 'eqf_level_not_an_integer', found: input })
  if (input < 1 || input > 8) return fail({ code: 'eqf_level_out_of_range', found: input, allowed: '1-8' })
  return succeed(input as EqfLevel)
}

const conceptBase = 'http://data.europa.eu/snb/eqf/'

/** Concept URI of a level in the code list of the European Learning Model. */
export function eqfConceptUri(level: EqfLevel): string {
  return `${conceptBase}${level}`
}

/** Level of a concept URI; undefined when the URI is not one of the eight (level 99 is in no list). */
export function findEqfLevelByUri(uri: string): EqfLevel | undefined {
  return eqfLevels.find(
    (level) => uri === eqfConceptUri(level) || uri === eqfConceptUri(level).replace('http:', 'https:'),
  )
}
