/** What to say when the words themselves could not be loaded. */
declare const texts: Readonly<
  Record<'en' | 'de' | 'fr' | 'it' | 'es' | 'ro', { readonly text: string; readonly reload: string }>
>
export default texts
