import type { EscoOccupation, EscoSkill, EscoVocabulary } from '@wanderbuch/skills/esco-vocabulary'
import { listPaths } from '@wanderbuch/skills/compare/skill-path'
import { rememberDecisions } from '@wanderbuch/skills/decisions/remembered-decisions'
import { matchSkills } from '@wanderbuch/skills/match/match-skills'
import { buildSkillIndex, type SkillIndex } from '@wanderbuch/skills/match/skill-index'
import type { TargetOccupation } from '../compare/context-facts.ts'
import type { NearSkill } from '../compare/skill-relations.ts'
import type { MappedRecord, SkillMatch } from '../vocabulary/mapped-record.ts'
import type { LearningOutcome, NormalisedRecord } from '../vocabulary/record.ts'
import type { DossierRequest, MatchDecision } from '../vocabulary/request.ts'
import { withEarlier } from './earlier-decisions.ts'

/** A vocabulary prepared for matching. Each language is cut at its first use and then kept, so callers keep the source. */
export interface SkillSource {
  readonly vocabulary: EscoVocabulary
  readonly index: SkillIndex
}

export function createSkillSource(vocabulary: EscoVocabulary): SkillSource {
  return { vocabulary, index: buildSkillIndex(vocabulary.skills) }
}

function linkedMatch(outcome: LearningOutcome, skill: EscoSkill): SkillMatch {
  return {
    outcomeNumber: outcome.number,
    skillUri: skill.uri,
    method: 'linked',
    strength: 'certain',
    words: [skill.preferred.en ?? skill.uri],
    matchedLabel: skill.preferred.en ?? skill.uri,
    labelLanguage: 'en',
  }
}

function wordMatches(outcome: LearningOutcome, { index }: SkillSource): readonly SkillMatch[] {
  const perLanguage = Object.entries(outcome.text).flatMap(([language, text]) => matchSkills(text, index, language))
  return perLanguage.map(({ skill, label, labelLanguage, words, method, strength }) => ({
    outcomeNumber: outcome.number,
    skillUri: skill.uri,
    method,
    strength,
    words: words.map(({ text }) => text),
    matchedLabel: label,
    labelLanguage,
  }))
}

const strengths: readonly SkillMatch['strength'][] = ['certain', 'likely', 'possible']

/** An outcome told in two languages may point to a skill twice: the stronger match stands, the issuer's link before all. */
function strongestPerSkill(matches: readonly SkillMatch[]): readonly SkillMatch[] {
  const seen = new Set<string>()
  return matches
    .toSorted((left, right) => strengths.indexOf(left.strength) - strengths.indexOf(right.strength))
    .filter(({ skillUri }) => !seen.has(skillUri) && seen.add(skillUri))
}

function withDecision(match: SkillMatch, recordId: string, decisions: readonly MatchDecision[]): SkillMatch {
  const decision = decisions.findLast(
    (one) => one.recordId === recordId && one.outcomeNumber === match.outcomeNumber && one.skillUri === match.skillUri,
  )
  return decision ? { ...match, decision } : match
}

/**
 * Skills of a record: those its issuer linked, and those its words point to. Links to skills the vocabulary does not
 * have are left alone; earlier decisions on the same words stand beside them, and a person's decisions are laid on the
 * matches they are about.
 */
export function mapSkills(
  record: NormalisedRecord,
  source: SkillSource,
  { matchDecisions, earlierDecisions = [] }: Pick<DossierRequest, 'matchDecisions' | 'earlierDecisions'>,
): readonly SkillMatch[] {
  const { vocabulary } = source
  const memory = rememberDecisions(earlierDecisions)
  return record.learningOutcomes.flatMap((outcome) => {
    const linked = outcome.escoUris.flatMap((uri) => vocabulary.findSkill(uri) ?? [])
    const all = [...linked.map((skill) => linkedMatch(outcome, skill)), ...wordMatches(outcome, source)]
    const matches = withEarlier(strongestPerSkill(all), outcome, { memory, vocabulary })
    return matches.map((match) => withDecision(match, record.id, matchDecisions))
  })
}

const describeSkill = (relation: 'essential' | 'optional') => (skill: EscoSkill) => ({
  uri: skill.uri,
  label: skill.preferred,
  relation,
})

/** A target with what lies near its skills among the concepts the records speak of. Undefined: no relations are known. */
function nearSkills({ knowledge, findSkill }: EscoVocabulary, target: EscoOccupation, spoken: ReadonlySet<string>) {
  if (!knowledge) return undefined
  return [...target.essential, ...target.optional].flatMap(({ uri, kind }) =>
    listPaths(uri, knowledge).flatMap(({ concept, bond, steps }): readonly NearSkill[] => {
      const near = spoken.has(concept) ? findSkill(concept) : undefined
      if (!near) return []
      const isKnowledge = kind === 'skill' && near.kind === 'knowledge'
      return [{ skill: uri, concept, label: near.preferred, bond: isKnowledge ? 'knowledge' : bond, steps }]
    }),
  )
}

/**
 * The target occupation with its skills, and what lies near them in the vocabulary among the skills the records speak of;
 * undefined when none is asked for or the vocabulary does not have it.
 */
export function targetOccupation(
  vocabulary: EscoVocabulary,
  asked: string | undefined,
  records: readonly Pick<MappedRecord, 'skillMatches'>[] = [],
): TargetOccupation | undefined {
  const found: EscoOccupation | undefined = asked === undefined ? undefined : vocabulary.findOccupation(asked)
  if (!found) return undefined
  const { uri, code, preferred, essential, optional } = found
  const skills = [...essential.map(describeSkill('essential')), ...optional.map(describeSkill('optional'))]
  const spoken = new Set(records.flatMap(({ skillMatches }) => skillMatches.map(({ skillUri }) => skillUri)))
  const near = nearSkills(vocabulary, found, spoken)
  return { uri, code, label: preferred, version: vocabulary.version, skills, ...(near && { near }) }
}
