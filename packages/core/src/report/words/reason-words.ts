import en from '../../../words/en/reasons.json' with { type: 'json' }
import de from '../../../words/de/reasons.json' with { type: 'json' }
import fr from '../../../words/fr/reasons.json' with { type: 'json' }
import it from '../../../words/it/reasons.json' with { type: 'json' }
import es from '../../../words/es/reasons.json' with { type: 'json' }
import ro from '../../../words/ro/reasons.json' with { type: 'json' }
import type { Catalogue } from './catalogue.ts'

/** What would mend a check, what was looked at, verdicts, and the steps of a signature. */
export const reasonWords: Catalogue = { en, de, fr, it, es, ro }
