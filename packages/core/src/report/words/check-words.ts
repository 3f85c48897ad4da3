import en from '../../../words/en/checks.json' with { type: 'json' }
import de from '../../../words/de/checks.json' with { type: 'json' }
import fr from '../../../words/fr/checks.json' with { type: 'json' }
import it from '../../../words/it/checks.json' with { type: 'json' }
import es from '../../../words/es/checks.json' with { type: 'json' }
import ro from '../../../words/ro/checks.json' with { type: 'json' }
import type { Catalogue } from './catalogue.ts'

/** Words of the codes of verification. */
export const checkWords: Catalogue = { en, de, fr, it, es, ro }
