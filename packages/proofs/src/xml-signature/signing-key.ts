import { isAlgorithmOfKey, type CryptoPort, type PublicKey } from '../crypto-port.ts'
import { encodeUtf8 } from '../encoding/utf8.ts'
import type { ProofCode } from '../proof-codes.ts'
import type { XmlElement } from '../xml/xml-node.ts'
import { readKeyCertificates, readKeyValue } from './read-key-info.ts'
import type { KnownCertificate } from '../x509/known-certificate.ts'
import type { XmlSignature } from './read-signature.ts'
import { findNamedCertificate } from './read-xades.ts'

/** A key a signature may have been made with; without a certificate nobody is named as its owner. */
export interface SigningKey {
  readonly publicKey: PublicKey | undefined
  readonly certificate?: KnownCertificate
}

interface KeySought {
  readonly signature: XmlSignature
  /** XAdES: what the signed properties say of the certificate. */
  readonly certificateDigest: XmlElement | undefined
  readonly crypto: CryptoPort
}

/** The keys KeyInfo offers: the certificate the signed properties name, else every certificate there is, else a bare key. */
export async function listSigningKeys(sought: KeySought): Promise<readonly SigningKey[] | ProofCode> {
  const { signature, certificateDigest, crypto } = sought
  const { element } = signature.located
  const certificates = readKeyCertificates(element)
  if (!certificates) return 'certificate_ill_formed'
  if (certificateDigest && certificates.length > 0) {
    const named = await findNamedCertificate(certificateDigest, certificates, crypto)
    return typeof named === 'string' ? named : [toKey(named)]
  }
  if (certificates.length > 0) return certificates.map(toKey)
  const publicKey = certificateDigest ? undefined : readKeyValue(element)
  if (publicKey === 'weak') return 'alg_too_weak'
  return publicKey ? [{ publicKey }] : 'certificate_missing'
}

const toKey = (found: KnownCertificate): SigningKey => ({
  publicKey: found.certificate.publicKey,
  certificate: found,
})

/** The first key that made the signature over SignedInfo; undefined when none did. */
export async function findKeyThatSigned(
  { algorithm, signedInfo, value }: XmlSignature,
  keys: readonly SigningKey[],
  crypto: CryptoPort,
): Promise<SigningKey | undefined> {
  const data = encodeUtf8(signedInfo)
  for (const key of keys) {
    const { publicKey } = key
    if (!publicKey || !isAlgorithmOfKey(algorithm, publicKey.keyType)) continue
    if (await crypto.verify({ algorithm, publicKey, data, signature: value })) return key
  }
  return undefined
}
