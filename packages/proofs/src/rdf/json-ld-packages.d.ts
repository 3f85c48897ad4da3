/** The package ships no types; only what is called is declared. */
declare module 'jsonld' {
  export interface Term {
    readonly termType: 'NamedNode' | 'BlankNode' | 'Literal' | 'DefaultGraph'
    readonly value: string
    readonly datatype?: { readonly value: string }
    readonly language?: string
  }
  export interface Quad {
    readonly subject: Term
    readonly predicate: Term
    readonly object: Term
    readonly graph: Term
  }
  export interface RemoteDocument {
    readonly contextUrl: null
    readonly documentUrl: string
    readonly document: object
  }
  interface JsonLd {
    toRDF(
      input: object,
      options: {
        readonly base: null
        readonly safe: true
        readonly rdfDirection: 'i18n-datatype'
        readonly produceGeneralizedRdf: false
        readonly documentLoader: (url: string) => Promise<RemoteDocument>
      },
    ): Promise<Quad[]>
  }
  const jsonld: JsonLd
  export default jsonld
}
