import { createPrivateKey, sign } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { testCrypto } from '../../test-support/node-test-crypto.ts'
import {
  alumniCredential,
  ed25519PrivateMultibase,
  findVectorContext,
  officialChain,
  officialProofs,
  officialSelective,
  resolveVectorKey,
} from '../../test-support/official-vectors.ts'
import { decodeBase58 } from '../encoding/base58.ts'
import type { JsonObject } from '../json/json-object.ts'
import { createDataIntegrityProof } from './create-data-integrity-proof.ts'
import { verifyDataIntegrity } from './verify-data-integrity.ts'

const sources = { findContext: findVectorContext, crypto: testCrypto }
const expected = { purpose: 'assertionMethod' } as const
const verify = async (document: JsonObject) =>
  (await verifyDataIntegrity({ document, expected, resolveDid: resolveVectorKey, ...sources })).results

describe('W3C test vectors', () => {
  test.each(officialProofs.map((proof) => [proof.cryptosuite, String(proof.verificationMethod).slice(-12), proof]))(
    '%s by %s',
    async (_suite, _key, proof) => {
      const document = { ...alumniCredential, proof: proof as JsonObject }
      const [result] = await verify(document)
      expect(result).toMatchObject({ unchanged: 'yes' })
      expect((await verify({ ...document, name: 'Other' }))[0]).toMatchObject({ code: 'signature_wrong' })
    },
  )

  test.each(['eddsa-rdfc-2022', 'eddsa-jcs-2022'] as const)('%s signs to the same value', async (cryptosuite) => {
    const seed = decodeBase58(ed25519PrivateMultibase.slice(1))
    if (!seed.ok) throw new Error(seed.problem.code)
    const header = Buffer.from('302e020100300506032b657004220420', 'hex')
    const key = createPrivateKey({ key: Buffer.concat([header, seed.value.slice(2)]), format: 'der', type: 'pkcs8' })
    const wanted = officialProofs.find((proof) => proof.cryptosuite === cryptosuite)
    const signed = await createDataIntegrityProof({
      document: alumniCredential,
      signer: {
        algorithm: 'EdDSA',
        verificationMethod: String(wanted?.verificationMethod),
        sign: (data) => new Uint8Array(sign(null, data, key)),
      },
      cryptosuite,
      created: '2023-02-24T23:36:38Z',
      ...expected,
      ...sources,
    })
    expect(signed).toEqual({ ok: true, value: { ...alumniCredential, proof: wanted } })
  })

  test.each(['base', 'derived'] as const)('ecdsa-sd-2023, %s', async (disclosure) => {
    const document = officialSelective[disclosure]
    const input = { document, expected, resolveDid: resolveVectorKey, ...sources }
    const { results } = await verifyDataIntegrity({ ...input, allowInlineContexts: true })
    expect(results).toMatchObject([{ code: 'signer_is_not_issuer', details: { disclosure } }])
    // Words defined in place are not accepted unless the caller says that it tests vectors.
    expect((await verifyDataIntegrity(input)).results).toMatchObject([{ code: 'context_inline' }])
  })

  test('a chain of four proofs', async () => {
    const results = await verify({ ...alumniCredential, proof: officialChain })
    expect(results.map(({ unchanged }) => unchanged)).toEqual(['yes', 'yes', 'yes', 'yes'])
    const shorter = await verify({ ...alumniCredential, proof: officialChain.slice(1) })
    expect(shorter.map(({ code }) => code)).toEqual([
      'signer_is_not_issuer',
      'previous_proof_missing',
      'signer_is_not_issuer',
    ])
  })
})
