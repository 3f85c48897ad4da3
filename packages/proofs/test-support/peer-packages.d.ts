/** The peers that tests compare with ship no types; only what is called is declared. */
declare module '@digitalbazaar/ed25519-multikey' {
  export interface KeyPair {
    id: string
    controller: string
    readonly publicKeyMultibase: string
    export(options: { readonly publicKey: true; readonly raw: true }): Promise<{ readonly publicKey: Uint8Array }>
    signer(): unknown
  }
  export function generate(options?: { readonly seed: Uint8Array }): Promise<KeyPair>
  export function from(key: object): Promise<{ verifier(): unknown }>
}
declare module '@digitalbazaar/data-integrity' {
  export const DataIntegrityProof: new (options: object) => object
}
declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object
}
declare module '@digitalbazaar/vc' {
  export function issue(options: object): Promise<Record<string, unknown>>
  export function signPresentation(options: object): Promise<Record<string, unknown>>
  export function verifyCredential(options: object): Promise<{ readonly verified: boolean; readonly error?: unknown }>
  export function verify(options: object): Promise<{ readonly verified: boolean; readonly error?: unknown }>
}
declare module 'rdf-canonize' {
  interface RdfCanonize {
    canonize(
      dataset: readonly object[] | string,
      options: {
        readonly algorithm: 'RDFC-1.0'
        readonly format: 'application/n-quads'
        readonly inputFormat?: 'application/n-quads'
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
