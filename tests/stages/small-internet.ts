import { randomBytes } from 'node:crypto'
import { createEd25519Signer, nodeCrypto } from '@wanderbuch/adapters/crypto/node-crypto'
import { receiveFiles } from '@wanderbuch/core/document/receive-files'
import type { LookUps } from '@wanderbuch/core/look-ups/look-ups'
import { normaliseReceived } from '@wanderbuch/core/normalise/from-received'
import { verifyNormalised } from '@wanderbuch/core/verify/from-normalised'
import { takeSnapshot } from '@wanderbuch/core/vocabulary/parse-snapshot'
import type { Snapshot } from '@wanderbuch/core/vocabulary/snapshot'
import type { Signer } from '@wanderbuch/proofs/crypto-port'
import { resolveLocalDid } from '@wanderbuch/proofs/did/resolve-local-did'
import { signVcJwt } from '@wanderbuch/proofs/jose/sign-vc-jwt'
import type { JsonObject } from '@wanderbuch/proofs/json/json-object'
import { issueSdJwt } from '@wanderbuch/proofs/sd-jwt/issue-sd-jwt'
import { createStatusBytes, writeBitstringListCredential } from '@wanderbuch/proofs/status/create-status-list'
import { writePlace } from '@wanderbuch/proofs/status/packed-list'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import { fail, succeed } from '@wanderbuch/standards/result'

/*
 * An issuer that does not exist, with its keys, lists and credentials, on a small internet of its own.
 */

export const day = '2026-11-22' as IsoDay
export const context = { trustLists: [], day, crypto: nodeCrypto } as const
export const didWeb = 'did:web:issuer.example:dept'
export const didUrl = 'https://issuer.example/dept/did.json'
export const listUrl = 'https://issuer.example/status/1'
export const issuer = 'https://issuer.example/tenant'
export const metadataUrl = 'https://issuer.example/.well-known/jwt-vc-issuer/tenant'
export const keysUrl = 'https://issuer.example/keys'

export const key = createEd25519Signer(Buffer.alloc(32, 1))
export const other = createEd25519Signer(Buffer.alloc(32, 2))
export const named = (name: string, signer: Signer = key): Signer => ({ ...signer, verificationMethod: name })

/** Public key of a signer, as JWK. */
export function jwkOf({ verificationMethod }: Signer): JsonObject {
  const resolved = resolveLocalDid(verificationMethod.split('#')[0] ?? '')
  const publicKey = resolved.ok ? resolved.value.verificationMethods[0]?.publicKey : undefined
  if (publicKey?.kind !== 'jwk') throw new Error('no key')
  return { ...publicKey.jwk }
}

export const didDocument = (change: JsonObject = {}): JsonObject => ({
  id: didWeb,
  verificationMethod: [{ id: '#key-1', type: 'JsonWebKey2020', controller: didWeb, publicKeyJwk: jwkOf(key) }],
  assertionMethod: ['#key-1'],
  ...change,
})
export const metadata = (change: JsonObject = {}): JsonObject => ({ issuer, jwks_uri: keysUrl, ...change })
export const keySet = {
  keys: [
    { ...jwkOf(other), kid: 'old' },
    { ...jwkOf(key), kid: 'k1' },
  ],
}

export const statusEntry = {
  type: 'BitstringStatusListEntry',
  statusPurpose: 'revocation',
  statusListIndex: '7',
  statusListCredential: listUrl,
}
export const badge = (change: JsonObject = {}): JsonObject => ({
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: ['VerifiableCredential'],
  issuer: { id: didWeb, name: 'Synthetic Training Centre (test)' },
  name: 'Fitting of domestic circuits',
  credentialSubject: { id: 'did:example:ana', name: 'Ana Pop' },
  credentialStatus: statusEntry,
  ...change,
})
export const web = named(`${didWeb}#key-1`)
export const badgeToken = (signer = web, change: JsonObject = {}) => signVcJwt({ document: badge(change), signer })

export async function bitstring(value: 0 | 1): Promise<string> {
  const bytes = createStatusBytes(131_072)
  writePlace(bytes, { index: 7, value }, { size: 1, from: 'left' })
  const list = {
    url: listUrl,
    issuer: didWeb,
    purpose: 'revocation',
    bytes,
    validFrom: '2026-11-01T00:00:00Z',
  } as const
  return signVcJwt({ document: writeBitstringListCredential(list), signer: web })
}

export async function sdJwt(signer = named('k1'), change: JsonObject = {}): Promise<string> {
  const claims = { vct: 'https://issuer.example/t', iss: issuer, iat: 1_763_000_000, achievement_title: 'T', ...change }
  const issued = await issueSdJwt({ claims, conceal: [] }, { signer, randomBytes, crypto: nodeCrypto })
  if (!issued.ok) throw new Error(issued.problem.code)
  return issued.value
}

export type Places = Readonly<Record<string, string | JsonObject>>

export async function snapshotOf(source: string, content: string | JsonObject): Promise<Snapshot> {
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  const frame = { source, mediaType: 'application/json', lookedUpAt: '2026-11-22T08:00:00Z' }
  return takeSnapshot({ ...frame, bytes: new TextEncoder().encode(text) }, nodeCrypto)
}

/** A small internet. */
export function internet(places: Places) {
  const asked: string[] = []
  const lookUps: LookUps = async ({ kind, url }) => {
    asked.push(`${kind} ${url}`)
    const content = places[url]
    if (content === undefined) return fail({ code: 'look_up_unreachable', reason: 'status_404' })
    const snapshot = await snapshotOf(url, content)
    return succeed({ snapshot, bytes: Buffer.from(snapshot.base64, 'base64'), isPinned: false })
  }
  return { asked, lookUps }
}

export const normalise = async (text: string) =>
  normaliseReceived(await receiveFiles([{ fileName: 'a.txt', bytes: Buffer.from(text) }], nodeCrypto))

export async function checksOf(text: string, lookUps?: LookUps) {
  const [verified] = await verifyNormalised(await normalise(text), { ...context, ...(lookUps && { lookUps }) })
  const checks = verified?.checks ?? []
  return {
    codes: Object.fromEntries(checks.map(({ name, code }) => [name, code])),
    details: Object.fromEntries(checks.map(({ name, details }) => [name, details])),
  }
}
