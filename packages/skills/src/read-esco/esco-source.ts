import type { EscoLabelSet, SkillCollection } from '../esco-vocabulary.ts'
import type { EscoFinding } from './esco-finding.ts'
import type { ConceptKind, LabelKind, NationalLabel } from './read-part.ts'

/** Words of a concept with the place of their set in `EscoSource.sets`. */
export interface SourceLabel {
  readonly language: string
  readonly kind: LabelKind
  readonly text: string
  readonly set: number
}

/** A concept with everything the files of its version say of it. Absent members are not stated. */
export interface SourceConcept {
  readonly uri: string
  readonly kind: ConceptKind
  /** `released` where no file says otherwise. */
  readonly status: string
  readonly replacedBy: readonly string[]
  readonly code?: string
  readonly isco08?: string
  readonly skillKind?: 'skill' | 'knowledge'
  readonly reuse?: string
  readonly collections: readonly SkillCollection[]
  /** Addresses, sorted; all of them are concepts of the same source. */
  readonly broader: readonly string[]
  readonly essential: readonly string[]
  readonly optional: readonly string[]
  /** By language, then by set, the usual first; preferred before alternatives. */
  readonly labels: readonly SourceLabel[]
}

/** One version of ESCO, joined from its files, with the labels other versions and sources add to it. */
export interface EscoSource {
  /** Example: `esco-1.1.1`. */
  readonly id: string
  readonly version: string
  /** Digest of the files it was made of, as the caller gave it. */
  readonly digest: string
  /** Each is of one language; the usual one of a language stands first. */
  readonly sets: readonly EscoLabelSet[]
  /** Sorted by address. */
  readonly concepts: readonly SourceConcept[]
  /** Sorted by address; kept apart from ESCO's own labels. */
  readonly national: readonly NationalLabel[]
  readonly findings: readonly EscoFinding[]
}

/** Order by code point, the same in every place. */
export const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
