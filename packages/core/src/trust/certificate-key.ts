import type { CryptoPort } from '@wanderbuch/proofs/crypto-port'
import { decodeBase64, encodeBase64 } from '@wanderbuch/proofs/encoding/base64'
import { encodeHex } from '@wanderbuch/proofs/encoding/hex'
import { type Certificate, parseCertificate } from '@wanderbuch/proofs/x509/certificate'
import { formatName } from '@wanderbuch/proofs/x509/distinguished-name'
import type { SourceKey } from '../vocabulary/trust-source.ts'

type CertificateKey = Extract<SourceKey, { readonly kind: 'x509' }>

/** The key of a certificate as text that can be compared: DER of its SubjectPublicKeyInfo. */
export function publicKeyText({ publicKey }: Certificate): string | undefined {
  return publicKey?.kind === 'spki' ? encodeBase64(publicKey.bytes) : undefined
}

/** A certificate of a list (DER in base64, blanks allowed) as key; undefined when it cannot be read. */
export async function readCertificateKey(text: string, crypto: CryptoPort): Promise<CertificateKey | undefined> {
  const der = decodeBase64(text.replace(/\s+/g, ''))
  const certificate = der.ok ? parseCertificate(der.value) : undefined
  if (!der.ok || !certificate?.ok) return undefined
  const sha256 = encodeHex(await crypto.digest('sha-256', der.value))
  const subject = formatName(certificate.value.subject)
  const publicKey = publicKeyText(certificate.value)
  return { kind: 'x509', sha256, subject, ...(publicKey && { publicKey }) }
}

/** Subject and key of a certificate of a chain (DER, base64); undefined when it cannot be read. */
export function readChainKey(base64: string): Pick<CertificateKey, 'subject' | 'publicKey'> | undefined {
  const der = decodeBase64(base64)
  const certificate = der.ok ? parseCertificate(der.value) : undefined
  if (!der.ok || !certificate?.ok) return undefined
  const subject = formatName(certificate.value.subject)
  const publicKey = publicKeyText(certificate.value)
  return { subject, ...(publicKey && { publicKey }) }
}
