import { encodeBase64 } from '../encoding/base64.ts'
import type { X509Signer } from '../proof-report.ts'
import type { Certificate } from './certificate.ts'
import { findInName, formatName } from './distinguished-name.ts'

/** A certificate as the report names it. `sha256` is the fingerprint of `der`, lower-case hex. */
export function describeCertificate(certificate: Certificate, der: Uint8Array, sha256: string): X509Signer {
  const { subject, issuer, serialNumber, notBefore, notAfter } = certificate
  const named = {
    commonName: findInName(subject, 'CN'),
    organisation: findInName(subject, 'O'),
    country: findInName(subject, 'C'),
  }
  const stated = Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined)) as Partial<
    Record<keyof typeof named, string>
  >
  return {
    kind: 'x509',
    subject: formatName(subject),
    ...stated,
    issuer: formatName(issuer),
    serialNumber,
    notBefore,
    notAfter,
    sha256,
    der: encodeBase64(der),
  }
}
