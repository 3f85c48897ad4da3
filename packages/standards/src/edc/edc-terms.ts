import rows from '../../data/edc-terms.json' with { type: 'json' }
import { findAllowedContext } from '../contexts/allowed-contexts.ts'

/** Where the table comes from: the context the official address resolved to on that day, and its digest. */
export const edcTermsSource = {
  url: 'http://data.europa.eu/snb/model/context/edc-ap',
  version: '3.2',
  sha256: 'fde0b3fd92e98a8870c173fb98baff361be6dd07e44653a9a5ac6c0fe626b411',
} as const

/** A term of the EDC application profile. `type` is `@id` (a node or link) or a datatype IRI; `container` `@language`. */
export interface EdcTerm {
  readonly term: string
  readonly kind: 'class' | 'property' | 'prefix'
  readonly iri: string
  readonly type?: string
  readonly container?: string
}

const terms: ReadonlyMap<string, EdcTerm> = new Map(rows.map((row) => [row.term, row]))

/** The term of this name; undefined when the profile does not define it, so that JSON-LD would drop it silently. */
export function findEdcTerm(term: string): EdcTerm | undefined {
  return terms.get(term)
}

type ContextTerms = Readonly<Record<string, unknown>>

function inCredentialsV1(typeName: string | undefined, term: string): boolean {
  const context = findAllowedContext('https://www.w3.org/2018/credentials/v1')?.document['@context'] as ContextTerms
  if (Object.hasOwn(context, term)) return true
  const type = typeName !== undefined && Object.hasOwn(context, typeName) ? context[typeName] : undefined
  const scoped = (type as { readonly '@context'?: ContextTerms } | undefined)?.['@context']
  return scoped !== undefined && Object.hasOwn(scoped, term)
}

function isMappedIri(term: string): boolean {
  const [prefix, ...rest] = term.split(':')
  return rest.length > 0 && (/^(https?|urn|did)$/.test(prefix ?? '') || terms.get(prefix ?? '')?.kind === 'prefix')
}

/**
 * Whether a name inside an EDC credential means something as data: a keyword, a term of the profile, a term of the W3C
 * credentials v1 context (those of `typeName` included, as that context scopes some by type), or an IRI. A name that is
 * not known is signed as text and invisible as data.
 */
export function edcTermKnown(typeName: string | undefined, term: string): boolean {
  const keyword = ['@id', '@type', '@context', '@value', '@language', '@graph', '@list', '@set'].includes(term)
  return keyword || terms.has(term) || inCredentialsV1(typeName, term) || isMappedIri(term)
}
