interface Labels {
  readonly preferred: Readonly<Record<string, string>>
  readonly alternative: Readonly<Record<string, readonly string[]>>
}

/** Labels of one origin. The first set of a language is the usual one for its concepts. */
interface LabelSet {
  readonly id: string
  readonly concepts: 'occupations' | 'skills'
  readonly languages: readonly string[]
  readonly version: string
  readonly source: string
}

interface EscoStarterData {
  readonly about: { readonly version: string; readonly source: string; readonly labelSets: readonly LabelSet[] }
  readonly occupations: readonly (Labels & {
    readonly id: string
    readonly code: string
    readonly isco08: string
    /** Positions in `skills`. */
    readonly essential: readonly number[]
    readonly optional: readonly number[]
  })[]
  readonly skills: readonly (Labels & {
    readonly id: string
    readonly kind: 'skill' | 'knowledge'
    readonly reuse: string
    /** Language -> label set, where the label does not come from the usual set of its language. */
    readonly sets?: Readonly<Record<string, string>>
  })[]
}

declare const data: EscoStarterData
export = data
