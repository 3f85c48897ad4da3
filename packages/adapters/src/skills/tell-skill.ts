import type { ComparedSkill as Compared } from '@wanderbuch/skills/compare/compare-skills'
import { type EscoVocabulary, labelOf, type ShownLabel } from '@wanderbuch/skills/esco-vocabulary'
import { type ShownSkill, showSkill } from './answer-skills.ts'
import type { BroughtSkill, ReadBrought } from './brought-skills.ts'

export const skillStates = ['held', 'partly', 'missing', 'not-determined'] as const
export type SkillState = (typeof skillStates)[number]

/** ESCO tells essential and optional skills of an occupation apart; of an advertisement: required and nice to have. */
export const importances = ['essential', 'optional'] as const
export type Importance = (typeof importances)[number]

/** A concept near the skill asked for, which is held: a narrower one, say. */
export interface NearSkill {
  readonly uri: string
  readonly label?: ShownLabel
  /** `narrower`, `knowledge`, `related`, `broader`. */
  readonly bond: string
}

export interface ComparedSkill extends ShownSkill {
  readonly importance: Importance
  readonly state: SkillState
  /** Code of why; worded under `compared.CODE`. */
  readonly reason: Compared['reason']
  /** What the state rests on; empty for a missing skill. */
  readonly because: readonly BroughtSkill[]
  /** Concepts near it, where they decide the state. */
  readonly near: readonly NearSkill[]
  /** The words of the advertisement that ask for it. */
  readonly askedBy?: readonly string[]
  /** What a not determined state waits for: a person's decision, or a text to read. */
  readonly missing?: 'match-decision' | 'text'
}

/** How many skills of one importance stand how. */
export type SkillCounts = Readonly<Record<SkillState, number>> & { readonly importance: Importance }

export interface Telling {
  readonly because: ReadBrought['because']
  readonly vocabulary: EscoVocabulary
  /** Of the names. */
  readonly language: string
}

/** A concept near a skill, by its name. */
export function nameNear(
  { concept, bond }: { readonly concept: string; readonly bond: string },
  { vocabulary, language }: Pick<Telling, 'vocabulary' | 'language'>,
): NearSkill {
  const found = vocabulary.findSkill(concept)
  return { uri: concept, bond, ...(found && { label: labelOf(found, language) }) }
}

const missingOf = { 'only-suggested': 'match-decision', 'nothing-to-read': 'text' } as const

/** A compared skill in the form of every face; empty for a skill the vocabulary does not have. */
export function tellSkill(compared: Compared, telling: Telling): readonly ComparedSkill[] {
  const skill = telling.vocabulary.findSkill(compared.uri)
  if (!skill) return []
  const { relation, state, reason, restsOn, words } = compared
  const evidence = restsOn.length > 0 ? restsOn.flatMap(({ held }) => held) : compared.evidence
  const told = {
    importance: relation,
    state,
    reason,
    because: evidence.flatMap(telling.because),
    near: restsOn.map((one) => nameNear(one, telling)),
    ...(words && { askedBy: words }),
    ...(reason in missingOf && { missing: missingOf[reason as keyof typeof missingOf] }),
  }
  return [{ ...showSkill(skill, telling.language), ...told }]
}

/** The states counted, essential skills first; an importance no skill has is left out. */
export function countStates(skills: readonly Pick<ComparedSkill, 'importance' | 'state'>[]): readonly SkillCounts[] {
  const count = (importance: Importance, state: SkillState) =>
    skills.filter((one) => one.importance === importance && one.state === state).length
  return importances
    .filter((importance) => skills.some((one) => one.importance === importance))
    .map((importance) => ({
      importance,
      held: count(importance, 'held'),
      partly: count(importance, 'partly'),
      missing: count(importance, 'missing'),
      'not-determined': count(importance, 'not-determined'),
    }))
}
