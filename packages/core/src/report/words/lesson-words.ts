import en from '../../../words/en/lessons.json' with { type: 'json' }
import de from '../../../words/de/lessons.json' with { type: 'json' }
import fr from '../../../words/fr/lessons.json' with { type: 'json' }
import it from '../../../words/it/lessons.json' with { type: 'json' }
import es from '../../../words/es/lessons.json' with { type: 'json' }
import ro from '../../../words/ro/lessons.json' with { type: 'json' }
import type { Catalogue } from './catalogue.ts'

/** Words of the short lessons. */
export const lessonWords: Catalogue = { en, de, fr, it, es, ro }
