/** What a ranker can find: an occupation, a group of occupations (ISCO-08) or a skill. */
export type ConceptKind = 'occupation' | 'group' | 'skill'

export interface ConceptLabel {
  readonly language: string
  readonly text: string
  readonly preferred: boolean
}

/** A concept as the ranker reads it. */
export interface RankableConcept {
  readonly uri: string
  readonly kind: ConceptKind
  readonly labels: readonly ConceptLabel[]
  /** English text that describes it, where one is at hand. */
  readonly description?: string
  /** URI of the group an occupation or group stands in. */
  readonly parent?: string
  /** URIs of what it stands together with: the occupations that need a skill. */
  readonly contexts?: readonly string[]
}
