/** Cases of the packs, one row a pack: small facts and what the pack answers to them. */
declare const rows: readonly {
  readonly pack: string
  readonly cases: readonly {
    readonly name: string
    readonly facts: {
      readonly purpose: 'employee' | 'self-employed' | 'technical-manager' | 'temporary-service' | 'public-post'
      readonly home?: 'eu-eea' | 'ch' | 'uk' | 'third-country'
      readonly day?: string
    }
    readonly expect: {
      readonly regulated?:
        'regulated' | 'not-regulated' | 'notify' | 'not-named' | 'none-found' | 'no-qualification' | 'ask'
      readonly regimes?: readonly string[]
      readonly authority?: string
      readonly documents?: readonly string[]
      readonly ask?: readonly string[]
    }
  }[]
}[]
export = rows
