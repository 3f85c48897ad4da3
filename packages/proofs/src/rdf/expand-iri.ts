import { isKeyword, looksLikeKeyword } from './json-ld-words.ts'
import type { ActiveContext } from './term-definition.ts'

/**
 * The IRI or keyword a name stands for; the name itself when it stays relative, null when it is reserved. With `vocab`
 * terms and the vocabulary count (names of properties and types), without it only prefixes do (identifiers).
 * No base IRI: relative identifiers stay relative. Source: W3C JSON-LD 1.1 API, section 5.2 (IRI Expansion).
 */
export function expandIri(context: Omit<ActiveContext, 'previous'>, name: string, vocab: boolean): string | null {
  if (name.charCodeAt(0) === 64) {
    if (isKeyword(name)) return name
    if (looksLikeKeyword(name)) return null
  }
  const term = vocab ? context.terms.get(name) : undefined
  if (term) return term.iri
  const colon = name.indexOf(':')
  if (colon > 0) {
    if (name.startsWith('//', colon + 1) || (colon === 1 && name.startsWith('_'))) return name
    const prefix = context.terms.get(name.slice(0, colon))
    if (prefix?.isPrefix === true) return prefix.iri + name.slice(colon + 1)
    if (hasScheme(name)) return name
  }
  return vocab && context.vocab !== undefined ? context.vocab + name : name
}

const hasScheme = (name: string) => /^[A-Za-z][A-Za-z0-9+,\-.]*:\S*$/.test(name)
