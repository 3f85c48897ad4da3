import { generateKeyPairSync } from 'node:crypto'
import { createNodeSigner } from '@wanderbuch/adapters/crypto/node-crypto'
import { createSelfSignedCertificate } from '@wanderbuch/proofs/x509/create-self-signed-certificate'

/** A key and the certificate it made for itself, PEM. */
export interface TlsIdentity {
  readonly key: string
  readonly cert: string
}

const digitalSignature = 0x80
const dayMs = 86_400_000

const toPem = (der: Uint8Array) =>
  `-----BEGIN CERTIFICATE-----\n${Buffer.from(der).toString('base64').replaceAll(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`

/** For suites that ask over https only. Nobody vouches for it, and it is forgotten with the process. */
export async function createTlsIdentity(now: Date, randomBytes: (length: number) => Uint8Array): Promise<TlsIdentity> {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const signer = createNodeSigner({ algorithm: 'ES256', privateKey, verificationMethod: '' })
  const serialNumber = randomBytes(16)
  serialNumber[0] = ((serialNumber[0] ?? 0) & 0x3f) | 0x40
  const at = (days: number) => new Date(now.getTime() + days * dayMs).toISOString().replace(/\.\d+Z$/, 'Z')
  const cert = await createSelfSignedCertificate({
    subject: [['CN', 'localhost']],
    publicKeyInfo: new Uint8Array(publicKey.export({ type: 'spki', format: 'der' })),
    signer,
    serialNumber,
    notBefore: at(-1),
    notAfter: at(30),
    keyUsage: digitalSignature,
  })
  return { key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), cert: toPem(cert) }
}
