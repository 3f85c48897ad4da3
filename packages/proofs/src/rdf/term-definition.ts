import type { JsonValue } from '@wanderbuch/standards/canonical-json'

/** One word of a context, read once. Source: W3C JSON-LD 1.1 API, section 4.2 (Create Term Definition). */
export interface TermDefinition {
  /** Absolute IRI or keyword. */
  readonly iri: string
  /** May stand before a colon; undefined where the definition says nothing of it. */
  readonly isPrefix: boolean | undefined
  readonly isProtected: boolean
  /** `@id`, `@vocab`, `@json`, `@none` or the IRI of a datatype. */
  readonly coercion: string | undefined
  /** Sorted. */
  readonly containers: readonly string[] | undefined
  /** Lower case; null takes a language away. */
  readonly language: string | null | undefined
  readonly direction: 'ltr' | 'rtl' | null | undefined
  /** The context that holds inside; undefined when there is none. */
  readonly scoped: JsonValue | undefined
}

/**
 * What words mean at one place of a document. Never changed once made, so that it is shared by all documents that come
 * this way: this is what spares copying contexts for each nested object.
 */
export interface ActiveContext {
  readonly terms: ReadonlyMap<string, TermDefinition>
  readonly vocab: string | undefined
  readonly language: string | undefined
  /** What holds again inside the next object, after a context that belongs to a type. */
  readonly previous: ActiveContext | undefined
}
