/** Both packages ship no types; only what is called is declared. */
declare module 'jsonld' {
  export interface Quad {
    readonly subject: object
    readonly predicate: object
    readonly object: object
    readonly graph: object
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
declare module 'rdf-canonize' {
  interface RdfCanonize {
    canonize(
      dataset: readonly object[],
      options: {
        readonly algorithm: 'RDFC-1.0'
        readonly format: 'application/n-quads'
        readonly maxWorkFactor: number
        readonly createMessageDigest: () => {
          update(text: string): void
          digest(): string | Promise<string>
        }
      },
    ): Promise<string>
  }
  const rdfCanonize: RdfCanonize
  export default rdfCanonize
}
