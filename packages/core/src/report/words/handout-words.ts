import en from '../../../words/en/handouts.json' with { type: 'json' }
import de from '../../../words/de/handouts.json' with { type: 'json' }
import fr from '../../../words/fr/handouts.json' with { type: 'json' }
import it from '../../../words/it/handouts.json' with { type: 'json' }
import es from '../../../words/es/handouts.json' with { type: 'json' }
import ro from '../../../words/ro/handouts.json' with { type: 'json' }
import type { Catalogue } from './catalogue.ts'

/** Words of factsheet, roadmap, letter and calendar. */
export const handoutWords: Catalogue = { en, de, fr, it, es, ro }
