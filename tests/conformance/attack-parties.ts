import { generateKeyPairSync } from 'node:crypto'
import { createEd25519Signer, createNodeSigner, nodeCrypto } from '@wanderbuch/adapters/crypto/node-crypto'
import { verifyFiles } from '@wanderbuch/core/verify/verify-files'
import type { CheckName } from '@wanderbuch/core/vocabulary/check'
import type { TrustList } from '@wanderbuch/core/vocabulary/trust-list'
import type { Signer } from '@wanderbuch/proofs/crypto-port'
import type { JsonObject } from '@wanderbuch/proofs/json/json-object'
import { createSelfSignedCertificate } from '@wanderbuch/proofs/x509/create-self-signed-certificate'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import type { Result } from '@wanderbuch/standards/result'

/* Two bodies and a stranger who do not exist, their keys and seals, and the list that pins them. */

export const day = '2026-11-22' as IsoDay
export const at = '2026-11-22T10:00:00Z'
export const now = Date.parse(at) / 1000
export const nameOfA = 'Body A (test)'
const other = 'Body B (test)'
export const good = createEd25519Signer(Buffer.alloc(32, 1))
export const bad = createEd25519Signer(Buffer.alloc(32, 2))
export const stranger = createEd25519Signer(Buffer.alloc(32, 3))
export const didOf = ({ verificationMethod }: Signer) => verificationMethod.split('#')[0] ?? ''
export const must = <Value>(result: Result<Value, { readonly code: string }>): Value => {
  if (!result.ok) throw new Error(result.problem.code)
  return result.value
}

async function makeSeal(name: string, keyUsage = 0x40) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const signer = createNodeSigner({ algorithm: 'ES256', privateKey, verificationMethod: `CN=${name}` })
  const certificate = await createSelfSignedCertificate({
    subject: [['CN', name]],
    publicKeyInfo: publicKey.export({ type: 'spki', format: 'der' }),
    signer,
    serialNumber: Uint8Array.of(1),
    notBefore: '2026-01-01T00:00:00Z',
    notAfter: '2027-12-31T23:59:59Z',
    keyUsage,
  })
  const sha256 = Buffer.from(await nodeCrypto.digest('sha-256', certificate)).toString('hex')
  return { signer, certificate, sha256 }
}

export const sealOfA = await makeSeal('Body A')
export const sealOfB = await makeSeal('Body B')
export const sealOfStranger = await makeSeal('Body A')
export const sealForTls = await makeSeal('Body A', 0x20)

const body = (name: string, signers: readonly Signer[], seals: readonly { readonly sha256: string }[]) => ({
  name: { und: name },
  identifiers: [],
  keys: [
    ...signers.map((signer) => ({ kind: 'did', did: didOf(signer) }) as const),
    ...seals.map(({ sha256 }) => ({ kind: 'x509', sha256, subject: 'CN' }) as const),
  ],
  entitlements: [],
})
const trustList: TrustList = {
  kind: 'wanderbuch-trust-list',
  title: 'Attacks',
  test: true,
  source: 'test',
  day,
  checkedBy: 'test',
  bodies: [body(nameOfA, [good], [sealOfA, sealForTls]), body(other, [bad], [sealOfB])],
}

/** The code of one check of the only record in a file, or why it cannot be read. */
export async function codeOf(content: string | JsonObject, name: CheckName): Promise<string> {
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  const file = { fileName: 'attack', bytes: new TextEncoder().encode(text) }
  const [verified] = await verifyFiles([file], { trustLists: [trustList], day, crypto: nodeCrypto })
  const checks = verified?.documents[0]?.records[0]?.checks
  return checks?.find((check) => check.name === name)?.code ?? String(verified?.unreadable[0]?.details.reason)
}
