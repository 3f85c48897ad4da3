/** Name of a language in the language of the reader: `nameLanguage('el', 'de')` is "Griechisch"; the code where there is none. */
export function nameLanguage(code: string, language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code
  } catch {
    return code
  }
}
