/// <reference path="../../test-support/peer-packages.d.ts" />
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeTestKey } from '../../test-support/node-test-crypto.ts'
import { encodeBase64Url } from '../encoding/base64.ts'
import { encodeUtf8 } from '../encoding/utf8.ts'
import { formatDidJwk } from './did-jwk.ts'
import { resolveLocalDid } from './resolve-local-did.ts'

const jwkDid = (jwk: object) => `did:jwk:${encodeBase64Url(encodeUtf8(JSON.stringify(jwk)))}`

describe('did:key and did:jwk', () => {
  test.each(['EdDSA', 'ES256', 'ES384'] as const)('did:key of a %s key gives the key back', (algorithm) => {
    for (let round = 0; round < 8; round += 1) {
      const { did, publicKey, verificationMethod } = makeTestKey(algorithm)
      const resolved = resolveLocalDid(did)
      expect(resolved).toEqual({
        ok: true,
        value: {
          did,
          verificationMethods: [
            { id: verificationMethod, controller: did, publicKey, purposes: ['assertionMethod', 'authentication'] },
          ],
        },
      })
    }
  })

  test.each(['EdDSA', 'ES256', 'ES384', 'ES512', 'RS256'] as const)('did:jwk of a %s key', (algorithm) => {
    const { didJwk, publicKey } = makeTestKey(algorithm)
    expect(resolveLocalDid(didJwk)).toMatchObject({
      value: { verificationMethods: [{ id: `${didJwk}#0`, controller: didJwk, publicKey }] },
    })
  })

  test('a did:jwk shows the public members alone', () => {
    const { publicKey } = makeTestKey('ES256')
    const encoded = formatDidJwk(publicKey)?.slice('did:jwk:'.length) ?? ''
    const members = JSON.parse(Buffer.from(encoded, 'base64url').toString()) as object
    expect(Object.keys(members)).toEqual(['crv', 'kty', 'x', 'y'])
  })

  test('another library names the same did:key', async () => {
    const pair = await Ed25519Multikey.generate()
    const resolved = resolveLocalDid(`did:key:${pair.publicKeyMultibase}`)
    const x = Buffer.from((await pair.export({ publicKey: true, raw: true })).publicKey).toString('base64url')
    expect(resolved).toMatchObject({ value: { verificationMethods: [{ publicKey: { jwk: { x } } }] } })
  })

  test('a key for encryption signs nothing', () => {
    const { publicKey } = makeTestKey('ES256')
    const jwk = publicKey.kind === 'jwk' ? publicKey.jwk : {}
    expect(resolveLocalDid(jwkDid({ ...jwk, use: 'enc' }))).toMatchObject({
      value: { verificationMethods: [{ purposes: [] }] },
    })
  })

  const x = 'A'.repeat(43)
  test.each([
    ['https://example.org', 'did_ill_formed'],
    ['did:web:example.org', 'did_method_unsupported'],
    ['did:key:', 'did_key_ill_formed'],
    ['did:key:z6MkXX', 'did_key_type_unsupported'],
    ['did:key:zQ3shokFTS3brHcDQrn82RUDfCZESWL1ZdCEJwekUDPQiYBme', 'did_key_type_unsupported'], // secp256k1
    ['did:key:zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2160', 'did_key_ill_formed'],
    ['did:jwk:e30', 'did_key_type_unsupported'],
    ['did:jwk:!!', 'did_key_ill_formed'],
    [jwkDid({ kty: 'OKP', crv: 'Ed25519', x, d: x }), 'did_shows_private_key'],
    [jwkDid({ kty: 'oct', k: x }), 'did_shows_private_key'],
    [jwkDid({ kty: 'RSA', n: x, e: 'AQAB' }), 'did_key_ill_formed'],
    [jwkDid({ kty: 'EC', crv: 'secp256k1', x, y: x }), 'did_key_type_unsupported'],
    [`did:jwk:${encodeBase64Url(encodeUtf8('{"kty":"OKP","kty":"EC"}'))}`, 'did_key_ill_formed'],
  ])('%s: %s', (did, code) => {
    expect(resolveLocalDid(did)).toEqual({ ok: false, problem: { code } })
  })

  test('never throws on any identifier', () => {
    fc.assert(
      fc.property(fc.constantFrom('did:key:z', 'did:jwk:', 'did:', ''), fc.string(), (start, rest) => {
        resolveLocalDid(start + rest)
      }),
    )
  })
})
