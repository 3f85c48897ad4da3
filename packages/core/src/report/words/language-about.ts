import en from '../../../words/en/about.json' with { type: 'json' }
import de from '../../../words/de/about.json' with { type: 'json' }
import fr from '../../../words/fr/about.json' with { type: 'json' }
import it from '../../../words/it/about.json' with { type: 'json' }
import es from '../../../words/es/about.json' with { type: 'json' }
import ro from '../../../words/ro/about.json' with { type: 'json' }
import type { Language } from '../../vocabulary/request.ts'

/** What is known about the words of a language. */
export interface LanguageAbout {
  readonly language: Language
  readonly nativeName: string
  /** False until a person who speaks the language has read all words; pages say so. */
  readonly reviewedByPerson: boolean
  readonly note: string
}

/** One entry a language. */
export const languageAbout: Readonly<Record<Language, LanguageAbout>> = { en, de, fr, it, es, ro }
