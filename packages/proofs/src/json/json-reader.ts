import type { JsonValue } from '@wanderbuch/standards/canonical-json'

/** Every reason for which received JSON is not accepted. */
export const jsonProblemCodes = [
  /** More bytes than allowed. */
  'json_too_large',
  /** Starts with a byte order mark. */
  'json_byte_order_mark',
  /** Not well-formed UTF-8. */
  'json_not_utf8',
  /** Not JSON (RFC 8259); also a text that ends too early. */
  'json_syntax',
  /** Containers nested deeper than allowed. */
  'json_too_deep',
  /** More values than allowed. */
  'json_too_many_values',
  /** A name stands twice in one object: readers would disagree on which counts. */
  'json_duplicate_name',
  /** `__proto__` as a name: it would reach into the language itself. */
  'json_forbidden_name',
  /** A text with half a surrogate pair: it has no UTF-8 form. */
  'json_lone_surrogate',
  /** A number too large for a double. */
  'json_number_out_of_range',
] as const
export type JsonProblemCode = (typeof jsonProblemCodes)[number]

export type JsonFrame =
  | { readonly kind: 'object'; readonly members: Record<string, JsonValue>; name: string | undefined }
  | { readonly kind: 'array'; readonly items: JsonValue[] }

/** Where the reading stands: the only mutable state of the parser. */
export interface JsonReader {
  readonly text: string
  at: number
  nodes: number
  readonly maxDepth: number
  readonly maxNodes: number
  readonly frames: JsonFrame[]
  problem: JsonProblemCode | undefined
}
