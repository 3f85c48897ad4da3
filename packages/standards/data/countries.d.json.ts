/** Countries: ISO 3166-1 code, code of the EU country authority list, names from CLDR. */
declare const rows: readonly {
  readonly iso: string
  readonly authority: string
  readonly names: Readonly<Record<'en' | 'de' | 'fr' | 'it' | 'es' | 'ro', string>>
}[]
export = rows
