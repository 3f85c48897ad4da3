import type { Language } from '@wanderbuch/core/vocabulary/request'

/** One language, or two side by side. */
export type ShownLanguages = readonly [Language] | readonly [Language, Language]
