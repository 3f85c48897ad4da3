/** A context by its exact URL, held against its stored hash by the one who answers; undefined when not allowed. */
export type FindContext = (url: string) => { readonly document: object } | undefined
