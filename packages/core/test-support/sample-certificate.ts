import { encodeBase64 } from '@wanderbuch/proofs/encoding/base64'
import type { Signer } from '@wanderbuch/proofs/crypto-port'
import type { X509Signer } from '@wanderbuch/proofs/proof-report'
import { createWebCrypto } from '@wanderbuch/proofs/web-crypto'
import { readKnownCertificate } from '@wanderbuch/proofs/x509/known-certificate'
import { createCertificate } from '@wanderbuch/proofs/x509/create-certificate'
import { describeCertificate } from '@wanderbuch/proofs/x509/describe-certificate'

const { subtle } = globalThis.crypto
export const webCrypto = createWebCrypto(subtle)

export interface SampleCertificate {
  readonly organisation: string
  readonly base64: string
  readonly signer: Signer
  /** As a proof would name it. */
  readonly described: X509Signer
}

/** Whose name and key issue a certificate. */
type SampleIssuer = Pick<SampleCertificate, 'organisation' | 'signer'>

const nameOf = (organisation: string) =>
  [
    ['C', 'RO'],
    ['O', organisation],
    ['CN', `Seal of ${organisation}`],
  ] as const

/** A key and a certificate of a body that does not exist, self-made where nobody issues it. */
export async function makeCertificate(organisation: string, issuer?: SampleIssuer): Promise<SampleCertificate> {
  const pair = await subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])
  const signer: Signer = {
    algorithm: 'ES256',
    verificationMethod: `CN=${organisation}`,
    sign: async (data) =>
      new Uint8Array(
        await subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, pair.privateKey, data as Uint8Array<ArrayBuffer>),
      ),
  }
  const subject = nameOf(organisation)
  const der = await createCertificate({
    subject,
    issuer: issuer ? nameOf(issuer.organisation) : subject,
    publicKeyInfo: new Uint8Array(await subtle.exportKey('spki', pair.publicKey)),
    signer: issuer?.signer ?? signer,
    serialNumber: Uint8Array.of(1, 2, 3),
    notBefore: '2020-01-01T00:00:00Z',
    notAfter: '2030-01-01T00:00:00Z',
  })
  const base64 = encodeBase64(der)
  const known = readKnownCertificate(base64)
  if (!known) throw new Error('the sample certificate cannot be read')
  return { organisation, base64, signer, described: await describeCertificate(known, webCrypto) }
}
