import type { DigestAlgorithm, SignatureAlgorithm } from '../crypto-port.ts'
import type { CanonicalForm } from '../xml/canonical-xml.ts'
import type { ProofCode } from '../proof-codes.ts'

/** Namespaces of signatures in XML. */
export const signatureNamespaces = {
  /** XML Signature Syntax and Processing 1.1. */
  ds: 'http://www.w3.org/2000/09/xmldsig#',
  ds11: 'http://www.w3.org/2009/xmldsig11#',
  /** ETSI EN 319 132-1 (XAdES). */
  xades: 'http://uri.etsi.org/01903/v1.3.2#',
  /** What the same standard added later. */
  xades141: 'http://uri.etsi.org/01903/v1.4.1#',
  exclusive: 'http://www.w3.org/2001/10/xml-exc-c14n#',
  /** XML-Signature XPath Filter 2.0. */
  filter2: 'http://www.w3.org/2002/06/xmldsig-filter2',
} as const

const more = 'http://www.w3.org/2001/04/xmldsig-more#'
const more2007 = 'http://www.w3.org/2007/05/xmldsig-more#'

/** Signature methods by their identifiers (RFC 9231). */
export const signatureMethods: Readonly<Record<string, SignatureAlgorithm>> = {
  [`${more}rsa-sha256`]: 'RS256',
  [`${more}rsa-sha384`]: 'RS384',
  [`${more}rsa-sha512`]: 'RS512',
  [`${more2007}sha256-rsa-MGF1`]: 'PS256',
  [`${more2007}sha384-rsa-MGF1`]: 'PS384',
  [`${more2007}sha512-rsa-MGF1`]: 'PS512',
  [`${more}ecdsa-sha256`]: 'ES256',
  [`${more}ecdsa-sha384`]: 'ES384',
  [`${more}ecdsa-sha512`]: 'ES512',
  'http://www.w3.org/2021/04/xmldsig-more#eddsa-ed25519': 'EdDSA',
}

export const digestMethods: Readonly<Record<string, DigestAlgorithm>> = {
  'http://www.w3.org/2001/04/xmlenc#sha256': 'sha-256',
  [`${more}sha384`]: 'sha-384',
  'http://www.w3.org/2001/04/xmlenc#sha512': 'sha-512',
}

export const canonicalMethods: Readonly<Record<string, CanonicalForm>> = {
  'http://www.w3.org/TR/2001/REC-xml-c14n-20010315': { method: 'inclusive-1.0', withComments: false },
  'http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments': { method: 'inclusive-1.0', withComments: true },
  'http://www.w3.org/2006/12/xml-c14n11': { method: 'inclusive-1.1', withComments: false },
  'http://www.w3.org/2006/12/xml-c14n11#WithComments': { method: 'inclusive-1.1', withComments: true },
  [signatureNamespaces.exclusive]: { method: 'exclusive', withComments: false },
  [`${signatureNamespaces.exclusive}WithComments`]: { method: 'exclusive', withComments: true },
}

/** Transforms other than canonical forms. */
export const transforms = {
  enveloped: `${signatureNamespaces.ds}enveloped-signature`,
  xpath: 'http://www.w3.org/TR/1999/REC-xpath-19991116',
  filter2: signatureNamespaces.filter2,
} as const

/** Type of the reference that covers the properties of the seal (ETSI EN 319 132-1, 4.3.1). */
export const signedPropertiesType = 'http://uri.etsi.org/01903#SignedProperties'

/** Why a method that is not in the tables is not used: broken digests, MACs, and what is unknown. */
export function refuseMethod(uri: string): ProofCode {
  if (/sha1|md5|ripemd160/i.test(uri)) return uri.includes('hmac') ? 'alg_symmetric' : 'alg_too_weak'
  return uri.includes('hmac') ? 'alg_symmetric' : 'alg_unsupported'
}

/** A method by its identifier; names of the language itself are no identifiers. */
export function findMethod<Value>(table: Readonly<Record<string, Value>>, uri: string | undefined): Value | undefined {
  return uri !== undefined && Object.hasOwn(table, uri) ? table[uri] : undefined
}

/** The identifier of a method in one of the tables. */
export function findMethodUri<Value>(table: Readonly<Record<string, Value>>, wanted: Value): string | undefined {
  return Object.entries(table).find(([, value]) => value === wanted)?.[0]
}
