import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import type { Signer } from '../src/crypto-port.ts'
import { encodeBase64 } from '../src/encoding/base64.ts'
import type { JsonObject } from '../src/json/json-object.ts'
import { extendSeal, type SealToExtend } from '../src/jades/extend-seal.ts'
import { sealJades } from '../src/jades/seal-jades.ts'
import { createOcspResponse, type OcspResponseToCreate } from '../src/revocation/create-ocsp-response.ts'
import { createRevocationList, type RevocationListToCreate } from '../src/revocation/create-revocation-list.ts'
import { createTimestamp } from '../src/timestamp/create-timestamp.ts'
import { createCertificate, type CertificateToCreate } from '../src/x509/create-certificate.ts'
import { readKnownCertificate, type KnownCertificate } from '../src/x509/known-certificate.ts'
import { testCrypto } from './node-test-crypto.ts'

const curves = { ES256: 'P-256', ES384: 'P-384', ES512: 'P-521' } as const
export type AuthorityAlgorithm = keyof typeof curves | 'RS256' | 'RS512'

/** A key with its certificate, made at test time. Nobody outside the test knows it. */
export interface Holder extends KnownCertificate {
  readonly name: CertificateToCreate['subject']
  readonly signer: Signer
  readonly privateKey: KeyObject
}

const keyPair = (algorithm: AuthorityAlgorithm) =>
  algorithm.startsWith('RS')
    ? generateKeyPairSync('rsa', { modulusLength: 2048 })
    : generateKeyPairSync('ec', { namedCurve: curves[algorithm as keyof typeof curves] })

let lastSerial = 0x1000

type Details = Partial<Omit<CertificateToCreate, 'signer' | 'publicKeyInfo' | 'subject'>> & {
  readonly algorithm?: AuthorityAlgorithm
  readonly by?: Pick<Holder, 'name' | 'signer'>
}

/** A certificate for a new key, signed by `by` or by itself. In force from 2024 to 2034 when nothing else is said. */
export async function certify(
  commonName: string,
  { by, algorithm = 'ES256', ...details }: Details = {},
): Promise<Holder> {
  const { privateKey, publicKey } = keyPair(algorithm)
  const signer: Signer = {
    algorithm,
    verificationMethod: commonName,
    sign: (data) =>
      new Uint8Array(sign(`sha${algorithm.slice(2)}`, data, { key: privateKey, dsaEncoding: 'ieee-p1363' })),
  }
  const name = [
    ['C', 'ES'],
    ['O', 'Synthetic Body (test)'],
    ['CN', commonName],
  ] as const
  lastSerial += 1
  const der = await createCertificate({
    subject: name,
    issuer: by?.name ?? name,
    publicKeyInfo: publicKey.export({ type: 'spki', format: 'der' }),
    signer: by?.signer ?? signer,
    serialNumber: Uint8Array.of(lastSerial >> 8, lastSerial & 255),
    notBefore: '2024-01-01T00:00:00Z',
    notAfter: '2033-12-31T23:59:59Z',
    ...details,
  })
  const known = readKnownCertificate(encodeBase64(der))
  if (!known) throw new Error('a certificate made here cannot be read')
  return { ...known, name, signer, privateKey }
}

const authorityUse = 0x06
const signatureUse = 0x80

/** Root, authority below it, and those it certified: a seal, a responder and one who stamps. All synthetic. */
export async function makeTestAuthority(algorithm: AuthorityAlgorithm = 'ES256', seal: Details = {}) {
  const root = await certify('Synthetic Root (test)', { algorithm, keyUsage: authorityUse, authority: {} })
  const by = root
  const issuing = { algorithm, by, keyUsage: authorityUse, authority: { pathLength: 0 } }
  const authority = await certify('Synthetic Authority (test)', issuing)
  const leaf = await certify('Synthetic Seal (test)', { algorithm, by: authority, ...seal })
  const ocsp = { algorithm, by: authority, keyUsage: signatureUse, purposes: ['1.3.6.1.5.5.7.3.9'] }
  const responder = await certify('Synthetic Responder (test)', ocsp)
  const tsa = { algorithm, by: root, keyUsage: signatureUse, purposes: ['1.3.6.1.5.5.7.3.8'] }
  const stamper = await certify('Synthetic Time Stamps (test)', tsa)
  return { root, authority, leaf, responder, stamper }
}
export type TestAuthority = Awaited<ReturnType<typeof makeTestAuthority>>

/** A token over bytes at a time. */
export const stampAt =
  (stamper: Holder, time: string) =>
  (data: Uint8Array): Promise<Uint8Array> =>
    createTimestamp({
      data,
      time,
      signer: stamper.signer,
      certificate: stamper.der,
      serialNumber: Uint8Array.of(7),
      crypto: testCrypto,
    })

export const listBy = (
  authority: Holder,
  revoked: RevocationListToCreate['revoked'],
  times: Partial<RevocationListToCreate> = {},
): Promise<Uint8Array> =>
  createRevocationList({
    issuer: authority.name,
    signer: authority.signer,
    thisUpdate: '2026-11-20T10:01:00Z',
    nextUpdate: '2026-11-27T10:00:00Z',
    revoked,
    ...times,
  })

export const answerAbout = (
  known: Holder,
  { authority, responder }: Pick<TestAuthority, 'authority' | 'responder'>,
  more: Partial<OcspResponseToCreate> = {},
): Promise<Uint8Array> =>
  createOcspResponse({
    issuer: authority.certificate,
    serialNumber: known.certificate.serialNumber,
    status: 'good',
    thisUpdate: '2026-11-20T10:01:00Z',
    nextUpdate: '2026-11-27T10:00:00Z',
    signer: responder.signer,
    responder: responder.certificate,
    certificates: [responder.der],
    crypto: testCrypto,
    ...more,
  })

export const testWords = JSON.stringify({
  type: ['VerifiableCredential', 'EuropeanDigitalCredential'],
  note: 'synthetic – ⚒ "é"',
})
export const sealedAt = '2026-11-20T10:00:00Z'
export const stampedAt = '2026-11-20T10:00:05Z'

/** A seal of the basic level by the leaf, whose certificate alone stands in `x5c`. */
export const sealBy = ({ leaf }: Pick<TestAuthority, 'leaf'>, claimed = sealedAt, payload = testWords) =>
  sealJades({ payload, sealedAt: claimed, signer: leaf.signer, certificates: [leaf.der], crypto: testCrypto })

/** A seal of a higher level; what is given in `more` takes the place of what an honest one has. */
export async function sealTo(
  level: SealToExtend['level'],
  made: TestAuthority,
  more: Partial<SealToExtend> & { readonly claimed?: string } = {},
): Promise<JsonObject> {
  const { claimed, ...parts } = more
  const { root, authority, stamper, responder } = made
  return extendSeal({
    sealed: await sealBy(made, claimed),
    level,
    stamp: stampAt(stamper, stampedAt),
    certificates: [root.der, stamper.der, responder.der, authority.der],
    lists: [await listBy(authority, [])],
    responses: [await answerAbout(made.leaf, made)],
    ...parts,
  })
}
