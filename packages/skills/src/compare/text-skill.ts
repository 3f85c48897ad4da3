import { type MatchedWords, matchSkills } from '../match/match-skills.ts'
import type { SkillIndex } from '../match/skill-index.ts'

/** A skill that words of a text point to. Only `certain` stands for itself; the rest are suggestions to a person. */
export interface TextSkill {
  readonly uri: string
  readonly label: string
  readonly labelLanguage: string
  /** Where it stands in the text: UTF-16 offsets, `end` not included. */
  readonly words: readonly MatchedWords[]
  readonly method: string
  readonly strength: 'certain' | 'likely' | 'possible'
}

/** Finds skills in a text; `language` is what its source says of it. Any engine may stand behind it. */
export type FindSkills = (text: string, language?: string) => readonly TextSkill[]

/** The engine of this package behind the port. Example: `findWithIndex(index)('Spleißt Kabel', 'de')`. */
export function findWithIndex(index: SkillIndex): FindSkills {
  return (text, language) =>
    matchSkills(text, index, language).map(({ skill, ...rest }) => ({ uri: skill.uri, ...rest }))
}
