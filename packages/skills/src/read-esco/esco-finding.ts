/** Codes of what is worth knowing about imported files and does not stop the import. */
export const escoFindingCodes = [
  /** A relation names a concept that none of the files has. */
  'relation_concept_missing',
  /** The same relation stands twice. */
  'relation_twice',
  /** A file names the same concept twice. */
  'concept_twice',
  /** A concept that is not released any more. */
  'concept_not_released',
  /** A concept that a later version among the files does not have. */
  'concept_gone_later',
  /** Labels of concepts the vocabulary does not have; they are left out. */
  'labels_without_concept',
  /** National labels mapped to concepts the vocabulary does not have; they are left out. */
  'national_without_concept',
  /** A row that states no kind of match, or one that is not understood; it is left out. */
  'national_match_not_known',
  /** A file that is nothing known; it is left out. */
  'file_not_known',
  /** A known file of which nothing is used here. */
  'file_not_used',
  /** The same file given twice; it is read once. */
  'file_twice',
  /** A file of labels whose language its name does not say and its bundle neither. */
  'language_not_stated',
  /** A part that a complete bundle has and this one lacks. */
  'part_missing',
] as const
export type EscoFindingCode = (typeof escoFindingCodes)[number]

/** Something worth knowing about imported files: a code, where, and what it speaks of. */
export interface EscoFinding {
  readonly code: EscoFindingCode
  readonly file: string
  readonly line?: number
  readonly details: Readonly<Record<string, string | number>>
}
