/** Words of an ESCO concept: one preferred label a language, and others that mean the same. */
export interface EscoLabels {
  readonly preferred: Readonly<Record<string, string>>
  readonly alternative: Readonly<Record<string, readonly string[]>>
}

export interface EscoSkill extends EscoLabels {
  readonly uri: string
  readonly kind: 'skill' | 'knowledge'
  /** `transversal`, `cross-sector`, `sector-specific`, `occupation-specific`. */
  readonly reuse: string
  /** Language -> id of the label set, where a label does not come from the usual (first) set of its language. */
  readonly sets?: Readonly<Record<string, string>>
}

/** Where the labels of some languages come from, with the ESCO version they state. */
export interface EscoLabelSet {
  readonly id: string
  readonly concepts: 'occupations' | 'skills'
  readonly languages: readonly string[]
  /** `not stated` where the source names none. */
  readonly version: string
  readonly source: string
}

export interface EscoOccupation extends EscoLabels {
  readonly uri: string
  /** ESCO code: ISCO-08 group and numbers below it, `7411.1`. */
  readonly code: string
  readonly isco08: string
  readonly essential: readonly EscoSkill[]
  readonly optional: readonly EscoSkill[]
}

/** A label in the wanted language, or the English one marked as standing in. */
export interface ShownLabel {
  readonly text: string
  readonly language: string
  readonly marked: boolean
}

export interface OccupationHit {
  readonly uri: string
  readonly code: string
  readonly label: ShownLabel
  /** The label that was found and its language. */
  readonly matched: string
  readonly matchedLanguage: string
}

/** An ESCO vocabulary in memory. */
export interface EscoVocabulary {
  readonly version: string
  readonly labelSets: readonly EscoLabelSet[]
  /** Sorted by URI. */
  readonly occupations: readonly EscoOccupation[]
  /** Sorted by URI. */
  readonly skills: readonly EscoSkill[]
  /** By URI or code. */
  readonly findOccupation: (uriOrCode: string) => EscoOccupation | undefined
  readonly findSkill: (uri: string) => EscoSkill | undefined
  /**
   * Occupations whose code starts with the text, or one of whose labels in any language has a word starting with each
   * word asked for. Best first: whole label, start of a label, other; then the wanted language, English, others.
   * Example: `searchOccupations('elettr', 'it')` has `elettricista` on top. At most `limit` (20).
   */
  readonly searchOccupations: (text: string, language: string, limit?: number) => readonly OccupationHit[]
}

/** Must stand on every output that uses ESCO. */
export const escoAttribution = 'This service uses the ESCO classification of the European Commission.'

/** Label in a language; English, marked, where the language has none. Example: `labelOf(skill, 'ro').marked` is true. */
export function labelOf({ preferred }: EscoLabels, language: string): ShownLabel {
  const text = preferred[language]
  if (text !== undefined) return { text, language, marked: false }
  return { text: preferred.en ?? '', language: 'en', marked: true }
}
