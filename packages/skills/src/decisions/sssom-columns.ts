import type { DecidedAs, WordsRelation } from './text-decision.ts'

/*
 * Names of the Simple Standard for Sharing Ontological Mappings (SSSOM) used here, https://mapping-commons.github.io/sssom/
 * (TSV serialisation). The subject is a literal: the words that were decided on. Its language has no slot of its own in
 * the standard, so it is an extension slot, defined in the metadata block by Dublin Core's `language`.
 */

export const sssomColumns = [
  'subject_label',
  'predicate_id',
  'predicate_modifier',
  'object_id',
  'mapping_justification',
  'author_label',
  'subject_type',
  'object_source_version',
  'mapping_date',
  'subject_language',
] as const
export type SssomColumn = (typeof sssomColumns)[number]

export const requiredColumns = ['subject_label', 'predicate_id', 'object_id', 'mapping_justification'] as const

/** Slots whose value may stand once for the whole file, in the metadata block. */
export const sharedSlots = ['subject_type', 'object_source_version', 'mapping_date'] as const

export const literalType = 'rdfs literal'
export const humanCuration = 'semapv:ManualMappingCuration'

export const predicates: Readonly<Record<string, WordsRelation>> = {
  'skos:exactMatch': 'exact',
  'skos:narrowMatch': 'narrow',
  'skos:broadMatch': 'broad',
  'skos:closeMatch': 'close',
}

/** What a mapping says as a decision; undefined for "not narrower" and "not broader", which decide nothing. */
export function decisionOf(relation: WordsRelation, isNegated: boolean): DecidedAs | undefined {
  if (relation === 'exact') return { decision: isNegated ? 'rejected' : 'confirmed', relation }
  if (relation === 'close') return { decision: isNegated ? 'rejected' : 'partly', relation }
  if (isNegated) return undefined
  return relation === 'narrow' ? { decision: 'confirmed', relation } : { decision: 'partly', relation }
}
