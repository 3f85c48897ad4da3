/** Languages: BCP 47 code, code of the EU language authority list, names from CLDR. */
declare const rows: readonly {
  readonly code: string
  readonly authority: string
  readonly names: Readonly<{ en: string } & Partial<Record<'de' | 'fr' | 'it' | 'es' | 'ro', string>>>
}[]
export = rows
