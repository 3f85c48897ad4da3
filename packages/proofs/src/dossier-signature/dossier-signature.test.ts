import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeTestKey, testCrypto, testKeyOfSeed } from '../../test-support/node-test-crypto.ts'
import type { JsonObject } from '../json/json-object.ts'
import { signDossier, verifyDossierSignature } from './dossier-signature.ts'

const key = testKeyOfSeed(1)
const content = { kind: 'synthetic', pages: [1, 2.5, 'é'], none: null }
const signed = await signDossier(content, key.signer, testCrypto)
const verify = (value: JsonObject) => verifyDossierSignature(value, testCrypto)

describe('signature of a dossier', () => {
  test('holds, and names key and content', async () => {
    expect(signed.signature).toMatchObject({ type: 'WanderbuchSignature', algorithm: 'EdDSA', publicKey: key.did })
    expect(await verify({ ...signed, signature: { ...signed.signature } })).toEqual({
      unchanged: 'yes',
      code: 'dossier_signature_holds',
      publicKey: key.did,
      digest: signed.signature.digest,
    })
  })

  test('same content, same key, same bytes, in any order of members', async () => {
    const turned = Object.fromEntries(Object.entries(content).reverse())
    expect((await signDossier(turned, key.signer, testCrypto)).signature).toEqual(signed.signature)
  })

  test('any added or changed member is found', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.jsonValue(), async (name, value) => {
        fc.pre(name !== 'signature' && name !== '__proto__')
        fc.pre(JSON.stringify((content as JsonObject)[name]) !== JSON.stringify(value))
        const changed = { ...signed, signature: { ...signed.signature }, [name]: value as JsonValue }
        expect(await verify(changed)).toMatchObject({ unchanged: 'no', code: 'dossier_content_changed' })
      }),
    )
  })

  const other = testKeyOfSeed(2)
  test.each([
    [undefined, 'not-determined', 'dossier_signature_missing'],
    ['text', 'no', 'dossier_signature_ill_formed'],
    [{ ...signed.signature, algorithm: 'none' }, 'no', 'dossier_signature_ill_formed'],
    [{ ...signed.signature, publicKey: 'did:web:example.org' }, 'no', 'dossier_signature_ill_formed'],
    [{ ...signed.signature, publicKey: makeTestKey('ES256').did }, 'no', 'dossier_signature_ill_formed'],
    [{ ...signed.signature, publicKey: other.did }, 'no', 'dossier_signature_wrong'],
    [{ ...signed.signature, value: 'AAAA' }, 'no', 'dossier_signature_wrong'],
    [{ ...signed.signature, digest: '00' }, 'no', 'dossier_content_changed'],
  ])('%j: %s, %s', async (signature, unchanged, code) => {
    const value = signature === undefined ? content : { ...content, signature: signature as JsonValue }
    expect(await verify(value)).toMatchObject({ unchanged, code })
  })

  test('only Ed25519 signs', async () => {
    await expect(signDossier(content, makeTestKey('ES256').signer, testCrypto)).rejects.toThrow('Ed25519')
  })
})
