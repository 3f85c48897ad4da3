import type { Outcome } from '@wanderbuch/standards/outcome'
import type { CryptoPort, DigestAlgorithm, SignatureAlgorithm } from '../crypto-port.ts'
import { encodeHex } from '../encoding/hex.ts'
import { encodeUtf8 } from '../encoding/utf8.ts'
import { describeCertificate } from '../x509/describe-certificate.ts'
import type { OpenedSignature } from './open-signed-xml.ts'
import type { SignedReference } from './read-signature.ts'
import { readSealProperties } from './read-xades.ts'
import { findKeyThatSigned, listSigningKeys, type SigningKey } from './signing-key.ts'

/** One text a signature covers: what it is now, and which digest was signed. */
export interface ExplainedReference {
  /** The canonical text. */
  readonly text: string
  readonly algorithm: DigestAlgorithm
  /** Digest of the text as it is, lower-case hex. */
  readonly found: string
  /** Digest as SignedInfo names it, lower-case hex. */
  readonly expected: string
}

/** The steps of one XML signature, as `verifyXmlSignatures` goes them. */
export interface ExplainedXmlSignature {
  readonly document: ExplainedReference
  /** XAdES: what the seal says of itself. */
  readonly properties?: ExplainedReference
  /** Canonical SignedInfo, and its digest by the algorithm the signature uses. */
  readonly signedInfo: { readonly text: string; readonly algorithm: DigestAlgorithm; readonly digest: string }
  readonly algorithm: SignatureAlgorithm
  /** The key that signed, else the first that is offered: subject and SHA-256 of its certificate, or the type of a bare key. */
  readonly key: readonly string[]
  /** Lower-case hex. */
  readonly signature: string
  /** Whether the signature fits SignedInfo by that key; not determined when no key can be used. */
  readonly fits: Outcome
}

/**
 * Shows how one signature is checked: both digests of each reference, and whether the signature fits what lists them. A word
 * that was changed shows in the first, a list that was changed in the second.
 *
 * @example const [first] = openSignedXml(document).signatures; if (first?.ok) await explainXmlSignature(first.value, crypto)
 */
export async function explainXmlSignature(
  { signature, covered }: OpenedSignature,
  crypto: CryptoPort,
): Promise<ExplainedXmlSignature> {
  const { algorithm, signedInfo, value } = signature
  const { properties } = covered
  const seal = properties && readSealProperties(properties.text)
  const offered = await listSigningKeys({ signature, certificateDigest: seal?.certificateDigest, crypto })
  const keys = typeof offered === 'string' ? [] : offered
  const fitting = await findKeyThatSigned(signature, keys, crypto)
  const digestAlgorithm = digestOf(algorithm)
  const digest = encodeHex(await crypto.digest(digestAlgorithm, encodeUtf8(signedInfo)))
  const ofProperties = properties && (await explainReference(properties.text, properties.reference, crypto))
  return {
    document: await explainReference(covered.document(), covered.documentReference, crypto),
    ...(ofProperties && { properties: ofProperties }),
    signedInfo: { text: signedInfo, algorithm: digestAlgorithm, digest },
    algorithm,
    key: await describeKey(fitting ?? keys[0], crypto),
    signature: encodeHex(value),
    fits: fitting ? 'yes' : keys.length > 0 ? 'no' : 'not-determined',
  }
}

async function explainReference(
  text: string,
  { digestAlgorithm, digest }: SignedReference,
  crypto: CryptoPort,
): Promise<ExplainedReference> {
  const found = encodeHex(await crypto.digest(digestAlgorithm, encodeUtf8(text)))
  return { text, algorithm: digestAlgorithm, found, expected: encodeHex(digest) }
}

/** Ed25519 takes the bytes themselves; a digest is shown all the same, to compare two copies by. */
function digestOf(algorithm: SignatureAlgorithm): DigestAlgorithm {
  if (algorithm.endsWith('384')) return 'sha-384'
  return algorithm.endsWith('512') ? 'sha-512' : 'sha-256'
}

async function describeKey(key: SigningKey | undefined, crypto: CryptoPort): Promise<readonly string[]> {
  if (!key) return []
  const signer = key.certificate && (await describeCertificate(key.certificate, crypto))
  if (signer) return [signer.subject, `SHA-256 ${signer.sha256}`]
  return key.publicKey ? [key.publicKey.keyType] : []
}
