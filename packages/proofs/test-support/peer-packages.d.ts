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
declare module '@digitalbazaar/ecdsa-multikey' {
  export interface KeyPair {
    id: string
    controller: string
    readonly publicKeyMultibase: string
    signer(): unknown
  }
  export function generate(options: { readonly curve: 'P-256' | 'P-384' }): Promise<KeyPair>
}
declare module '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite' {
  export const cryptosuite: object
}
declare module '@digitalbazaar/ecdsa-jcs-2019-cryptosuite' {
  export function createSignCryptosuite(): object
  export function createVerifyCryptosuite(): object
}
declare module '@digitalbazaar/eddsa-jcs-2022-cryptosuite' {
  export function createSignCryptosuite(): object
  export function createVerifyCryptosuite(): object
}
declare module '@digitalbazaar/ecdsa-sd-2023-cryptosuite' {
  export function createSignCryptosuite(options: { readonly mandatoryPointers: readonly string[] }): object
  export function createDiscloseCryptosuite(options: { readonly selectivePointers: readonly string[] }): object
  export function createVerifyCryptosuite(): object
}
declare module '@digitalbazaar/ed25519-signature-2020' {
  export const Ed25519Signature2020: new (options?: object) => object
}
declare module '@digitalbazaar/vc' {
  export interface Verdict {
    readonly verified: boolean
    readonly error?: unknown
  }
  export function derive(options: object): Promise<Record<string, unknown>>
  export function issue(options: object): Promise<Record<string, unknown>>
  export function signPresentation(options: object): Promise<Record<string, unknown>>
  export function verifyCredential(options: object): Promise<Verdict>
  export function verify(options: object): Promise<Verdict>
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
