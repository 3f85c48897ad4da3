import rows from '../../data/languages.json' with { type: 'json' }

/** A language. Sources: language authority list of the Publications Office of the EU; names from CLDR. */
export interface Language {
  /** BCP 47 code, two letters where there is one (`ro`). */
  readonly code: string
  readonly uri: string
  readonly names: Readonly<{ en: string } & Partial<Record<'de' | 'fr' | 'it' | 'es' | 'ro', string>>>
}

const base = 'http://publications.europa.eu/resource/authority/language/'

const languages: readonly Language[] = rows.map(({ code, authority, names }) => ({
  code,
  uri: `${base}${authority}`,
  names,
}))

const byKey: ReadonlyMap<string, Language> = new Map(
  languages.flatMap((language) => [language.code, language.uri].map((key) => [key, language] as const)),
)

/** The language of a code (`ro`, also `ro-RO`) or an authority URI; undefined for languages the list here leaves out. */
export function findLanguage(codeOrUri: string): Language | undefined {
  const wanted = codeOrUri.trim()
  return byKey.get(wanted.replace(/^https:/, 'http:')) ?? byKey.get(wanted.toLowerCase().split('-')[0] ?? '')
}

/** All languages of the list in code order. */
export function listLanguages(): readonly Language[] {
  return languages
}
