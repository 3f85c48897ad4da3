/** The package ships no types; only what is called is declared. */
declare module 'n3' {
  interface Term {
    readonly termType: 'NamedNode' | 'BlankNode' | 'Literal' | 'DefaultGraph' | 'Quad' | 'Variable'
    readonly value: string
    readonly language?: string
  }
  interface Quad {
    readonly subject: Term
    readonly predicate: Term
    readonly object: Term
  }
  interface TextSource {
    readonly on: (event: 'data' | 'end' | 'error', take: (text: string) => void) => unknown
  }
  interface Parser {
    parse(source: TextSource, take: (error: Error | null, quad: Quad | null) => void): void
  }
  const library: { readonly Parser: new (options: { readonly format: 'text/turtle' }) => Parser }
  export default library
}
