const nameStart =
  'A-Z_a-z\\xC0-\\xD6\\xD8-\\xF6\\xF8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF' +
  '\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}'
const nameRest = `${nameStart}\\-.0-9\\xB7\\u0300-\\u036F\\u203F\\u2040`

/** A name without or with colons (XML 1.0, production 5), from where the reading stands. */
export const xmlName = new RegExp(`[:${nameStart}][:${nameRest}]*`, 'uy')

const qualifiedName = new RegExp(`^(?:([${nameStart}][${nameRest}]*):)?([${nameStart}][${nameRest}]*)$`, 'u')

/** Prefix and local name (Namespaces in XML 1.0, production 7); undefined for a name with a misplaced colon. */
export function splitName(name: string): { readonly prefix: string; readonly localName: string } | undefined {
  const [, prefix = '', localName] = qualifiedName.exec(name) ?? []
  return localName === undefined ? undefined : { prefix, localName }
}

/** The first character XML 1.0 does not allow (production 2), half surrogate pairs included. */
// oxlint-disable-next-line no-control-regex -- these are the characters to find
export const forbiddenCharacter = /[\0-\x08\v\f\x0E-\x1F\uFFFE\uFFFF\uD800-\uDFFF]/u

/** Whether a number names a character of XML 1.0 (production 2). */
export function isXmlCodePoint(code: number): boolean {
  return code <= 0x10_ff_ff && !forbiddenCharacter.test(String.fromCodePoint(code))
}
