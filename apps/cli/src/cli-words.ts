import { allWords } from '@wanderbuch/adapters/workbench/all-words'
import { createWords, type Words } from '@wanderbuch/core/report/words/create-words'
import type { Language } from '@wanderbuch/core/vocabulary/request'
import de from '../words/de.json' with { type: 'json' }
import en from '../words/en.json' with { type: 'json' }
import es from '../words/es.json' with { type: 'json' }
import fr from '../words/fr.json' with { type: 'json' }
import it from '../words/it.json' with { type: 'json' }
import ro from '../words/ro.json' with { type: 'json' }

/** Words of the command beside those all faces share. */
const cliWords: Readonly<Record<Language, Readonly<Record<string, string>>>> = { en, de, fr, it, es, ro }

/** Everything the command can say in one language. */
export function commandWords(language: Language): Words {
  return createWords(language, [...allWords, cliWords])
}
