/** ISCO-08: one digit major, two sub-major, three minor, four unit group; names restated from ESCO. */
declare const rows: readonly {
  readonly code: string
  readonly names: Readonly<Record<'en' | 'de' | 'fr' | 'it' | 'es' | 'ro', string>>
}[]
export = rows
