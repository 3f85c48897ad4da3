import type { SkillCollection } from '../esco-vocabulary.ts'

/** Parts of the official CSV bundles, told by the columns they have; collections by their file name besides. */
export type CsvPartName =
  | 'occupations'
  | 'skills'
  | 'ISCOGroups'
  | 'skillGroups'
  | 'skillsCollection'
  | 'occupationsCollection'
  | 'broaderRelations'
  | 'occupationSkillRelations'
  | 'skillSkillRelations'
  | 'skillsHierarchy'
  | 'conceptSchemes'
  | 'dictionary'
  | 'greenShareOcc'
  | 'skillLabels'
  | 'nationalMapping'
  | 'sssom'

interface PartForm {
  readonly part: CsvPartName
  /** All of them must be there. */
  readonly has: readonly string[]
  readonly lacks?: readonly string[]
}

const concept = ['conceptType', 'conceptUri', 'preferredLabel']

/** The first that fits holds. */
const forms: readonly PartForm[] = [
  { part: 'occupationSkillRelations', has: ['occupationUri', 'relationType', 'skillUri'] },
  { part: 'skillSkillRelations', has: ['originalSkillUri', 'relationType', 'relatedSkillUri'] },
  { part: 'broaderRelations', has: ['conceptUri', 'broaderUri'] },
  { part: 'skillsHierarchy', has: ['Level 0 URI', 'Level 0 preferred term'] },
  { part: 'conceptSchemes', has: ['conceptSchemeUri'] },
  { part: 'dictionary', has: ['filename', 'data header'] },
  { part: 'greenShareOcc', has: ['conceptUri', 'greenShare'] },
  { part: 'skillsCollection', has: [...concept, 'skillType', 'broaderConceptUri'] },
  { part: 'occupationsCollection', has: [...concept, 'broaderConceptUri'], lacks: ['skillType'] },
  { part: 'skills', has: [...concept, 'skillType', 'reuseLevel', 'altLabels', 'status'] },
  { part: 'occupations', has: [...concept, 'iscoGroup', 'code', 'altLabels', 'status'] },
  { part: 'skillGroups', has: [...concept, 'code', 'hiddenLabels', 'status'] },
  { part: 'ISCOGroups', has: [...concept, 'code', 'status'] },
  { part: 'sssom', has: ['subject_id', 'predicate_id', 'object_id'] },
  { part: 'nationalMapping', has: ['code', 'label', 'language', 'escoUri', 'match', 'source'] },
  { part: 'skillLabels', has: ['conceptUri', 'preferredLabel', 'altLabels(|)', 'source'] },
]

/** What a table is by its columns; undefined when it is nothing known. */
export function detectPart(names: readonly string[]): CsvPartName | undefined {
  const given = new Set(names)
  const fits = ({ has, lacks = [] }: PartForm) =>
    has.every((name) => given.has(name)) && !lacks.some((name) => given.has(name))
  return forms.find(fits)?.part
}

const collections: readonly (readonly [RegExp, SkillCollection])[] = [
  [/^digComp/i, 'digcomp'],
  [/^digital/i, 'digital'],
  [/^green/i, 'green'],
  [/^transversal/i, 'transversal'],
  [/^language/i, 'language'],
  [/^research/i, 'research'],
]

/** Collection a file of the official bundle holds, by its name; undefined for a name that is not known. */
export function collectionInName(name: string): SkillCollection | undefined {
  return collections.find(([pattern]) => pattern.test(name))?.[1]
}

/** Known parts of which nothing is used here. */
export const unusedParts: ReadonlySet<CsvPartName> = new Set(['conceptSchemes', 'dictionary', 'greenShareOcc'])
