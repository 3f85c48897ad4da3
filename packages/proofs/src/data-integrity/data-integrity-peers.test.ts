import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makePeer, peerVerifies, peerVerifiesPresentation } from '../../test-support/peer-data-integrity.ts'
import { makeBadge, makePresentation } from '../../test-support/sample-credentials.ts'
import { badge, created, key, seal, verify, verifyOne } from '../../test-support/signed-badge.ts'
import type { JsonObject } from '../json/json-object.ts'
import { proofCodes } from '../proof-codes.ts'

describe('Data Integrity against load and odd input', () => {
  test('many proofs, many values', async () => {
    const signed = await seal(badge)
    const proofs = Array.from({ length: 17 }, () => signed.proof as JsonObject)
    expect(await verifyOne({ ...signed, proof: proofs })).toMatchObject({ code: 'too_many_proofs' })
    const evidence = Array.from({ length: 20_000 }, (_, at) => ({ id: `urn:n:${at}`, type: ['Evidence'] }))
    expect(await verifyOne({ ...signed, evidence })).toMatchObject({ code: 'too_many_quads' })
  })

  test.each(['eddsa-rdfc-2022', 'eddsa-jcs-2022'] as const)(
    '%s: any value in any place: a code, never an error',
    async (cryptosuite) => {
      const signed = await seal(badge, { cryptosuite })
      const proof = signed.proof as JsonObject
      const keywords = ['@id', '@type', '@graph', '@included', '@reverse', '@nest', '@index', '@context']
      const ofProof = ['id', 'previousProof', 'domain', 'challenge', 'expires', ...Object.keys(proof)]
      const names = [...new Set([...Object.keys(signed), ...ofProof, ...keywords, 'evidence'])]
      const odd = fc.oneof(
        fc.jsonValue({ maxDepth: 3 }),
        fc.constantFrom('_:b0', { '@list': [[]] }, { '@value': {} }, { '@id': 5 }, { '@type': [null] }, { id: 'a b' }),
      )
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...names), odd, async (name, value) => {
          const odds = [
            { ...signed, [name]: value as JsonValue },
            { ...signed, proof: { ...proof, [name]: value as JsonValue } },
            { ...signed, proof: [proof, { ...proof, id: 'urn:x', [name]: value as JsonValue }] },
          ]
          for (const document of odds) {
            const { results } = await verify(document)
            expect(results.length).toBeGreaterThan(0)
            expect(results.filter(({ code }) => !proofCodes.includes(code))).toEqual([])
          }
        }),
        { numRuns: 150 },
      )
    },
  )
})

describe('differential: the library of Digital Bazaar', () => {
  test('theirs signs, ours verifies', async () => {
    const peer = await makePeer()
    const signed = (await peer.sign(makeBadge(peer.did))) as JsonObject
    expect(await verifyOne(signed)).toMatchObject({ unchanged: 'yes', code: 'signature_holds', signerIsIssuer: 'yes' })
    expect(await verifyOne({ ...signed, name: 'Other' })).toMatchObject({ code: 'signature_wrong' })
  })

  test('ours signs, theirs verifies', async () => {
    const signed = await seal(badge)
    expect(await peerVerifies(signed, created)).toMatchObject({ verified: true })
    expect(await peerVerifies({ ...signed, name: 'Other' }, created)).toMatchObject({ verified: false })
  })

  test('presentations both ways', async () => {
    const peer = await makePeer()
    const credential = await seal(badge)
    const theirs = (await peer.signPresentation(makePresentation(peer.did, credential), 'c-1')) as JsonObject
    expect(await verifyOne(theirs, { purpose: 'authentication', challenge: 'c-1' })).toMatchObject({
      code: 'signature_holds',
    })
    const ours = await seal(makePresentation(key.did, credential), { purpose: 'authentication', challenge: 'c-2' })
    expect(await peerVerifiesPresentation(ours, 'c-2')).toMatchObject({ verified: true })
  })
})
