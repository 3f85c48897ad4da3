import de from '../../words/route-tree/de.json' with { type: 'json' }
import en from '../../words/route-tree/en.json' with { type: 'json' }
import es from '../../words/route-tree/es.json' with { type: 'json' }
import fr from '../../words/route-tree/fr.json' with { type: 'json' }
import it from '../../words/route-tree/it.json' with { type: 'json' }
import ro from '../../words/route-tree/ro.json' with { type: 'json' }

/** Words of the tree and of clocks: names of steps, ways and events, and where a file stands. */
export const routeTreeWords: Readonly<
  Record<'en' | 'de' | 'fr' | 'it' | 'es' | 'ro', Readonly<Record<string, string>>>
> = { en, de, fr, it, es, ro }
