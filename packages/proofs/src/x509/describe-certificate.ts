import type { CryptoPort } from '../crypto-port.ts'
import { encodeHex } from '../encoding/hex.ts'
import type { X509Signer } from '../proof-report.ts'
import type { Certificate } from './certificate.ts'
import type { KnownCertificate } from './known-certificate.ts'
import { findInName, formatName } from './distinguished-name.ts'

const described = new WeakMap<KnownCertificate, X509Signer>()

/** A certificate as the report names it. */
export async function describeCertificate(known: KnownCertificate, crypto: CryptoPort): Promise<X509Signer> {
  const found = described.get(known)
  if (found) return found
  const sha256 = encodeHex(await crypto.digest('sha-256', known.der))
  const signer = describe(known.certificate, { sha256, der: known.text })
  described.set(known, signer)
  return signer
}

function describe(certificate: Certificate, identity: Pick<X509Signer, 'sha256' | 'der'>): X509Signer {
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
    ...identity,
  }
}
