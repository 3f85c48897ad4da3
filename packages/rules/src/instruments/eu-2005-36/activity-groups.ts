import groups from '../../../data/annex-iv-groups.json' with { type: 'json' }
import professions from '../../../data/annex-iv-professions.json' with { type: 'json' }

export type ExperienceList = 'I' | 'II' | 'III'
export type ActivityGroup = (typeof groups)[number]

function covers(range: string, code: string): boolean {
  const [from = '', to = from] = range.split('-')
  return from === code || (/^\d+$/.test(code) && from.length === code.length && from <= code && code <= to)
}

/**
 * Activities of Annex IV behind a group id (`I/40`) or a code (`403`). Several, when the code stands in more than one
 * list (`855`): then the certificate or the authority has to say which part is meant.
 */
export function findActivityGroups(codeOrId: string): readonly ActivityGroup[] {
  const wanted = codeOrId.trim().toUpperCase().replace(/^EX /, '')
  return groups.filter(({ id, codes }) => id === wanted || codes.some((range) => covers(range, wanted)))
}

/** The one list an activity stands in; `undefined` where the code stands in none or in several. */
export function findExperienceList(codeOrId: string): ExperienceList | undefined {
  const lists = new Set(findActivityGroups(codeOrId).map(({ list }) => list))
  const [list] = lists
  return lists.size === 1 ? list : undefined
}

/** How the work of a profession stands to Annex IV: read to be in a group, in none, or not looked at. */
export function findProfessionGroups(profession: string): (typeof professions)[number] | undefined {
  return professions.find((row) => row.profession === profession)
}

/** Whether a group is the one to which row e of list I is closed. */
export const isHairdressing = (codeOrId: string) =>
  findActivityGroups(codeOrId).some(({ tag }) => tag === 'hairdressing')
