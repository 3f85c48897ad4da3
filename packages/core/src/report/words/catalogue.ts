import type { Language } from '../../vocabulary/request.ts'

/** ICU messages by key, flat: `{ "check.signature_valid": "..." }`. */
export type Messages = Readonly<Record<string, string>>

/** The words of one part of the software in all languages. Parts bring their own: core, rules. */
export type Catalogue = Readonly<Record<Language, Messages>>
