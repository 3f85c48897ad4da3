import type { Catalogue } from '@wanderbuch/core/report/words/catalogue'
import { createWords, type Words } from '@wanderbuch/core/report/words/create-words'
import { problemWords } from '@wanderbuch/core/report/words/problem-words'
import type { Language } from '@wanderbuch/core/vocabulary/request'
import de from '../../words/de.json' with { type: 'json' }
import en from '../../words/en.json' with { type: 'json' }
import es from '../../words/es.json' with { type: 'json' }
import fr from '../../words/fr.json' with { type: 'json' }
import it from '../../words/it.json' with { type: 'json' }
import ro from '../../words/ro.json' with { type: 'json' }

/** Words of the problems of this face; those of files and dossiers come from core. */
export const serverWords: Catalogue = { de, en, es, fr, it, ro }

const made = new Map<Language, Words>()

/** All words of problems in one language; made once. */
export function problemWordsIn(language: Language): Words {
  const known = made.get(language)
  if (known) return known
  const words = createWords(language, [serverWords, problemWords])
  made.set(language, words)
  return words
}
