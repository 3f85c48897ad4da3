/** Professions with a pack: legal notions. An ESCO occupation only points to one. */
declare const rows: readonly {
  readonly id:
    | 'electrician'
    | 'estate-agent'
    | 'general-care-nurse'
    | 'heavy-truck-driver'
    | 'mountain-guide'
    | 'pharmacist'
    | 'physiotherapist'
    | 'software-developer'
    | 'welder'
  /** Where Title III of Directive 2005/36/EC looks first; `own-instrument`: outside that Directive. */
  readonly system: 'minimum-training' | 'experience-list-one' | 'general' | 'own-instrument' | 'none'
  /** One of the five professions of the European Professional Card. */
  readonly card: boolean
  readonly name: Readonly<Record<string, string>>
  /** Words people type, lower case, any language. */
  readonly words: readonly string[]
  /** ESCO 1.1.1 occupations, with the ISCO-08 unit group. `narrower`: narrower codes count too. */
  readonly occupations: readonly {
    readonly code: string
    readonly uri: string
    readonly isco: string
    readonly narrower?: boolean
  }[]
}[]
export = rows
