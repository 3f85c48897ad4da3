/** One row for each national framework: names, when and until when it is linked to the EQF, who can answer. */
declare const rows: readonly {
  readonly id: string
  readonly country: string
  readonly euCode?: string
  readonly scope?: string
  readonly acronym?: string
  readonly nameEn: string
  readonly nameNative: string
  readonly uri?: string
  readonly status: 'referenced' | 'former' | 'not-referenced' | 'comparison' | 'doubtful'
  /** As the source states it: a year, a month or a day. */
  readonly linkedSince?: string
  /** First day on which the link surely existed. */
  readonly linkedFrom?: string
  readonly linkedCertainty?: 'confirmed' | 'two-sources' | 'single-source'
  readonly linkedBetween?: readonly [string, string]
  readonly linkedUntil?: string
  /** Sources of the link itself: the referencing report, or who says that the link exists. */
  readonly linkSources: readonly number[]
  /** As the source states it, where certificates were given levels only after the link. */
  readonly levelledSince?: string
  /** First day on which a certificate may have been given a level. */
  readonly levelledFrom?: string
  /** What is known of levels printed on certificates. */
  readonly levelOnCertificates?: {
    readonly text: string
    readonly certainty: 'confirmed' | 'single-source'
    readonly sources: readonly number[]
  }
  readonly referencedObject?: string
  /** First day on which a certificate may carry today's level numbers. */
  readonly numberingFrom?: string
  readonly authority: {
    readonly name: string
    readonly url?: string
    readonly certainty: 'confirmed' | 'two-sources' | 'single-source' | 'inferred'
    readonly sources: readonly number[]
  }
  readonly events: readonly {
    readonly kind: string
    readonly year: number
    readonly month?: number
    /** Name of the report. */
    readonly report?: string
    readonly certainty: 'confirmed' | 'two-sources' | 'single-source'
    readonly sources: readonly number[]
  }[]
  readonly selfCertified?: { readonly year: number; readonly certainty: string; readonly sources: readonly number[] }
  readonly legalBasis: readonly {
    readonly act: string
    readonly date?: string
    readonly inForceFrom?: string
    readonly certainty: string
    readonly sources: readonly number[]
  }[]
  /** What sources say differently; both readings are kept. */
  readonly contradictions?: readonly string[]
  /** What to mind when the levels of this framework are read. */
  readonly caveat?: string
  readonly sources: readonly number[]
}[]
export = rows
