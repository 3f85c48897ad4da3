import { createSkillFinder } from '@wanderbuch/adapters/skills/create-skill-finder'
import type { SkillFinder } from '@wanderbuch/adapters/skills/skill-finder'
import { type Result, succeed } from '@wanderbuch/standards/result'
import type { CommandCall } from '../command.ts'
import type { CommandProblem } from '../problem.ts'
import { readVocabularies } from './read-vocabularies.ts'

/** The finder over the vocabulary of the data folder: the imported one in use, else the built-in one. */
export function readSkillFinder(call: Pick<CommandCall, 'options' | 'terminal'>): Result<SkillFinder, CommandProblem> {
  const vocabularies = readVocabularies(call)
  return vocabularies.ok ? succeed(createSkillFinder(vocabularies.value.current.vocabulary)) : vocabularies
}
