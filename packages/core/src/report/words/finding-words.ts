import en from '../../../words/en/findings.json' with { type: 'json' }
import de from '../../../words/de/findings.json' with { type: 'json' }
import fr from '../../../words/fr/findings.json' with { type: 'json' }
import it from '../../../words/it/findings.json' with { type: 'json' }
import es from '../../../words/es/findings.json' with { type: 'json' }
import ro from '../../../words/ro/findings.json' with { type: 'json' }
import type { Catalogue } from './catalogue.ts'

/** Words of what was found. */
export const findingWords: Catalogue = { en, de, fr, it, es, ro }
