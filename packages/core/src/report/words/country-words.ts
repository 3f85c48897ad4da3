import en from '../../../words/en/countries.json' with { type: 'json' }
import de from '../../../words/de/countries.json' with { type: 'json' }
import fr from '../../../words/fr/countries.json' with { type: 'json' }
import it from '../../../words/it/countries.json' with { type: 'json' }
import es from '../../../words/es/countries.json' with { type: 'json' }
import ro from '../../../words/ro/countries.json' with { type: 'json' }
import type { Catalogue } from './catalogue.ts'

/** Names of countries by ISO 3166-1 alpha-2. */
export const countryWords: Catalogue = { en, de, fr, it, es, ro }
