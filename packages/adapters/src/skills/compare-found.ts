import { type EscoSkill, type EscoVocabulary, labelOf, type ShownLabel } from '@wanderbuch/skills/esco-vocabulary'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { escoNote, type EscoNote, listFoundSkills, searchText, type ShownSkill, showSkill } from './answer-skills.ts'
import type { Certainty, SkillDecision } from './certainty.ts'
import type { SkillFinder } from './skill-finder.ts'

/** A skill a person brings: found in a text, or named; with what a person decided, if anybody did. */
export interface BroughtSkill {
  readonly uri: string
  /** Absent for a skill that was named and not found in words: then it stands as named. */
  readonly certainty?: Certainty | undefined
  readonly decision?: SkillDecision | undefined
  /** The words it rests on. */
  readonly words?: readonly string[] | undefined
}

export const skillStates = ['held', 'partly', 'missing', 'not-determined'] as const
export type SkillState = (typeof skillStates)[number]

/** ESCO tells essential and optional skills of an occupation apart; an advertisement only asks. */
export type Importance = 'essential' | 'optional' | 'asked-for'

export interface ComparedSkill extends ShownSkill {
  readonly importance: Importance
  readonly state: SkillState
  /** What the state rests on; empty for a missing skill. */
  readonly because: readonly BroughtSkill[]
  /** What a not determined state waits for: a person's decision, or a text to read. */
  readonly missing?: 'match-decision' | 'text'
}

export type ComparisonTarget =
  | { readonly kind: 'occupation'; readonly uri: string; readonly code: string; readonly label: ShownLabel }
  | { readonly kind: 'advert' }

/** What a person brings beside what a target asks for. No score: each skill by itself, and how many stand how. */
export interface SkillComparison {
  readonly target: ComparisonTarget
  readonly skills: readonly ComparedSkill[]
  readonly counts: readonly (Readonly<Record<SkillState, number>> & { readonly importance: Importance })[]
  readonly esco: EscoNote
}

type Judged = Pick<ComparedSkill, 'state' | 'because' | 'missing'>

/** A person's word goes before the computer's; a suggestion nobody decided on stays not determined. */
function judgeOne(brought: BroughtSkill): SkillState {
  if (brought.decision === 'rejected') return 'missing'
  if (brought.decision) return brought.decision === 'confirmed' ? 'held' : 'partly'
  return brought.certainty === undefined || brought.certainty === 'certain' ? 'held' : 'not-determined'
}

const strongest = ['held', 'partly', 'not-determined'] as const

function judgeSkill(uri: string, brought: readonly BroughtSkill[], isAnythingRead: boolean): Judged {
  if (!isAnythingRead) return { state: 'not-determined', because: [], missing: 'text' }
  const own = brought.filter((one) => one.uri === uri)
  const state = strongest.find((wanted) => own.some((one) => judgeOne(one) === wanted)) ?? 'missing'
  const because = own.filter((one) => judgeOne(one) === state && state !== 'missing')
  return { state, because, ...(state === 'not-determined' && { missing: 'match-decision' as const }) }
}

/** A skill the target asks for. */
interface AskedSkill {
  readonly skill: EscoSkill
  readonly importance: Importance
}

interface Asked {
  readonly target: ComparisonTarget
  readonly skills: readonly AskedSkill[]
}

function findOccupation(vocabulary: EscoVocabulary, named: string, language: string): Asked | undefined {
  const occupation = vocabulary.findOccupation(named)
  if (!occupation) return undefined
  const { uri, code, essential, optional } = occupation
  return {
    target: { kind: 'occupation', uri, code, label: labelOf(occupation, language) },
    skills: [
      ...essential.map((skill) => ({ skill, importance: 'essential' as const })),
      ...optional.map((skill) => ({ skill, importance: 'optional' as const })),
    ],
  }
}

function readAdvert(text: string, language: string, finder: SkillFinder): Asked {
  const found = listFoundSkills(searchText({ text, answerLanguage: language }, finder))
  const asked = found.filter(({ certainty }) => certainty !== 'possible')
  const skills = asked.flatMap(({ uri }) => finder.vocabulary.findSkill(uri) ?? [])
  return { target: { kind: 'advert' }, skills: skills.map((skill) => ({ skill, importance: 'asked-for' as const })) }
}

const importances: readonly Importance[] = ['essential', 'optional', 'asked-for']

function countStates(skills: readonly ComparedSkill[]): SkillComparison['counts'] {
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

export interface ComparisonOrder {
  /** Skills with decisions, or a text to find them in. */
  readonly brought: readonly BroughtSkill[] | { readonly text: string; readonly language?: string | undefined }
  /** ESCO code or URI of an occupation, or the text of an advertisement. */
  readonly target: { readonly occupation: string } | { readonly advert: string }
  readonly answerLanguage: string
}

function readBrought({ brought, answerLanguage }: ComparisonOrder, finder: SkillFinder): readonly BroughtSkill[] {
  if (!('text' in brought)) return brought
  const { statements } = searchText({ ...brought, answerLanguage }, finder)
  return statements
    .flatMap(({ matches }) => matches)
    .map(({ uri, certainty, words }) => ({ uri, certainty, words: words.map(({ text }) => text) }))
}

/**
 * Compares what somebody brings with what is asked for, skill by skill. A suggestion that nobody confirmed is not
 * determined, never held. Errors: `occupation_unknown`.
 */
export function compareFound(
  order: ComparisonOrder,
  finder: SkillFinder,
): Result<SkillComparison, { readonly code: 'occupation_unknown' }> {
  const { target: wanted, answerLanguage, brought: given } = order
  const asked =
    'occupation' in wanted
      ? findOccupation(finder.vocabulary, wanted.occupation, answerLanguage)
      : readAdvert(wanted.advert, answerLanguage, finder)
  if (!asked) return fail({ code: 'occupation_unknown' })
  const brought = readBrought(order, finder)
  const isAnythingRead = brought.length > 0 || ('text' in given && given.text.trim() !== '')
  const skills = asked.skills.map(({ skill, importance }) => ({
    ...showSkill(skill, answerLanguage),
    importance,
    ...judgeSkill(skill.uri, brought, isAnythingRead),
  }))
  return succeed({ target: asked.target, skills, counts: countStates(skills), esco: escoNote(finder.vocabulary) })
}
