import en from '../../../words/en/facts.json' with { type: 'json' }
import de from '../../../words/de/facts.json' with { type: 'json' }
import fr from '../../../words/fr/facts.json' with { type: 'json' }
import it from '../../../words/it/facts.json' with { type: 'json' }
import es from '../../../words/es/facts.json' with { type: 'json' }
import ro from '../../../words/ro/facts.json' with { type: 'json' }
import type { Catalogue } from './catalogue.ts'

/** Names of the kinds of facts, for "missing: ...". */
export const factWords: Catalogue = { en, de, fr, it, es, ro }
