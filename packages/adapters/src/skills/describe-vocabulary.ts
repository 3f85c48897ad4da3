import {
  type EscoLabels,
  type EscoVocabulary,
  labelOf,
  type ShownLabel,
  type SkillCollection,
  type SkillKnowledge,
} from '@wanderbuch/skills/esco-vocabulary'
import { escoNote, type EscoNote, type ShownSkill, showSkill } from './answer-skills.ts'
import type { SkillFinder } from './skill-finder.ts'

/** A concept another one stands in a relation with. */
export interface NamedConcept {
  readonly uri: string
  /** Absent where the vocabulary has no label for it. */
  readonly label?: ShownLabel
}

type RelationName = 'broader' | 'narrower' | 'essential' | 'optional' | 'essentialFor' | 'optionalFor'

export interface SkillConcept extends ShownSkill {
  /** Every label at hand, by language. */
  readonly preferred: Readonly<Record<string, string>>
  readonly alternative: Readonly<Record<string, readonly string[]>>
  /** Absent where the vocabulary knows no relations between skills (the built-in starter). */
  readonly relations?: Readonly<Record<RelationName, readonly NamedConcept[]>>
  readonly collections?: readonly SkillCollection[]
  /** Occupations that need it. */
  readonly occupations: {
    readonly essential: readonly NamedConcept[]
    readonly optional: readonly NamedConcept[]
  }
  readonly esco: EscoNote
}

function nameConcept(uri: string, vocabulary: EscoVocabulary, language: string): NamedConcept {
  const found: EscoLabels | undefined =
    vocabulary.findSkill(uri) ?? vocabulary.findOccupation(uri) ?? vocabulary.knowledge?.findGroup(uri)
  return { uri, ...(found && { label: labelOf(found, language) }) }
}

type Name = (uris: readonly string[]) => readonly NamedConcept[]

function describeRelations(uri: string, knowledge: SkillKnowledge, name: Name): SkillConcept['relations'] {
  const relations = knowledge.relationsOf(uri)
  if (!relations) return undefined
  const { broader, narrower, essential, optional, essentialFor, optionalFor } = relations
  return {
    broader: name(broader),
    narrower: name(narrower),
    essential: name(essential),
    optional: name(optional),
    essentialFor: name(essentialFor),
    optionalFor: name(optionalFor),
  }
}

function occupationsWith(uri: string, { knowledge, occupations }: EscoVocabulary) {
  if (knowledge) return knowledge.occupationsWith(uri)
  const needing = (which: 'essential' | 'optional') =>
    occupations.filter((one) => one[which].some((skill) => skill.uri === uri)).map((one) => one.uri)
  return { essential: needing('essential'), optional: needing('optional') }
}

/** A skill by its URI or the last part of it; undefined where the vocabulary does not have it. */
export function describeSkill(id: string, { vocabulary }: SkillFinder, language: string): SkillConcept | undefined {
  const skill = vocabulary.findSkill(id) ?? vocabulary.findSkill(`http://data.europa.eu/esco/skill/${id}`)
  if (!skill) return undefined
  const name: Name = (uris) => uris.map((uri) => nameConcept(uri, vocabulary, language))
  const relations = vocabulary.knowledge && describeRelations(skill.uri, vocabulary.knowledge, name)
  const { essential, optional } = occupationsWith(skill.uri, vocabulary)
  return {
    ...showSkill(skill, language),
    preferred: skill.preferred,
    alternative: skill.alternative,
    ...(relations && { relations }),
    ...(vocabulary.knowledge && { collections: vocabulary.knowledge.collectionsOf(skill.uri) }),
    occupations: { essential: name(essential), optional: name(optional) },
    esco: escoNote(vocabulary),
  }
}

/** What a vocabulary has in one language: how many concepts have a preferred label there. */
export interface LanguageCoverage {
  readonly language: string
  readonly occupations: number
  readonly skills: number
  /** Whether sentences in it are read; if not, only its labels are known. */
  readonly isRead: boolean
}

export interface VocabularyCoverage {
  readonly occupations: number
  readonly skills: number
  /** By code. */
  readonly languages: readonly LanguageCoverage[]
  /** Where the labels come from. */
  readonly labelSets: EscoVocabulary['labelSets']
  readonly esco: EscoNote
}

function countLabels(concepts: readonly EscoLabels[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { preferred } of concepts) {
    for (const language of Object.keys(preferred)) counts.set(language, (counts.get(language) ?? 0) + 1)
  }
  return counts
}

function countCoverage({ vocabulary, textLanguages }: SkillFinder): VocabularyCoverage {
  const occupations = countLabels(vocabulary.occupations)
  const skills = countLabels(vocabulary.skills)
  const codes = [...new Set([...occupations.keys(), ...skills.keys(), ...textLanguages])].toSorted()
  return {
    occupations: vocabulary.occupations.length,
    skills: vocabulary.skills.length,
    languages: codes.map((language) => ({
      language,
      occupations: occupations.get(language) ?? 0,
      skills: skills.get(language) ?? 0,
      isRead: textLanguages.includes(language),
    })),
    labelSets: vocabulary.labelSets,
    esco: escoNote(vocabulary),
  }
}

const counted = new WeakMap<EscoVocabulary, VocabularyCoverage>()

/** Which languages have labels for occupations and for skills, and in which texts are read. Counted once a vocabulary. */
export function describeCoverage(finder: SkillFinder): VocabularyCoverage {
  const found = counted.get(finder.vocabulary) ?? countCoverage(finder)
  counted.set(finder.vocabulary, found)
  return found
}
