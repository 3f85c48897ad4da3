/** Words for "level" that people write beside a code; they carry no meaning here. */
const levelWords = new Set(
  (
    'LEVEL LEVELS NIVEL NIVELUL NIVELES NÍVEL NIVEAU NIVÅ LIVELLO LIVELL STUFE TASE TASO POZIOM RAZINA RAVEN SZINT LYGIS ' +
    'LĪMENIS ÚROVEŇ UROVEŇ НИВО РІВЕНЬ ΕΠΙΠΕΔΟ DÜZEY SEVIYE'
  ).split(' '),
)

/** Parts of a code as written: upper case, digits and letters apart ("7A", "7 a" and "7.A" are the same). */
export function codeTokens(text: string): readonly string[] {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/(\d)(\p{L})/gu, '$1 $2')
    .replace(/\bE\s?(?=\d\b)/gu, 'ENTRY ')
    .split(/[\s.,;:_()–-]+/u)
    .filter((token) => token !== '')
}

/** Key under which two ways of writing one code meet. Example: `codeKey('nivel 5A')` is `5.A`. */
export function codeKey(text: string): string {
  const tokens = codeTokens(text)
  const kept = tokens.filter((token) => !levelWords.has(token))
  return (kept.length > 0 ? kept : tokens).join('.')
}

/** A code and the word that names its numbering, if one stands beside it ("PKL 3": key `3`, name `PKL`). */
export function splitNumberingName(
  text: string,
  names: ReadonlySet<string>,
): { readonly key: string; readonly name?: string } {
  const tokens = codeTokens(text)
  const name = tokens.find((token) => names.has(token))
  const rest = tokens.filter((token) => token !== name)
  if (name === undefined || rest.length === 0) return { key: codeKey(text) }
  return { key: codeKey(rest.join(' ')), name }
}
