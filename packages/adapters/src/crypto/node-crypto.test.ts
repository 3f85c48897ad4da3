import { createPublicKey, generateKeyPairSync, sign, webcrypto } from 'node:crypto'
import type { DigestAlgorithm, SignatureAlgorithm } from '@wanderbuch/proofs/crypto-port'
import { parsePublicJwk } from '@wanderbuch/proofs/did/public-jwk'
import { resolveLocalDid } from '@wanderbuch/proofs/did/resolve-local-did'
import { createWebCrypto } from '@wanderbuch/proofs/web-crypto'
import { describe, expect, test } from 'vitest'
import { createEd25519Signer, createNodeSigner, generateEd25519, nodeCrypto } from './node-crypto.ts'

const data = Buffer.from('signed words')
const onWeb = createWebCrypto(webcrypto.subtle)
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
const curve = (namedCurve: string) => generateKeyPairSync('ec', { namedCurve })

describe('crypto port on node:crypto', () => {
  test.each([
    ['ES256', curve('P-256')],
    ['ES384', curve('P-384')],
    ['ES512', curve('P-521')],
    ['RS256', rsa],
    ['RS512', rsa],
    ['PS256', rsa],
    ['PS384', rsa],
  ] as const)('%s: both ports agree, for JWK and SPKI', async (algorithm: SignatureAlgorithm, pair) => {
    const signer = createNodeSigner({ algorithm, privateKey: pair.privateKey, verificationMethod: 'test' })
    const signature = await signer.sign(data)
    const jwk = parsePublicJwk(createPublicKey(pair.privateKey).export({ format: 'jwk' }))
    if (!jwk.ok) throw new Error(jwk.problem.code)
    const bytes = pair.publicKey.export({ type: 'spki', format: 'der' })
    for (const publicKey of [jwk.value, { kind: 'spki', keyType: jwk.value.keyType, bytes } as const]) {
      for (const port of [nodeCrypto, onWeb]) {
        expect(await port.verify({ algorithm, publicKey, data, signature })).toBe(true)
        expect(await port.verify({ algorithm, publicKey, data: signature, signature })).toBe(false)
      }
    }
  })

  test.each([
    ['ES256', 'P-256', 'sha-384', 'sha384'],
    ['ES384', 'P-384', 'sha-256', 'sha256'],
    ['ES512', 'P-521', 'sha-256', 'sha256'],
  ] as const)('%s: on %s with %s, as certificates may have it', async (algorithm, keyType, digest, hash) => {
    const { privateKey, publicKey: key } = curve(keyType)
    const signature = new Uint8Array(sign(hash, data, { key: privateKey, dsaEncoding: 'ieee-p1363' }))
    const publicKey = { kind: 'spki', keyType, bytes: key.export({ type: 'spki', format: 'der' }) } as const
    const given = { algorithm, publicKey, data, signature }
    const digests: readonly (DigestAlgorithm | undefined)[] = [undefined, 'sha-512', digest]
    for (const port of [nodeCrypto, onWeb]) {
      const answers = digests.map((one) => port.verify({ ...given, ...(one && { digest: one }) }))
      expect((await Promise.all(answers)).at(-1)).toBe(true)
      expect((await Promise.all(answers)).at(0)).toBe(false)
    }
  })

  test('RSA keeps the digest of its algorithm', async () => {
    const signer = createNodeSigner({ algorithm: 'RS256', privateKey: rsa.privateKey, verificationMethod: 'test' })
    const bytes = rsa.publicKey.export({ type: 'spki', format: 'der' })
    const publicKey = { kind: 'spki', keyType: 'RSA', bytes } as const
    const given = { algorithm: 'RS256', publicKey, data, signature: await signer.sign(data) } as const
    for (const port of [nodeCrypto, onWeb]) expect(await port.verify({ ...given, digest: 'sha-512' })).toBe(true)
  })

  test('Ed25519 by PEM, seed and key names the same did:key and verifies', async () => {
    const { privateKeyPem, signer } = generateEd25519()
    expect(createEd25519Signer(privateKeyPem).verificationMethod).toBe(signer.verificationMethod)
    const [did = ''] = signer.verificationMethod.split('#')
    const resolved = resolveLocalDid(did)
    const publicKey = resolved.ok ? resolved.value.verificationMethods[0]?.publicKey : undefined
    if (!publicKey) throw new Error('own did:key not readable')
    expect(await nodeCrypto.verify({ algorithm: 'EdDSA', publicKey, data, signature: await signer.sign(data) })).toBe(
      true,
    )
    const ofSeed = createEd25519Signer(new Uint8Array(32).fill(7))
    expect(await ofSeed.sign(data)).toEqual(await ofSeed.sign(data))
  })

  test("a key of another type is the operator's mistake", () => {
    expect(() => createEd25519Signer(rsa.privateKey)).toThrow('Ed25519 key expected, found rsa')
  })

  test.each(['sha-256', 'sha-384', 'sha-512'] as const)('%s is the same on both ports', async (algorithm) => {
    const digest = await onWeb.digest(algorithm, data)
    expect(await nodeCrypto.digest(algorithm, data)).toEqual(digest)
    for (const given of [data, data.toString()]) {
      expect(await nodeCrypto.hexDigest?.(algorithm, given)).toBe(Buffer.from(digest).toString('hex'))
      expect(await nodeCrypto.base64UrlDigest?.(algorithm, given)).toBe(Buffer.from(digest).toString('base64url'))
    }
  })
})
