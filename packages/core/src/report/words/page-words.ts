import en from '../../../words/en/page.json' with { type: 'json' }
import de from '../../../words/de/page.json' with { type: 'json' }
import fr from '../../../words/fr/page.json' with { type: 'json' }
import it from '../../../words/it/page.json' with { type: 'json' }
import es from '../../../words/es/page.json' with { type: 'json' }
import ro from '../../../words/ro/page.json' with { type: 'json' }
import type { Catalogue } from './catalogue.ts'

/** Words of the page around the content: headings, dates, outcomes, footers. */
export const pageWords: Catalogue = { en, de, fr, it, es, ro }
