import { readAdvertisement, targetOfAdvertisement } from '@wanderbuch/skills/compare/advertisement/read-advertisement'
import { type ComparedSkill as Compared, compareSkills } from '@wanderbuch/skills/compare/compare-skills'
import { type TargetSkill, targetOfOccupation } from '@wanderbuch/skills/compare/skill-target'
import { type EscoVocabulary, labelOf, type ShownLabel } from '@wanderbuch/skills/esco-vocabulary'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { escoNote, type EscoNote } from './answer-skills.ts'
import { type Brought, findWith, readBrought, type ReadBrought } from './brought-skills.ts'
import { type ShownProfile, showProfile } from './show-profile.ts'
import type { SkillFinder } from './skill-finder.ts'
import { type ComparedSkill, countStates, type SkillCounts, tellSkill } from './tell-skill.ts'

export type ComparisonTarget =
  | { readonly kind: 'occupation'; readonly uri: string; readonly code: string; readonly label: ShownLabel }
  | { readonly kind: 'advert' }

/** What a person brings beside what a target asks for. No score: each skill by itself, and how many stand how. */
export interface SkillComparison {
  readonly target: ComparisonTarget
  readonly skills: readonly ComparedSkill[]
  readonly counts: readonly SkillCounts[]
  /** What is brought, by groups of the hierarchy; absent where the vocabulary has no groups. */
  readonly profile?: ShownProfile
  readonly esco: EscoNote
}

/** ESCO code or URI of an occupation, or the text of an advertisement. */
export type AskedFor = { readonly occupation: string } | { readonly advert: string }

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

export interface ComparisonOrder {
  readonly brought: Brought
  readonly target: AskedFor
  readonly answerLanguage: string
}

/** A comparison before it is put into the words of an answer. */
export interface Comparing extends ReadBrought {
  readonly target: ComparisonTarget
  readonly compared: readonly Compared[]
}

/** Compares what is brought with what is asked for. Errors: `occupation_unknown`. */
export function compareBrought(
  { brought, target: wanted, answerLanguage }: ComparisonOrder,
  finder: SkillFinder,
): Result<Comparing, { readonly code: 'occupation_unknown' }> {
  const { vocabulary } = finder
  const asked =
    'occupation' in wanted
      ? askOfOccupation(vocabulary, wanted.occupation, answerLanguage)
      : askOfAdvert(wanted.advert, finder)
  if (!asked) return fail({ code: 'occupation_unknown' })
  const read = readBrought(brought, finder)
  return succeed({ ...read, target: asked.target, compared: compareSkills(read.held, asked.skills, vocabulary) })
}

/**
 * Compares what somebody brings with what is asked for, skill by skill. A suggestion that nobody confirmed is not
 * determined, never held. Errors: `occupation_unknown`.
 */
export function compareFound(
  order: ComparisonOrder,
  finder: SkillFinder,
): Result<SkillComparison, { readonly code: 'occupation_unknown' }> {
  const comparing = compareBrought(order, finder)
  if (!comparing.ok) return comparing
  const { compared, because, held, target } = comparing.value
  const { vocabulary } = finder
  const skills = compared.flatMap((one) => tellSkill(one, { because, vocabulary, language: order.answerLanguage }))
  const profile = showProfile(held, vocabulary, order.answerLanguage)
  return succeed({
    target,
    skills,
    counts: countStates(skills),
    ...(profile && { profile }),
    esco: escoNote(vocabulary),
  })
}
