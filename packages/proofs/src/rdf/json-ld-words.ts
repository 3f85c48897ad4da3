/** Words of JSON-LD 1.1 with a meaning of their own. Source: W3C JSON-LD 1.1, section 1.7. */
const keywords: ReadonlySet<string> = new Set([
  '@base',
  '@container',
  '@context',
  '@default',
  '@direction',
  '@embed',
  '@explicit',
  '@graph',
  '@id',
  '@included',
  '@index',
  '@json',
  '@language',
  '@list',
  '@nest',
  '@none',
  '@omitDefault',
  '@prefix',
  '@preserve',
  '@protected',
  '@requireAll',
  '@reverse',
  '@set',
  '@type',
  '@value',
  '@version',
  '@vocab',
])

export const isKeyword = (text: string): boolean => keywords.has(text)

/** Looks like a keyword, is none: reserved, and dropped by every processor. */
export const looksLikeKeyword = (text: string): boolean => /^@[a-zA-Z]+$/.test(text)

/** The same weak test the common processors use: a scheme or a blank node, and no white space. */
export const isAbsoluteIri = (text: string): boolean => /^(?:[A-Za-z][A-Za-z0-9+,\-.]*|_):\S*$/.test(text)

export const isLanguageTag = (text: string): boolean => /^[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*$/.test(text)

export const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'
export const rdfFirst = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#first'
export const rdfRest = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#rest'
export const rdfNil = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#nil'
export const rdfJson = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON'
export const rdfLangString = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#langString'
export const xsdString = 'http://www.w3.org/2001/XMLSchema#string'
export const xsdBoolean = 'http://www.w3.org/2001/XMLSchema#boolean'
export const xsdDouble = 'http://www.w3.org/2001/XMLSchema#double'
export const xsdInteger = 'http://www.w3.org/2001/XMLSchema#integer'
