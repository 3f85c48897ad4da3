import { generateKeyPairSync } from 'node:crypto'
import { createEd25519Signer, nodeCrypto } from '@wanderbuch/adapters/crypto/node-crypto'
import { receiveFiles } from '@wanderbuch/core/document/receive-files'
import { normaliseReceived } from '@wanderbuch/core/normalise/from-received'
import { verifyNormalised } from '@wanderbuch/core/verify/from-normalised'
import { signVcJwt } from '@wanderbuch/proofs/jose/sign-vc-jwt'
import type { JsonObject } from '@wanderbuch/proofs/json/json-object'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import { describe, expect, test } from 'vitest'

/*
 * W3C VC Data Model 2.0, sections 4.12 (presentations) and 4.13 (enveloped credentials), secured by VC-JOSE-COSE: a proof
 * is held against its own credential, whatever lies around it.
 */

const day = '2026-11-22' as IsoDay
const newSigner = () => createEd25519Signer(generateKeyPairSync('ed25519').privateKey)
const school = newSigner()
const holder = newSigner()
const didOf = ({ verificationMethod }: { readonly verificationMethod: string }) =>
  verificationMethod.split('#')[0] ?? ''

const credential = (name: string): JsonObject => ({
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: ['VerifiableCredential'],
  issuer: { id: didOf(school), name: 'School (test)' },
  validFrom: '2026-01-01T00:00:00Z',
  credentialSubject: { id: didOf(holder), achievement: { name, achievementType: 'Course' } },
})

const asEnvelope = (token: string): JsonObject => ({
  '@context': 'https://www.w3.org/ns/credentials/v2',
  type: 'EnvelopedVerifiableCredential',
  id: `data:application/vc+jwt,${token}`,
})

const presentation = (shown: readonly (JsonObject | string)[], more: JsonObject = {}): JsonObject => ({
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: ['VerifiablePresentation'],
  holder: didOf(holder),
  verifiableCredential: shown,
  ...more,
})

const shownAs = (document: JsonObject) => signVcJwt({ document, signer: holder, typ: 'vp+jwt' })
const tokenOf = (name: string) => signVcJwt({ document: credential(name), signer: school })

async function verifyText(text: string, challenge?: string) {
  const received = await receiveFiles([{ fileName: 'shown', bytes: new TextEncoder().encode(text) }], nodeCrypto)
  const normalised = normaliseReceived(received)
  const verified = await verifyNormalised(normalised, {
    trustLists: [],
    day,
    crypto: nodeCrypto,
    ...(challenge !== undefined && { challenge }),
  })
  return {
    unreadable: normalised.unreadable.map(({ code, place }) => `${code} ${place}`),
    records: verified.map(({ record, checks }) => {
      const codeOf = (name: string) => checks.find((check) => check.name === name)?.code
      return [Object.values(record.title)[0], codeOf('unchanged'), codeOf('origin'), codeOf('holder')]
    }),
  }
}

describe('each credential of a presentation is judged by its own proof', () => {
  test('a credential without a proof is not unchanged because the holder signed around it', async () => {
    const { records } = await verifyText(await shownAs(presentation([credential('Unsigned')])))
    expect(records).toEqual([['Unsigned', 'no_proof', 'origin_needs_unchanged', 'holder_key_not_fresh']])
  })

  test('enveloped tokens and plain ones, in their order', async () => {
    const [first, second] = [await tokenOf('First'), await tokenOf('Second')]
    const changed = `${first.slice(0, -4)}AAAA`
    const { records } = await verifyText(
      JSON.stringify(presentation([asEnvelope(first), credential('Bare'), second, asEnvelope(changed)])),
    )
    expect(records).toEqual([
      ['First', 'signature_holds', 'origin_not_pinned', 'holder_not_shown'],
      ['Bare', 'no_proof', 'origin_needs_unchanged', 'holder_not_shown'],
      ['Second', 'signature_holds', 'origin_not_pinned', 'holder_not_shown'],
      ['First', 'signature_wrong', 'origin_needs_unchanged', 'holder_not_shown'],
    ])
  })
})

describe('theirs by key: only in answer to what was asked', () => {
  test.each([
    // nonce signed, challenge given, answer
    ['n-1', 'n-1', 'holder_key_proven'],
    ['n-1', undefined, 'holder_key_not_fresh'],
    ['n-1', 'n-2', 'proof_challenge_wrong'],
    [undefined, 'n-1', 'proof_challenge_wrong'],
  ])('nonce %s, asked %s: %s', async (nonce, challenge, expected) => {
    const token = await shownAs(presentation([await tokenOf('Course')], nonce === undefined ? {} : { nonce }))
    const { records } = await verifyText(token, challenge)
    expect(records).toEqual([['Course', 'signature_holds', 'origin_not_pinned', expected]])
  })

  test('shown by another key than that of the person', async () => {
    const stranger = newSigner()
    const document = { ...presentation([await tokenOf('Course')], { nonce: 'n-1' }), holder: didOf(stranger) }
    const token = await signVcJwt({ document, signer: stranger, typ: 'vp+jwt' })
    expect((await verifyText(token, 'n-1')).records[0]?.[3]).toBe('holder_not_shown')
  })
})

test('one that cannot be read is named and does not stop the others', async () => {
  const envelope = { type: 'EnvelopedVerifiableCredential', id: 'data:application/vc+sd-jwt,x~' }
  const shown = await verifyText(JSON.stringify(presentation([envelope, await tokenOf('Course')])))
  expect(shown.records.map(([title]) => title)).toEqual(['Course'])
  expect(shown.unreadable).toEqual(['document_ill_formed /verifiableCredential/0'])
})

test.each([
  ['an empty presentation', presentation([]), 'document_ill_formed /verifiableCredential'],
  ['a number for a credential', presentation([7 as never]), 'document_ill_formed /verifiableCredential/0'],
  [
    'an envelope of another kind',
    presentation([{ type: 'EnvelopedVerifiableCredential', id: 'data:text/plain,hello' }]),
    'document_ill_formed /verifiableCredential/0',
  ],
  ['a word for a token', presentation(['hello']), 'document_ill_formed /verifiableCredential/0'],
])('%s is named with its place', async (_, document, expected) => {
  expect((await verifyText(JSON.stringify(document))).unreadable).toEqual([expected])
})
