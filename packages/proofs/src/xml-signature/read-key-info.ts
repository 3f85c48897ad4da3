import type { KeyType, PublicJwk, PublicKey } from '../crypto-port.ts'
import { encodeBase64, encodeBase64Url } from '../encoding/base64.ts'
import { findAttribute, findChild, findPath, listChildren } from '../xml/find-elements.ts'
import type { XmlElement } from '../xml/xml-node.ts'
import { type KnownCertificate, readKnownCertificate } from '../x509/known-certificate.ts'
import { readBase64 } from './read-signature.ts'
import { signatureNamespaces } from './signature-algorithms.ts'

const { ds, ds11 } = signatureNamespaces

/** Certificates looked at per signature. */
const maxCertificates = 20

/**
 * Certificates of KeyInfo, in their order; undefined when one of them cannot be read. Addresses and names of certificates
 * that lie elsewhere are not followed.
 */
export function readKeyCertificates(signature: XmlElement): readonly KnownCertificate[] | undefined {
  const info = findChild(signature, ds, 'KeyInfo')
  const elements = info
    ? listChildren(info, ds, 'X509Data').flatMap((one) => listChildren(one, ds, 'X509Certificate'))
    : []
  const found = elements.slice(0, maxCertificates).map(readCertificate)
  return found.every((one) => one !== undefined) ? found : undefined
}

function readCertificate(element: XmlElement): KnownCertificate | undefined {
  const der = readBase64(element)
  return der && readKnownCertificate(encodeBase64(der))
}

const curves: Readonly<Record<string, readonly [keyType: KeyType, bytes: number]>> = {
  'urn:oid:1.2.840.10045.3.1.7': ['P-256', 32],
  'urn:oid:1.3.132.0.34': ['P-384', 48],
  'urn:oid:1.3.132.0.35': ['P-521', 66],
}
const minRsaBytes = 256

/** A key written out in KeyInfo without a certificate; `weak` for RSA below 2048 bits. Source: XML Signature 1.1, section 4.5.2. */
export function readKeyValue(signature: XmlElement): PublicKey | 'weak' | undefined {
  const value = findPath(signature, ds, 'KeyInfo', 'KeyValue')
  const rsa = findChild(value, ds, 'RSAKeyValue')
  const elliptic = findChild(value, ds11, 'ECKeyValue')
  if (rsa) return readRsaKey(rsa)
  return elliptic ? readEllipticKey(elliptic) : undefined
}

function readRsaKey(element: XmlElement): PublicKey | 'weak' | undefined {
  const modulus = readNumber(findChild(element, ds, 'Modulus'))
  const exponent = readNumber(findChild(element, ds, 'Exponent'))
  if (!modulus || !exponent) return undefined
  if (modulus.length < minRsaBytes) return 'weak'
  return toKey('RSA', { kty: 'RSA', n: encodeBase64Url(modulus), e: encodeBase64Url(exponent) })
}

function readNumber(element: XmlElement | undefined): Uint8Array | undefined {
  const bytes = readBase64(element)
  const start = bytes?.findIndex((byte) => byte !== 0) ?? -1
  return start >= 0 ? bytes?.subarray(start) : undefined
}

const uncompressed = 4

function readEllipticKey(element: XmlElement): PublicKey | undefined {
  const named = findChild(element, ds11, 'NamedCurve')
  const uri = named && findAttribute(named, 'URI')
  const curve = uri !== undefined && Object.hasOwn(curves, uri) ? curves[uri] : undefined
  const point = readBase64(findChild(element, ds11, 'PublicKey'))
  if (!curve || !point) return undefined
  const [keyType, size] = curve
  if (point[0] !== uncompressed || point.length !== 2 * size + 1) return undefined
  const x = encodeBase64Url(point.subarray(1, size + 1))
  return toKey(keyType, { kty: 'EC', crv: keyType, x, y: encodeBase64Url(point.subarray(size + 1)) })
}

const toKey = (keyType: KeyType, jwk: PublicJwk): PublicKey => ({ kind: 'jwk', keyType, jwk })
