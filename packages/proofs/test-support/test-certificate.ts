import { generateKeyPairSync, sign } from 'node:crypto'
import type { Signer } from '../src/crypto-port.ts'
import type { CertificateToCreate } from '../src/x509/create-certificate.ts'
import { createSelfSignedCertificate } from '../src/x509/create-self-signed-certificate.ts'

const curves = { ES256: 'P-256', ES384: 'P-384' } as const
export type SealAlgorithm = 'RS256' | keyof typeof curves

export interface TestSeal {
  readonly certificate: Uint8Array
  readonly signer: Signer
}

type Changes = Partial<Pick<CertificateToCreate, 'subject' | 'keyUsage' | 'notAfter'>> & { readonly bits?: number }

/** A key and a self-made certificate, both made at test time; nobody vouches for the name in it. */
export async function makeTestSeal(
  algorithm: SealAlgorithm,
  { bits = 2048, ...changes }: Changes = {},
): Promise<TestSeal> {
  const { privateKey, publicKey } =
    algorithm === 'RS256'
      ? generateKeyPairSync('rsa', { modulusLength: bits })
      : generateKeyPairSync('ec', { namedCurve: curves[algorithm] })
  const signer: Signer = {
    algorithm,
    verificationMethod: 'CN=SYNTHETIC TEST SEAL',
    sign: (data) =>
      new Uint8Array(sign(`sha${algorithm.slice(2)}`, data, { key: privateKey, dsaEncoding: 'ieee-p1363' })),
  }
  const certificate = await createSelfSignedCertificate({
    subject: [
      ['C', 'ES'],
      ['O', 'Synthetic Body (test)'],
      ['CN', 'SYNTHETIC TEST SEAL'],
    ],
    publicKeyInfo: publicKey.export({ type: 'spki', format: 'der' }),
    signer,
    serialNumber: Uint8Array.of(0x0a, 0x1b, 0x2c, 0x3d),
    notBefore: '2026-01-01T00:00:00Z',
    notAfter: '2027-12-31T23:59:59Z',
    ...changes,
  })
  return { certificate, signer }
}
