import { type Profession, professionRow, professionRows, type ProfessionSystem } from './profession.ts'

/** Which law of the Union looks at a profession first; `other` where none is named. */
export function systemOf(profession: Profession | undefined): ProfessionSystem | 'other' {
  return profession === undefined ? 'other' : professionRow(profession).system
}

const part = '/occupation/'

/** The end of an address of an ESCO occupation, from `/occupation/`; any other text as it is. */
const fromPart = (text: string) => (text.includes(part) ? text.slice(text.lastIndexOf(part)) : text)

const professionOf = new Map(
  professionRows.flatMap(({ id, words, occupations }) => {
    const parts = occupations.flatMap(({ code, uri }) => [code, fromPart(uri)])
    return [...words, ...parts].map((text) => [text, id] as const)
  }),
)
const widened = professionRows.flatMap(({ id, occupations }) =>
  occupations.filter(({ narrower }) => narrower).map(({ code }) => [`${code}.`, id] as const),
)

/**
 * Profession behind an ESCO code, an ESCO URI or a word; undefined when none is known here.
 * A narrower code of `7411.1.1` counts; other narrower occupations may stand under other law. Example: `'7411.1.1.2'`.
 */
export function findProfession(input: string): Profession | undefined {
  const text = fromPart(input.trim().toLowerCase())
  return professionOf.get(text) ?? widened.find(([code]) => text.startsWith(code))?.[1]
}
