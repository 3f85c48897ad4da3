/** Professions with a pack. Legal notions: an ESCO occupation only points to one. */
export type Profession = 'electrician' | 'general-care-nurse'

/** Which chapter of Title III a profession stands in first. */
export type ProfessionSystem = 'minimum-training' | 'experience-list-one'

export const professionSystems: Readonly<Record<Profession, ProfessionSystem>> = {
  electrician: 'experience-list-one',
  'general-care-nurse': 'minimum-training',
}

/** ESCO 1.1.1: code, last part of the URI. */
const escoOccupations: readonly (readonly [code: string, uriPart: string, profession: Profession])[] = [
  ['7411.1', '4910419f-b4af-4f59-b544-9dbebc8a74f0', 'electrician'],
  ['7411.1.1', '33960bab-4423-4808-af6c-ec2b485dba41', 'electrician'],
  ['7411.1.1.2', '5df63943-f1bc-4438-90f1-92768a7a23c8', 'electrician'],
  ['2221.2', '8d3e8aaa-791b-4c75-a465-f3f827028f50', 'general-care-nurse'],
]

const words: Readonly<Record<Profession, readonly string[]>> = {
  electrician: ['electrician', 'elektriker', 'elektrotechniker', 'électricien', 'elettricista', 'electricista'],
  'general-care-nurse': ['general-care-nurse', 'nurse', 'pflegefachkraft', 'infirmier', 'infermiere', 'enfermero'],
}

/**
 * Profession behind an ESCO code, an ESCO URI or a word; undefined when none is known here.
 * A narrower code of `7411.1.1` counts; other narrower occupations may stand under other law. Example: `'7411.1.1.2'`.
 */
export function findProfession(input: string): Profession | undefined {
  const text = input.trim().toLowerCase()
  const esco = escoOccupations.find(([code, part]) => text === code || text.endsWith(`/occupation/${part}`))
  if (esco) return esco[2]
  if (text.startsWith('7411.1.1.')) return 'electrician'
  return (Object.keys(words) as Profession[]).find((profession) => words[profession].includes(text))
}
