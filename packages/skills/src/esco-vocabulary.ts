/** Words of an ESCO concept: one preferred label a language, and others that mean the same. */
export interface EscoLabels {
  readonly preferred: Readonly<Record<string, string>>
  readonly alternative: Readonly<Record<string, readonly string[]>>
}

export interface EscoSkill extends EscoLabels {
  readonly uri: string
  /** `not-stated` for the few concepts whose file leaves it open. */
  readonly kind: 'skill' | 'knowledge' | 'not-stated'
  /** `transversal`, `cross-sector`, `sector-specific`, `occupation-specific`, or `not-stated`. */
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

/** How a skill stands to others; URIs, each list sorted. Groups of the hierarchy and of ISCED-F may stand among the broader ones. */
export interface SkillRelations {
  readonly broader: readonly string[]
  readonly narrower: readonly string[]
  /** Skills and knowledge this one needs, and may need (skill-skill relations). */
  readonly essential: readonly string[]
  readonly optional: readonly string[]
  /** The other way: skills that need, or may need, this one. */
  readonly essentialFor: readonly string[]
  readonly optionalFor: readonly string[]
}

/** Collections of ESCO a skill may stand in. */
export type SkillCollection = 'green' | 'digital' | 'transversal' | 'language' | 'research' | 'digcomp'

/** What an imported vocabulary knows beyond the built-in starter. */
export interface SkillKnowledge {
  /** Undefined for an unknown URI. */
  readonly relationsOf: (uri: string) => SkillRelations | undefined
  readonly collectionsOf: (uri: string) => readonly SkillCollection[]
  /** Occupations that need the skill: positions are not promised, URIs sorted. */
  readonly occupationsWith: (uri: string) => {
    readonly essential: readonly string[]
    readonly optional: readonly string[]
  }
  /** Labels of a group of the hierarchy (`S1.2`, ISCED-F, ISCO-08) by its URI. */
  readonly findGroup: (uri: string) => (EscoLabels & { readonly uri: string; readonly code?: string }) | undefined
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
  /** Absent in the built-in starter, which has labels and relations of occupations only. */
  readonly knowledge?: SkillKnowledge
}

/** Must stand on every output that uses ESCO. */
export const escoAttribution = 'This service uses the ESCO classification of the European Commission.'

/** Label in a language; English, marked, where the language has none. Example: `labelOf(skill, 'ro').marked` is true. */
export function labelOf({ preferred }: EscoLabels, language: string): ShownLabel {
  const text = preferred[language]
  if (text !== undefined) return { text, language, marked: false }
  return { text: preferred.en ?? '', language: 'en', marked: true }
}

/** A find of a search, in the wanted language. */
export function occupationHit(
  occupation: EscoOccupation,
  language: string,
  found: Pick<OccupationHit, 'matched' | 'matchedLanguage'>,
): OccupationHit {
  return { uri: occupation.uri, code: occupation.code, label: labelOf(occupation, language), ...found }
}
