import type { FrameworkRow } from '@wanderbuch/standards/ledger/ledger-data'
import type { MultilingualText } from '../vocabulary/multilingual-text.ts'

/** Language of a framework's own name, where it is one of the languages of a dossier. */
const ownLanguage: Readonly<Record<string, string>> = {
  austria: 'de',
  'belgium-de': 'de',
  'belgium-fr': 'fr',
  france: 'fr',
  germany: 'de',
  italy: 'it',
  liechtenstein: 'de',
  luxembourg: 'fr',
  romania: 'ro',
  spain: 'es',
  switzerland: 'de',
}

/** Name of a framework in English, and in its own language where a reader of that language can ask for it. */
export function frameworkName({
  id,
  nameEn,
  nameNative,
}: Pick<FrameworkRow, 'id' | 'nameEn' | 'nameNative'>): MultilingualText {
  const language = ownLanguage[id]
  return { en: nameEn, ...(language && { [language]: nameNative }) }
}
