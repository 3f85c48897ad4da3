interface Labels {
  readonly preferred: Readonly<Record<string, string>>
  readonly alternative: Readonly<Record<string, readonly string[]>>
}

interface EscoStarterData {
  readonly about: { readonly version: string; readonly source: string; readonly labels: string }
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
  })[]
}

declare const data: EscoStarterData
export = data
