import type { HeldSkill, HeldSkills, HeldState } from '@wanderbuch/skills/compare/held-skill'
import type { FindSkills } from '@wanderbuch/skills/compare/text-skill'
import { searchText } from './answer-skills.ts'
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

/** Skills with decisions, or a text to find them in. */
export type Brought = readonly BroughtSkill[] | { readonly text: string; readonly language?: string | undefined }

/** A person's word goes before the computer's; undefined for what was rejected. */
function stateOf({ decision, certainty }: BroughtSkill): HeldState | undefined {
  if (decision === 'rejected') return undefined
  if (decision) return decision
  return certainty === undefined || certainty === 'certain' ? 'named' : 'suggested'
}

/** `evidence` is the place in the list of what was brought. */
function listHeld(brought: readonly BroughtSkill[]): readonly HeldSkill[] {
  return brought.flatMap((one, place): readonly HeldSkill[] => {
    const state = stateOf(one)
    return state ? [{ uri: one.uri, state, as: 'practice', evidence: [String(place)] }] : []
  })
}

function findBrought(brought: Brought, finder: SkillFinder): readonly BroughtSkill[] {
  if (!('text' in brought)) return brought
  const { statements } = searchText({ ...brought, answerLanguage: 'en' }, finder)
  return statements
    .flatMap(({ matches }) => matches)
    .map(({ uri, certainty, words }) => ({ uri, certainty, words: words.map(({ text }) => text) }))
}

/** What is brought, ready to be compared, and how to name what a state rests on. */
export interface ReadBrought {
  readonly held: HeldSkills
  readonly because: (held: HeldSkill) => readonly BroughtSkill[]
}

/** `likely` counts as if a person had confirmed it; whoever asks for this says so beside the answer. */
const asIfConfirmed = (one: BroughtSkill): BroughtSkill =>
  one.certainty === 'likely' && one.decision === undefined ? { ...one, decision: 'confirmed' } : one

/** Reads what is brought; a text is searched for skills first. */
export function readBrought(given: Brought, finder: SkillFinder, likelyCounts = false): ReadBrought {
  const brought = findBrought(given, finder)
  const somethingRead = brought.length > 0 || ('text' in given && given.text.trim() !== '')
  return {
    held: { skills: listHeld(likelyCounts ? brought.map(asIfConfirmed) : brought), somethingRead },
    because: ({ evidence }) => evidence.slice(0, 1).flatMap((place) => brought[Number(place)] ?? []),
  }
}

/** `de-AT` is read as `de`; `und` is told from the words. */
function primaryLanguage(language: string | undefined): string | undefined {
  const [primary] = language?.split('-') ?? []
  return primary === 'und' ? undefined : primary
}

/** The finder behind the port that readers of advertisements and offers ask through. */
export const findWith =
  ({ findInText }: SkillFinder): FindSkills =>
  (text, language) =>
    findInText(text, primaryLanguage(language)).statements.flatMap((statement) =>
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
