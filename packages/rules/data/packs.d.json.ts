type FieldValue =
  string | number | boolean | null | readonly FieldValue[] | { readonly [name: string]: FieldValue | undefined }

/** Profession packs: what is known of one profession in one host state, field by field. */
declare const rows: readonly {
  readonly id: string
  /** Id of a row in professions.json. */
  readonly profession: string
  /** ISO 3166-1 alpha-2, or `EU` for what holds in every Member State. */
  readonly host: string
  readonly region?: string
  /** Day the version was made; `.2` for the second of that day. */
  readonly version: string
  readonly checkedBy: 'project' | 'authority' | 'ministry' | 'chamber' | 'border-region' | 'adviser'
  readonly fields: readonly {
    readonly name: string
    /** `null`: looked for and not found; the authority is to be asked. */
    readonly value: FieldValue
    readonly certainty:
      'confirmed' | 'two-sources' | 'single-source' | 'inferred' | 'comparison' | 'carried-back' | 'recalled'
    readonly checkedOn: string
    readonly expiresOn?: string
    readonly checkedBy?: 'project' | 'authority' | 'ministry' | 'chamber' | 'border-region' | 'adviser'
    readonly citation?: { readonly instrument: string; readonly provision: string }
    readonly sources?: readonly { readonly title: string; readonly url?: string }[]
    /** Rule of Union law the national rule goes back to. */
    readonly origin?: string
    readonly regime?: string
    readonly purposes?: readonly string[]
    readonly homes?: readonly string[]
  }[]
}[]
export = rows
