import en from '../../../words/en/problems.json' with { type: 'json' }
import de from '../../../words/de/problems.json' with { type: 'json' }
import fr from '../../../words/fr/problems.json' with { type: 'json' }
import it from '../../../words/it/problems.json' with { type: 'json' }
import es from '../../../words/es/problems.json' with { type: 'json' }
import ro from '../../../words/ro/problems.json' with { type: 'json' }
import type { Catalogue } from './catalogue.ts'

/** Words of what went wrong with a file, and of the re-check of a dossier. */
export const problemWords: Catalogue = { en, de, fr, it, es, ro }
