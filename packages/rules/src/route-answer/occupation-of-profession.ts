import { type Profession, professionRow } from '../profession/profession.ts'

/** The ESCO code that stands for a profession: the widest one. Example: `electrician` is `7411.1`. */
export function occupationOfProfession(profession: Profession): string {
  const codes = professionRow(profession).occupations.map(({ code }) => code)
  const [widest] = codes.toSorted((left, right) => left.length - right.length)
  return widest ?? profession
}
