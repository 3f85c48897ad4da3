/** Not part of any allow-list: uses what JSON-LD can do and the allowed contexts do not. */
const synthetic = {
  '@context': {
    '@version': 1.1,
    id: '@id',
    type: '@type',
    ex: 'https://example.org/vocab#',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    '@language': 'de',
    title: { '@id': 'ex:title', '@container': ['@language', '@set'] },
    label: { '@id': 'ex:label', '@language': null },
    arabic: { '@id': 'ex:arabic', '@language': 'AR', '@direction': 'rtl', '@container': '@language' },
    steps: { '@id': 'ex:steps', '@container': '@list' },
    amounts: { '@id': 'ex:amounts', '@container': '@list', '@type': 'xsd:decimal' },
    refs: { '@id': 'ex:refs', '@container': '@list', '@type': '@id' },
    raw: { '@id': 'ex:raw', '@type': '@json', '@container': '@set' },
    weight: { '@id': 'ex:weight', '@type': 'xsd:double' },
    word: { '@id': 'ex:word', '@type': 'xsd:string' },
    sort: { '@id': 'ex:sort', '@type': '@vocab' },
    free: { '@id': 'ex:free', '@type': '@none' },
    part: { '@id': 'ex:part', '@context': { inner: 'ex:inner', title: { '@id': 'ex:innerTitle', '@language': 'fr' } } },
    graphs: { '@id': 'ex:graphs', '@container': ['@graph', '@set'] },
    alias: 'ex:title',
    'ex:compact': { '@type': '@id' },
    Thing: {
      '@id': 'ex:Thing',
      '@context': {
        '@vocab': 'https://example.org/open#',
        note: 'ex:note',
        word: { '@id': 'ex:otherWord', '@type': '@id' },
      },
    },
    Other: {
      '@id': 'ex:Other',
      '@context': { '@language': null, note: { '@id': 'ex:otherNote', '@type': 'xsd:token' } },
    },
    Void: { '@id': 'ex:Void', '@context': { part: { '@id': 'ex:voidPart', '@context': { '@vocab': null } } } },
  },
}

export const syntheticContexts: ReadonlyMap<string, { readonly document: object }> = new Map([
  ['urn:test:synthetic', { document: synthetic }],
])
