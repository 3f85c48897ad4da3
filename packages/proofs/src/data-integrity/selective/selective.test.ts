import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeTestKey } from '../../../test-support/node-test-crypto.ts'
import { makePeer, peerDerives, peerVerifies } from '../../../test-support/peer-data-integrity.ts'
import { makeBadge } from '../../../test-support/sample-credentials.ts'
import { created, sources, verifyOne } from '../../../test-support/signed-badge.ts'
import type { JsonObject } from '../../json/json-object.ts'
import { createSelectiveProof, type SelectiveProofToCreate } from './create-selective-proof.ts'
import { deriveSelectiveProof } from './derive-selective-proof.ts'
import { readBaseProofValue, readDerivedProofValue } from './selective-proof-value.ts'

const issuer = makeTestKey('ES256')
const subject = '/credentialSubject'
const mandatoryPointers = ['/issuer', '/validFrom', `${subject}/achievement/name`]

/** Objects without identifier, twice the same, values of all kinds: what labels must keep apart. */
const badge: JsonObject = {
  ...makeBadge(issuer.did),
  credentialSubject: {
    ...(makeBadge(issuer.did).credentialSubject as JsonObject),
    identifier: [
      { type: 'IdentityObject', hashed: false, identityHash: 'synthetic@person.example', identityType: 'emailAddress' },
      { type: 'IdentityObject', hashed: true, identityHash: 'sha256$00', identityType: 'emailAddress' },
    ],
    result: [
      { type: ['Result'], value: '2' },
      { type: ['Result'], value: '3' },
      { type: ['Result'], value: '3' },
    ],
    creditsEarned: 1.5,
  },
  evidence: [
    { type: ['Evidence'], name: 'Protocol "quoted"', genre: 'ünïcode 😀' },
    { type: ['Evidence'], name: 'Protocol', genre: 'ünïcode 😀' },
  ],
}

async function issue(document = badge, more: Partial<SelectiveProofToCreate> = {}): Promise<JsonObject> {
  const signed = await createSelectiveProof({
    document,
    signer: issuer.signer,
    created,
    purpose: 'assertionMethod',
    mandatoryPointers,
    randomBytes: (length) => new Uint8Array(randomBytes(length)),
    makeProofKey: () => {
      const { publicKey, signer } = makeTestKey('ES256')
      return { publicKey, sign: signer.sign }
    },
    ...sources,
    ...more,
  })
  if (!signed.ok) throw new Error(JSON.stringify(signed.problem))
  return signed.value
}

async function derive(document: JsonObject, selectivePointers: readonly string[]): Promise<JsonObject> {
  const derived = await deriveSelectiveProof({ document, selectivePointers, ...sources })
  if (!derived.ok) throw new Error(JSON.stringify(derived.problem))
  return derived.value
}

const proofOf = (document: JsonObject) => document.proof as JsonObject
const valueOf = (document: JsonObject) =>
  new Uint8Array(Buffer.from(String(proofOf(document).proofValue).slice(1), 'base64url'))

describe('W3C Data Integrity, ecdsa-sd-2023', () => {
  test.each([
    ['nothing more than mandatory', []],
    ['one member', [`${subject}/creditsEarned`]],
    ['an object without identifier', [`${subject}/result/1`]],
    ['a whole list', [`${subject}/result`, `${subject}/identifier/0/identityHash`]],
    ['the whole', ['']],
    [
      'the same twice, and what lies in it',
      [`${subject}/achievement`, `${subject}/achievement/criteria`, '/issuer/name'],
    ],
  ])('%s is shown and verifies here and there', async (_what, pointers) => {
    const shown = await derive(await issue(), pointers)
    expect(await verifyOne(shown)).toMatchObject({
      code: 'signature_holds',
      signerIsIssuer: 'yes',
      details: { disclosure: 'derived' },
    })
    expect(await peerVerifies(shown, created, 'ecdsa-sd-2023')).toMatchObject({ verified: true })
  })

  test('what is not chosen is not there, and cannot be counted', async () => {
    const shown = await derive(await issue(), [`${subject}/result/0`])
    const text = JSON.stringify(shown)
    expect(text).not.toContain('sha256$00')
    expect(text).not.toContain('"name":"Fitting of domestic circuits","credentialSubject"')
    const value = readDerivedProofValue(valueOf(shown))
    const base = readBaseProofValue(valueOf(await issue()))
    expect(value?.signatures.length).toBeLessThan(base?.signatures.length ?? 0)
    expect(readBaseProofValue(valueOf(shown))).toBeUndefined()
  })

  test('words that look like labels are words (the other library takes them for labels)', async () => {
    const signed = await issue({ ...badge, name: 'see _:c14n0 and <urn:bnid:_0>' })
    expect(await verifyOne(await derive(signed, ['/name']))).toMatchObject({ code: 'signature_holds' })
  })

  test('an object that stands alone in its list is chosen by its place in the list', async () => {
    const signed = await issue({ ...badge, evidence: [{ type: ['Evidence'], name: 'Protocol', genre: 'test' }] })
    const shown = await derive(signed, ['/evidence/0/genre'])
    expect(shown.evidence).toEqual([{ type: ['Evidence'], genre: 'test' }])
    expect(await verifyOne(shown)).toMatchObject({ code: 'signature_holds' })
  })

  test("the holder's own copy verifies, and is named", async () => {
    const signed = await issue()
    expect(await verifyOne(signed)).toMatchObject({ code: 'signature_holds', details: { disclosure: 'base' } })
    expect(await verifyOne({ ...signed, name: 'Other' })).toMatchObject({ code: 'signature_wrong' })
  })

  test('theirs signs; ours and theirs derive; ours verifies', async () => {
    const peer = await makePeer('ecdsa-sd-2023', 'P-256', mandatoryPointers)
    const signed = await peer.sign({ ...badge, issuer: { ...(badge.issuer as JsonObject), id: peer.did } })
    const pointers = [`${subject}/result/1`, `${subject}/identifier`]
    expect(await verifyOne(signed)).toMatchObject({ code: 'signature_holds', details: { disclosure: 'base' } })
    const ours = await derive(signed, pointers)
    const theirs = await peerDerives(signed, pointers)
    expect(await verifyOne(ours)).toMatchObject({ code: 'signature_holds' })
    expect(await verifyOne(theirs)).toMatchObject({ code: 'signature_holds' })
    expect({ ...ours, proof: null }).toEqual({ ...theirs, proof: null })
    expect(readDerivedProofValue(valueOf(ours))).toEqual(readDerivedProofValue(valueOf(theirs)))
    expect(await peerVerifies(ours, created, 'ecdsa-sd-2023')).toMatchObject({ verified: true })
  })

  test('ours signs, theirs derives', async () => {
    const theirs = await peerDerives(await issue(), [`${subject}/result/2/value`, '/evidence/0/genre'])
    expect(await verifyOne(theirs)).toMatchObject({ code: 'signature_holds' })
  })
})

describe('ecdsa-sd-2023 against attacks', () => {
  const shown = issue().then((signed) => derive(signed, [`${subject}/result`, '/name']))

  test.each([
    ['a changed word', (document: JsonObject) => ({ ...document, name: 'Other' })],
    ['a removed member', ({ name: _name, ...document }: JsonObject) => document],
    ['a removed mandatory member', ({ validFrom: _day, ...document }: JsonObject) => document],
    ['an added member', (document: JsonObject) => ({ ...document, validUntil: '2099-01-01T00:00:00Z' })],
    [
      'a disclosure taken out of its object',
      (document: JsonObject) => ({
        ...document,
        credentialSubject: {
          ...(document.credentialSubject as JsonObject),
          result: [{ type: ['Result'], value: '2' }],
        },
      }),
    ],
    [
      'another time',
      (document: JsonObject) => ({ ...document, proof: { ...proofOf(document), created: '2020-01-01T00:00:00Z' } }),
    ],
  ])('%s fails', async (_what, change) => {
    const code = (await verifyOne(change(await shown)))?.code
    expect(['signature_wrong', 'proof_value_ill_formed', 'shown_parts_differ']).toContain(code)
  })

  test('a statement of another credential of the same issuer', async () => {
    const other = await derive(await issue({ ...badge, id: 'urn:uuid:other' }), ['/name'])
    const mixed = { ...(await shown), proof: proofOf(other) }
    expect(['signature_wrong', 'proof_value_ill_formed', 'shown_parts_differ']).toContain(
      (await verifyOne(mixed))?.code,
    )
  })

  test('any proof value: a code, never an error', async () => {
    const document = await shown
    const bytes = valueOf(document)
    const proof = proofOf(document)
    const verifyBytes = (changed: Uint8Array) => {
      const proofValue = `u${Buffer.from(changed).toString('base64url')}`
      return verifyOne({ ...document, proof: { ...proof, proofValue } })
    }
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        const result = await verifyBytes(bytes.map((byte, place) => (place === at ? byte ^ mask : byte)))
        expect(result?.unchanged).toBe('no')
      }),
      { numRuns: 60 },
    )
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 40 }), async (tail) => {
        const result = await verifyBytes(Uint8Array.from([0xd9, 0x5d, tail.length % 2, ...tail]))
        expect(result?.code).toBe('proof_value_ill_formed')
      }),
      { numRuns: 100 },
    )
  })
})

describe('what cannot be issued or derived', () => {
  const codeOf = async (input: Promise<{ ok: boolean; problem?: { code: string } }>) => (await input).problem?.code

  test.each([
    [['/nothing'], 'pointer_not_found'],
    [['/credentialSubject/result/7'], 'pointer_not_found'],
    [['/credentialSubject/result/01'], 'pointer_not_found'],
    [['/name/deeper'], 'pointer_not_found'],
    [['/__proto__/x'], 'pointer_not_found'],
    [['name'], 'pointer_ill_formed'],
    [['/a~2b'], 'pointer_ill_formed'],
  ])('pointers %j: %s', async (pointers, code) => {
    const signed = await issue()
    expect(await codeOf(deriveSelectiveProof({ document: signed, selectivePointers: pointers, ...sources }))).toBe(code)
    await expect(issue(badge, { mandatoryPointers: pointers })).rejects.toThrow(code)
  })

  test('nothing chosen at all', async () => {
    const signed = await issue(badge, { mandatoryPointers: [] })
    expect(await codeOf(deriveSelectiveProof({ document: signed, selectivePointers: [], ...sources }))).toBe(
      'nothing_selected',
    )
  })

  test('no base proof, a derived one, or an unknown name', async () => {
    const signed = await issue()
    const shown = await derive(signed, ['/name'])
    const ask = (document: JsonObject, proofId?: string) =>
      codeOf(deriveSelectiveProof({ document, selectivePointers: ['/name'], ...(proofId && { proofId }), ...sources }))
    expect(await ask(badge)).toBe('base_proof_not_found')
    expect(await ask(signed, 'urn:uuid:none')).toBe('base_proof_not_found')
    expect(await ask(shown)).toBe('base_proof_ill_formed')
  })

  test.each([
    ['a word without meaning', { honours: 'x' }],
    ['a graph of its own', { evidence: { type: ['VerifiableCredential'], proof: { type: 'DataIntegrityProof' } } }],
  ])('%s', async (_what, more) => {
    await expect(issue({ ...badge, ...more } as JsonObject)).rejects.toThrow('document_not_selectable')
  })

  test("a signer of another type is the caller's mistake", async () => {
    await expect(issue(badge, { signer: makeTestKey('EdDSA').signer })).rejects.toThrow('P-256 signer expected')
  })
})
