import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto'
import { DOMParser } from '@xmldom/xmldom'
import { SignedXml } from 'xml-crypto'
import type { SignatureAlgorithm, Signer } from '../src/crypto-port.ts'
import { createSelfSignedCertificate } from '../src/x509/create-self-signed-certificate.ts'

/** A key that signs by every RSA or ECDSA method at once, and a self-made certificate; made at test time. */
export interface PeerKey {
  readonly privatePem: string
  readonly publicPem: string
  readonly certificate: Uint8Array
  readonly signerFor: (algorithm: SignatureAlgorithm) => Signer
}

const kinds = {
  RSA: () => generateKeyPairSync('rsa', { modulusLength: 2048 }),
  'P-256': () => generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  'P-384': () => generateKeyPairSync('ec', { namedCurve: 'P-384' }),
  'P-521': () => generateKeyPairSync('ec', { namedCurve: 'P-521' }),
  Ed25519: () => generateKeyPairSync('ed25519'),
}
export type PeerKeyKind = keyof typeof kinds

const pem = { type: 'pkcs8', format: 'pem' } as const

export async function makePeerKey(kind: PeerKeyKind): Promise<PeerKey> {
  const { privateKey } = kinds[kind]()
  const publicKey = createPublicKey(privateKey)
  const signerFor = (algorithm: SignatureAlgorithm): Signer => ({
    algorithm,
    verificationMethod: 'CN=SYNTHETIC TEST SEAL',
    sign: (data) => signWith(algorithm, data, privateKey.export(pem).toString()),
  })
  const certificate = await createSelfSignedCertificate({
    subject: [
      ['C', 'ES'],
      ['O', 'Synthetic Body (test)'],
      ['CN', 'SYNTHETIC TEST SEAL'],
    ],
    publicKeyInfo: publicKey.export({ type: 'spki', format: 'der' }),
    // Nobody checks the signature of a self-made certificate; its own key cannot always make one here.
    signer: kind === 'RSA' ? signerFor('RS256') : await makeRsaSigner(),
    serialNumber: Uint8Array.of(0x0a, 0x1b),
    notBefore: '2026-01-01T00:00:00Z',
    notAfter: '2027-12-31T23:59:59Z',
  })
  const publicPem = publicKey.export({ type: 'spki', format: 'pem' }).toString()
  return { privatePem: privateKey.export(pem).toString(), publicPem, certificate, signerFor }
}

async function makeRsaSigner(): Promise<Signer> {
  const key = kinds.RSA().privateKey.export(pem).toString()
  return { algorithm: 'RS256', verificationMethod: '', sign: (data) => signWith('RS256', data, key) }
}

function signWith(algorithm: SignatureAlgorithm, data: Uint8Array, key: string): Uint8Array {
  const privateKey = createPrivateKey(key)
  if (algorithm === 'EdDSA') return new Uint8Array(sign(null, data, privateKey))
  const hash = `sha${algorithm.slice(2)}`
  const pss = algorithm.startsWith('PS') ? { padding: 6, saltLength: Number(algorithm.slice(2)) / 8 } : {}
  return new Uint8Array(sign(hash, data, { key: privateKey, dsaEncoding: 'ieee-p1363', ...pss }))
}

export interface PeerSigning {
  readonly text: string
  readonly privatePem: string
  readonly certificatePem?: string
  readonly signatureMethod: string
  readonly canonicalMethod: string
  readonly digestMethod: string
  /** Refers to the root by an attribute `Id` the library writes, instead of by the empty address. */
  readonly byId?: boolean
}

/** Signs by xml-crypto: one enveloped signature at the end of the root. */
export function signByPeer(input: PeerSigning): string {
  const signed = new SignedXml({
    privateKey: input.privatePem,
    ...(input.certificatePem && { publicCert: input.certificatePem }),
    signatureAlgorithm: input.signatureMethod as 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    canonicalizationAlgorithm: input.canonicalMethod as 'http://www.w3.org/2001/10/xml-exc-c14n#',
  })
  signed.addReference({
    xpath: '/*',
    isEmptyUri: input.byId !== true,
    transforms: ['http://www.w3.org/2000/09/xmldsig#enveloped-signature', input.canonicalMethod],
    digestAlgorithm: input.digestMethod as 'http://www.w3.org/2001/04/xmlenc#sha256',
  })
  signed.computeSignature(input.text)
  return signed.getSignedXml()
}

/** Whether xml-crypto accepts the first signature of a text with a key. */
export function verifyByPeer(text: string, publicPem: string): boolean {
  const document = new DOMParser().parseFromString(text, 'text/xml')
  const [node] = Array.from(document.getElementsByTagNameNS('http://www.w3.org/2000/09/xmldsig#', 'Signature'))
  if (!node) return false
  const signed = new SignedXml({ publicCert: publicPem })
  signed.loadSignature(node as unknown as Parameters<SignedXml['loadSignature']>[0])
  try {
    return signed.checkSignature(text)
  } catch {
    return false
  }
}
