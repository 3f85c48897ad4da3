import de from '../words/de.json' with { type: 'json' }
import en from '../words/en.json' with { type: 'json' }
import es from '../words/es.json' with { type: 'json' }
import fr from '../words/fr.json' with { type: 'json' }
import it from '../words/it.json' with { type: 'json' }
import ro from '../words/ro.json' with { type: 'json' }

/** Words of the route, in the form of core's catalogues. */
export const ruleWords: Readonly<Record<'en' | 'de' | 'fr' | 'it' | 'es' | 'ro', Readonly<Record<string, string>>>> = {
  en,
  de,
  fr,
  it,
  es,
  ro,
}
