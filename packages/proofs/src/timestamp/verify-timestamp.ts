import type { CryptoPort } from '../crypto-port.ts'
import { encodeBase64 } from '../encoding/base64.ts'
import { sha1OfIdentifier } from '../encoding/sha-1.ts'
import { buildChain, type CertificateChain, isValidAt } from '../x509/build-chain.ts'
import { purposes } from '../x509/certificate-extensions.ts'
import { readKnownCertificate, type KnownCertificate } from '../x509/known-certificate.ts'
import { sameBytes } from '../x509/read-der.ts'
import { isSignedBy } from '../x509/signed-der.ts'
import { parseTimestamp, type Timestamp, type TimestampSigner } from './parse-timestamp.ts'
import type { TimestampCode } from './timestamp-codes.ts'

export interface VerifiedTimestamp {
  readonly code: TimestampCode
  /** The time in the token, also when it does not count: then nobody stands for it. */
  readonly time?: string
  /** Who stamped; present as soon as the certificate is known. */
  readonly authority?: KnownCertificate
  /** Certificates above the one who stamped. Not yet trusted. */
  readonly chain?: CertificateChain
}

interface TimestampToVerify {
  /** DER of the token. */
  readonly token: Uint8Array
  /** The bytes that must have been stamped, in each form that stands for the same content. */
  readonly data: readonly Uint8Array[]
  /** Certificates from elsewhere in the document. */
  readonly candidates: readonly KnownCertificate[]
  readonly crypto: CryptoPort
}

/**
 * Verifies a time stamp: that it is over these bytes, that the key of its certificate signed it, and that this certificate is
 * for time stamps and was valid at that time. Whether its authority is to be trusted is for trust sources to say.
 * Sources: RFC 3161 section 2, RFC 5652 section 5, RFC 5816, ETSI EN 319 422.
 */
export async function verifyTimestamp({
  token,
  data,
  candidates,
  crypto,
}: TimestampToVerify): Promise<VerifiedTimestamp> {
  const timestamp = parseTimestamp(token)
  if (!timestamp) return { code: 'timestamp_ill_formed' }
  const { time, signer, imprint } = timestamp
  if (!imprint.algorithm || !signer.digestAlgorithm || !signer.algorithm)
    return { code: 'timestamp_algorithm_unsupported', time }
  if (!(await isImprintOfOne(data, imprint, crypto))) return { code: 'timestamp_imprint_wrong', time }
  const inside = timestamp.certificates.flatMap((der) => readKnownCertificate(encodeBase64(der)) ?? [])
  const known = [...inside, ...candidates]
  const authority = known.find(({ certificate }) => isNamed(signer, certificate))
  if (!authority) return { code: 'timestamp_certificate_missing', time }
  const code = await judge(timestamp, authority, crypto)
  if (code !== 'timestamp_holds') return { code, time, authority }
  return { code, time, authority, chain: await buildChain({ leaf: authority, candidates: known, at: time, crypto }) }
}

async function isImprintOfOne(
  forms: readonly Uint8Array[],
  { algorithm, digest }: Timestamp['imprint'],
  crypto: CryptoPort,
): Promise<boolean> {
  if (!algorithm) return false
  for (const form of forms) if (sameBytes(await crypto.digest(algorithm, form), digest)) return true
  return false
}

function isNamed({ key }: TimestampSigner, certificate: KnownCertificate['certificate']): boolean {
  if (key.kind === 'serial')
    return key.serialNumber === certificate.serialNumber && sameBytes(key.issuerDer, certificate.issuerDer)
  const { subjectKeyId } = certificate.extensions
  return subjectKeyId !== undefined && sameBytes(key.keyId, subjectKeyId)
}

async function judge(
  { signer, content, time }: Timestamp,
  { certificate, der }: KnownCertificate,
  crypto: CryptoPort,
): Promise<TimestampCode> {
  const { signedAttributes, algorithm, digestAlgorithm, messageDigest, signature } = signer
  if (!digestAlgorithm || !sameBytes(await crypto.digest(digestAlgorithm, content), messageDigest))
    return 'timestamp_signature_wrong'
  const signed = { toBeSigned: signedAttributes, algorithm, signature }
  if (!(await isSignedBy(signed, certificate.publicKey, crypto))) return 'timestamp_signature_wrong'
  if (!(await isCertificateOf(signer, der, crypto))) return 'timestamp_certificate_other'
  if (!isForTimestamps(certificate)) return 'timestamp_certificate_unfit'
  return isValidAt(certificate, time) ? 'timestamp_holds' : 'timestamp_outside_certificate_period'
}

/** The signed attributes say which certificate goes with the key (RFC 5816): a key may stand in several. */
async function isCertificateOf({ certificateDigest }: TimestampSigner, der: Uint8Array, crypto: CryptoPort) {
  const { algorithm, digest } = certificateDigest
  if (algorithm === undefined) return false
  return sameBytes(algorithm === 'sha-1' ? sha1OfIdentifier(der) : await crypto.digest(algorithm, der), digest)
}

/** RFC 3161 section 2.3: critical, and for nothing else. */
function isForTimestamps({ isForSigning, extensions }: KnownCertificate['certificate']): boolean {
  const { extendedKeyUsage, unknownCritical } = extensions
  if (!isForSigning || unknownCritical.length > 0 || !extendedKeyUsage?.critical) return false
  return extendedKeyUsage.purposes.length === 1 && extendedKeyUsage.purposes[0] === purposes.timeStamping
}
