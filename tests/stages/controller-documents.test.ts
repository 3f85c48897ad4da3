import { nodeCrypto } from '@wanderbuch/adapters/crypto/node-crypto'
import { createDataIntegrityProof } from '@wanderbuch/proofs/data-integrity/create-data-integrity-proof'
import type { JsonObject } from '@wanderbuch/proofs/json/json-object'
import { findAllowedContext } from '@wanderbuch/standards/contexts/allowed-contexts'
import { describe, expect, test } from 'vitest'
import {
  badge,
  checksOf,
  day,
  didDocument,
  didUrl,
  didWeb,
  internet,
  jwkOf,
  key,
  named,
  other,
} from './small-internet.ts'

/* Credentials with their proof inside, whose key stands at an address: did:web, or the issuer's own https address. */

const profile = 'https://issuer.example/issuers/876543'
const profileDocument = (change: JsonObject = {}): JsonObject => ({
  id: profile,
  type: 'Profile',
  verificationMethod: [{ id: `${profile}#key-1`, type: 'JsonWebKey', controller: profile, publicKeyJwk: jwkOf(key) }],
  assertionMethod: [`${profile}#key-1`],
  ...change,
})

async function signed(issuer: string, keyOf = issuer): Promise<string> {
  const { credentialStatus: _, ...document } = badge({
    issuer: { id: issuer, name: 'Synthetic Training Centre (test)' },
  })
  const made = await createDataIntegrityProof({
    document,
    signer: named(`${keyOf}#key-1`),
    cryptosuite: 'eddsa-rdfc-2022',
    purpose: 'assertionMethod',
    created: '2026-11-20T10:00:00Z',
    findContext: findAllowedContext,
    crypto: nodeCrypto,
  })
  if (!made.ok) throw new Error(made.problem.code)
  return JSON.stringify(made.value)
}

describe('W3C Controlled Identifiers: keys at an address, proof inside', () => {
  test.each([
    ['did:web', didWeb, didUrl, didDocument()],
    ['https', profile, profile, profileDocument()],
  ])('%s: looked up, the signature holds', async (_kind, issuer, address, document) => {
    const { lookUps, asked } = internet({ [address]: document })
    const { codes, details } = await checksOf(await signed(issuer), lookUps)
    expect(codes).toMatchObject({ unchanged: 'signature_holds', origin: 'origin_not_pinned' })
    expect(details.unchanged).toMatchObject({ keySource: address, keyLookedUpOn: day, signer: issuer })
    expect(asked.length).toBe(1)
    expect((await checksOf(await signed(issuer))).codes.unchanged).toBe('key_not_looked_up')
  })

  test.each([
    ['that names another address', profileDocument({ id: `${profile}/` }), 'key_document_ill_formed'],
    [
      'whose key is another',
      profileDocument({
        verificationMethod: [
          { id: `${profile}#key-1`, type: 'JsonWebKey', controller: profile, publicKeyJwk: jwkOf(other) },
        ],
      }),
      'signature_wrong',
    ],
    ['that lists the key for nothing', profileDocument({ assertionMethod: [] }), 'key_not_for_purpose'],
    ['without keys', profileDocument({ verificationMethod: [] }), 'key_not_listed'],
  ])('a document %s: %s', async (_what, document, code) => {
    const { lookUps } = internet({ [profile]: document })
    expect((await checksOf(await signed(profile), lookUps)).codes.unchanged).toBe(code)
  })

  test('SECURITY: signer is not the issuer, a key of another address does not speak for it', async () => {
    const { lookUps } = internet({ [profile]: profileDocument() })
    const { codes } = await checksOf(await signed('https://university.example/', profile), lookUps)
    expect(codes).toMatchObject({ unchanged: 'signer_is_not_issuer', origin: 'origin_signer_is_not_issuer' })
  })
})
