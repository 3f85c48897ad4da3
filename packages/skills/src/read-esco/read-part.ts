import type { SkillCollection } from '../esco-vocabulary.ts'
import type { EscoFinding } from './esco-finding.ts'

export type ConceptKind = 'occupation' | 'skill' | 'group'

/** What a file says of a concept, apart from its words. Absent members are not stated. */
export interface ReadConcept {
  readonly uri: string
  readonly kind: ConceptKind
  /** 0 where the form of the file has no lines to speak of. */
  readonly line: number
  readonly status?: string
  readonly code?: string
  readonly isco08?: string
  readonly skillKind?: 'skill' | 'knowledge'
  readonly reuse?: string
  readonly collections?: readonly SkillCollection[]
  readonly replacedBy?: readonly string[]
}

export type LabelKind = 'preferred' | 'alternative' | 'hidden' | 'description'

/** Where words come from: a source in words, and the version it states or `not stated`. */
export interface LabelOrigin {
  readonly source: string
  readonly version: string
}

export interface ReadLabel {
  readonly uri: string
  readonly language: string
  readonly kind: LabelKind
  readonly text: string
  readonly origin: LabelOrigin
}

export type RelationKind = 'broader' | 'essential' | 'optional'

export interface ReadRelation {
  readonly from: string
  readonly kind: RelationKind
  readonly to: string
  /** 0 where the form of the file has no lines to speak of. */
  readonly line: number
}

/** How a label of a national classification stands to the concept it is mapped to (SKOS mapping properties). */
export type NationalMatch = 'exact' | 'close' | 'broad' | 'narrow'

/** A label of a national classification mapped to a concept of ESCO. It is never one of ESCO's own labels. */
export interface NationalLabel {
  readonly uri: string
  /** Name of the classification or of the mapping. */
  readonly source: string
  readonly code: string
  readonly label: string
  /** `und` where the source does not state it. */
  readonly language: string
  readonly match: NationalMatch
}

/** What one file of a bundle holds. */
export interface ReadPart {
  /** Name of the file inside its bundle. */
  readonly file: string
  /** What it is, as the files of ESCO are called: `occupations`, `skills`, `skillGroups`, ... */
  readonly part: string
  /** Version of its bundle; undefined where nothing states it. */
  readonly version: string | undefined
  /** Whether it may add concepts to a vocabulary, or words only. */
  readonly holds: 'concepts' | 'labels' | 'national'
  readonly records: number
  readonly concepts: readonly ReadConcept[]
  readonly labels: readonly ReadLabel[]
  readonly relations: readonly ReadRelation[]
  readonly national: readonly NationalLabel[]
  readonly findings: readonly EscoFinding[]
}
