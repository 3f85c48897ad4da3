import { readAdvertisement, targetOfAdvertisement } from '@wanderbuch/skills/compare/advertisement/read-advertisement'
import { type ComparedSkill as Compared, compareSkills } from '@wanderbuch/skills/compare/compare-skills'
import type { HeldSkill, HeldState } from '@wanderbuch/skills/compare/held-skill'
import { type TargetSkill, targetOfOccupation } from '@wanderbuch/skills/compare/skill-target'
import type { FindSkills } from '@wanderbuch/skills/compare/text-skill'
import { type EscoVocabulary, labelOf, type ShownLabel } from '@wanderbuch/skills/esco-vocabulary'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { escoNote, type EscoNote, searchText, type ShownSkill, showSkill } from './answer-skills.ts'
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
  /** Code of why; worded under `skilltext.reason.CODE`. */
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

/** A person's word goes before the computer's; undefined for what was rejected. */
function stateOf({ decision, certainty }: BroughtSkill): HeldState | undefined {
  if (decision === 'rejected') return undefined
  if (decision) return decision
  return certainty === undefined || certainty === 'certain' ? 'named' : 'suggested'
}

/** `evidence` is the place in the list of what was brought. */
function holdSkills(brought: readonly BroughtSkill[]): readonly HeldSkill[] {
  return brought.flatMap((one, place): readonly HeldSkill[] => {
    const state = stateOf(one)
    return state ? [{ uri: one.uri, state, as: 'practice', evidence: [String(place)] }] : []
  })
}

interface Asked {
  readonly target: ComparisonTarget
  readonly skills: readonly TargetSkill[]
}

function askOfOccupation(vocabulary: EscoVocabulary, named: string, language: string): Asked | undefined {
  const occupation = vocabulary.findOccupation(named)
  if (!occupation) return undefined
  const { uri, code } = occupation
  const target = { kind: 'occupation', uri, code, label: labelOf(occupation, language) } as const
  return { target, skills: targetOfOccupation(occupation) }
}

/** The finder behind the port the reader of advertisements asks through. */
const findWith =
  ({ findInText }: SkillFinder): FindSkills =>
  (text, language) =>
    findInText(text, language).statements.flatMap((statement) =>
      statement.outcome !== 'matched'
        ? []
        : statement.matches.map(({ skill, label, labelLanguage, words, method, certainty }) => ({
            uri: skill.uri,
            label,
            labelLanguage,
            words: words.map(({ start, end }) => ({ start, end, text: text.slice(start, end) })),
            method,
            strength: certainty,
          })),
    )

/**
 * What an advertisement asks for. What it says of the employer is no demand; a skill it names without saying how firmly
 * counts as required, and a suggestion the words do not bear out (`possible`) is left out.
 */
function askOfAdvert(text: string, finder: SkillFinder): Asked {
  const [language, ...others] = finder.findInText(text).languages
  const asked = readAdvertisement(text, findWith(finder), others.length === 0 ? language : undefined)
  const likely = asked.filter(({ strength }) => strength === 'likely').map(({ uri }) => uri)
  const skills = targetOfAdvertisement(asked, {
    kindOf: (uri) => finder.vocabulary.findSkill(uri)?.kind,
    confirmed: new Set(likely),
    openAs: 'essential',
  })
  return { target: { kind: 'advert' }, skills }
}

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

interface Telling {
  readonly brought: readonly BroughtSkill[]
  readonly vocabulary: EscoVocabulary
  readonly language: string
}

const missingOf = { 'only-suggested': 'match-decision', 'nothing-to-read': 'text' } as const

function tellSkill(compared: Compared, { brought, vocabulary, language }: Telling): readonly ComparedSkill[] {
  const skill = vocabulary.findSkill(compared.uri)
  if (!skill) return []
  const { relation, state, reason, restsOn, words } = compared
  const evidence = restsOn.length > 0 ? restsOn.flatMap(({ held }) => held) : compared.evidence
  const near = restsOn.map(({ concept, bond }): NearSkill => {
    const found = vocabulary.findSkill(concept)
    return { uri: concept, bond, ...(found && { label: labelOf(found, language) }) }
  })
  const told = {
    importance: relation,
    state,
    reason,
    because: evidence.flatMap((one) => brought[Number(one.evidence[0])] ?? []),
    near,
    ...(words && { askedBy: words }),
    ...(reason in missingOf && { missing: missingOf[reason as keyof typeof missingOf] }),
  }
  return [{ ...showSkill(skill, language), ...told }]
}

/**
 * Compares what somebody brings with what is asked for, skill by skill. A suggestion that nobody confirmed is not
 * determined, never held. Errors: `occupation_unknown`.
 */
export function compareFound(
  order: ComparisonOrder,
  finder: SkillFinder,
): Result<SkillComparison, { readonly code: 'occupation_unknown' }> {
  const { target: wanted, answerLanguage: language, brought: given } = order
  const { vocabulary } = finder
  const asked =
    'occupation' in wanted
      ? askOfOccupation(vocabulary, wanted.occupation, language)
      : askOfAdvert(wanted.advert, finder)
  if (!asked) return fail({ code: 'occupation_unknown' })
  const brought = readBrought(order, finder)
  const somethingRead = brought.length > 0 || ('text' in given && given.text.trim() !== '')
  const compared = compareSkills({ skills: holdSkills(brought), somethingRead }, asked.skills, vocabulary)
  const skills = compared.flatMap((one) => tellSkill(one, { brought, vocabulary, language }))
  return succeed({ target: asked.target, skills, counts: countStates(skills), esco: escoNote(vocabulary) })
}
