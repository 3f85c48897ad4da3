/** What to say when the words themselves could not be loaded. */
declare const texts: Readonly<
  Record<'en' | 'de' | 'fr' | 'it' | 'es' | 'ro', { readonly failed: string; readonly open: string }>
>
export default texts
