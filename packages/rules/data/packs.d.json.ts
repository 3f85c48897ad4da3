type FieldValue =
  string | number | boolean | null | readonly FieldValue[] | { readonly [name: string]: FieldValue | undefined }

/** Profession packs: what is known of one profession in one host state, field by field. */
declare const rows: readonly {
  readonly id: string
  readonly profession: 'electrician' | 'general-care-nurse'
  readonly host: string
  readonly fields: readonly {
    readonly name: string
    /** `null`: looked for and not found; the authority is to be asked. */
    readonly value: FieldValue
    readonly certainty:
      'confirmed' | 'two-sources' | 'single-source' | 'inferred' | 'comparison' | 'carried-back' | 'recalled'
    readonly checkedOn: string
    readonly expiresOn?: string
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
