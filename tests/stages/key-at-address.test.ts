import { signVcJwt } from '@wanderbuch/proofs/jose/sign-vc-jwt'
import type { JsonObject } from '@wanderbuch/proofs/json/json-object'
import { describe, expect, test } from 'vitest'
import { badge, checksOf, day, didDocument, internet, jwkOf, key, named, other } from './small-internet.ts'

/* Open Badges 3.0, "JSON Web Token Proof Format": `kid` may be the address of the key itself, a JSON Web Key. */

const issuer = 'https://issuer.example/profiles/7'
const address = 'https://issuer.example/keys/1'

function token(kid = address, { by = key, at = issuer } = {}): Promise<string> {
  const { credentialStatus: _, ...document } = badge({ issuer: { id: at, name: 'Synthetic Training Centre (test)' } })
  return signVcJwt({ document, signer: named(kid, by) })
}

const jwk = (change: JsonObject = {}): JsonObject => ({ ...jwkOf(key), ...change })

describe('a key at an address of its issuer', () => {
  test('unasked it stays open, and can be looked up; looked up, the signature holds', async () => {
    expect((await checksOf(await token())).codes.unchanged).toBe('key_not_looked_up')
    const { lookUps, asked } = internet({ [address]: jwk() })
    const { codes, details } = await checksOf(await token(), lookUps)
    expect(codes).toMatchObject({ unchanged: 'signature_holds', origin: 'origin_not_pinned' })
    expect(details.unchanged).toMatchObject({ keySource: address, keyLookedUpOn: day, signer: issuer })
    expect(asked).toEqual([`issuer-keys ${address}`])
  })

  test.each<[string, string | JsonObject, string]>([
    ['another key', jwkOf(other), 'signature_wrong'],
    ['a private key', jwk({ d: 'AA' }), 'key_ill_formed'],
    ['a key for encryption', jwk({ use: 'enc' }), 'key_document_ill_formed'],
    ['a page', '<html></html>', 'key_document_ill_formed'],
    ['a document of keys', didDocument(), 'key_document_ill_formed'],
  ])('%s there: %s', async (_what, content, code) => {
    expect((await checksOf(await token(), internet({ [address]: content }).lookUps)).codes.unchanged).toBe(code)
  })

  test('nothing there: open, with the reason', async () => {
    expect((await checksOf(await token(), internet({}).lookUps)).codes.unchanged).toBe('key_not_reachable')
  })

  test.each([
    ['another host', 'https://elsewhere.example/keys/1'],
    ['a host that begins alike', 'https://issuer.example.evil.example/keys/1'],
    ['another port', 'https://issuer.example:8443/keys/1'],
    ['a name before the host', 'https://issuer.example@elsewhere.example/keys/1'],
  ])('SECURITY: key by reference, %s: never asked', async (_what, kid) => {
    const { lookUps, asked } = internet({ [kid]: jwk() })
    expect((await checksOf(await token(kid), lookUps)).codes.unchanged).toBe('key_not_resolvable')
    expect(asked).toEqual([])
  })
})
