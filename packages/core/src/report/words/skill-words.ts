import en from '../../../words/en/skills.json' with { type: 'json' }
import de from '../../../words/de/skills.json' with { type: 'json' }
import fr from '../../../words/fr/skills.json' with { type: 'json' }
import it from '../../../words/it/skills.json' with { type: 'json' }
import es from '../../../words/es/skills.json' with { type: 'json' }
import ro from '../../../words/ro/skills.json' with { type: 'json' }
import type { Catalogue } from './catalogue.ts'

/** Skills beside a target outside a dossier: states, occupations nearby, advertisements, offers. */
export const skillWords: Catalogue = { en, de, fr, it, es, ro }
