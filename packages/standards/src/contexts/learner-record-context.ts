import rows from '../../data/clr-terms.json' with { type: 'json' }

/** Address of the context of Comprehensive Learner Record 2.0. */
const url = 'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json'

const aliases = { id: '@id', type: '@type' }

function defineInside(type: string): object {
  const own = rows.filter(({ inside }) => inside === type)
  const definitions = own.map(({ term, iri, type: coercion, container }) => {
    if (coercion === undefined && iri.endsWith('#')) return [term, iri]
    return [term, { '@id': iri, ...(coercion && { '@type': coercion }), ...(container && { '@container': container }) }]
  })
  // The terms of an association need no words for identifier and type of their own.
  return { ...(type === 'Association' ? {} : aliases), ...Object.fromEntries(definitions) }
}

const types = rows
  .filter(({ inside }) => inside === '')
  .map(({ term, iri }) => [term, { '@id': iri, '@context': defineInside(term) }])

/**
 * The context of CLR 2.0, which no npm package ships: written anew from its terms. What a signature covers depends on the
 * meaning of the words alone, so another layout of the same terms gives the same statements. Source of the terms: 1EdTech,
 * CLR 2.0, context 2.0.1, read in one public copy (single-source).
 */
export const learnerRecordContexts: ReadonlyMap<string, { readonly '@context': unknown }> = new Map([
  [url, { '@context': { ...aliases, ...Object.fromEntries(types) } }],
])
