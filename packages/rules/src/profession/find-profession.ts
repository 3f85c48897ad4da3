import { type Profession, professionData, professionRows, type ProfessionSystem } from './profession-data.ts'

/** Which law of the Union looks at a profession first; `other` where none is named. */
export function systemOf(profession: Profession | undefined): ProfessionSystem | 'other' {
  return profession === undefined ? 'other' : professionData[profession].system
}

/**
 * Profession behind an ESCO code, an ESCO URI or a word; undefined when none is known here.
 * A narrower code of `7411.1.1` counts; other narrower occupations may stand under other law. Example: `'7411.1.1.2'`.
 */
export function findProfession(input: string): Profession | undefined {
  const text = input.trim().toLowerCase()
  const isOccupation = ([code, part]: readonly [string, string]) =>
    text === code || text.endsWith(`/occupation/${part}`)
  const named = professionRows.find(
    ([, { occupations, words, narrower }]) =>
      occupations.some(isOccupation) || words.includes(text) || (narrower !== undefined && text.startsWith(narrower)),
  )
  return named?.[0]
}
