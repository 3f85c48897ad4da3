import { createPublicKey } from 'node:crypto'
import { digest, ES256, generateSalt } from '@sd-jwt/crypto-nodejs'
import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeTestKey, testCrypto } from '../../test-support/node-test-crypto.ts'
import { countingBytes, keySources, partsOf } from '../../test-support/sample-sd-jwt.ts'
import type { JsonObject } from '../json/json-object.ts'
import type { ClaimSelector } from './claim-selection.ts'
import { issueSdJwt } from './issue-sd-jwt.ts'
import { parseSdJwtVc } from './parse-sd-jwt-vc.ts'
import { presentSdJwt } from './present-sd-jwt.ts'
import { splitSdJwt } from './split-sd-jwt.ts'
import { verifySdJwtPresentation, verifySdJwtVc } from './verify-sd-jwt-vc.ts'

const issuer = makeTestKey('ES256')
const holder = makeTestKey('ES256')
const publicJwk = ({ privateKey }: typeof issuer) => createPublicKey(privateKey).export({ format: 'jwk' })
const privateJwk = ({ privateKey }: typeof issuer) => privateKey.export({ format: 'jwk' })
const now = Math.floor(Date.now() / 1000)
const request = { nonce: 'n-0001', audience: 'https://verifier.example.org', now, maxAge: 300 }

const peer = new SDJwtVcInstance({
  signer: await ES256.getSigner(privateJwk(issuer)),
  verifier: await ES256.getVerifier(publicJwk(issuer)),
  signAlg: 'ES256',
  hasher: digest,
  hashAlg: 'sha-256',
  saltGenerator: generateSalt,
  kbSigner: await ES256.getSigner(privateJwk(holder)),
  kbVerifier: await ES256.getVerifier(publicJwk(holder)),
  kbSignAlg: 'ES256',
})
const base = { iss: issuer.did, vct: 'https://example.org/type', iat: now, cnf: { jwk: publicJwk(holder) } }
const claims: JsonObject = {
  ...(base as JsonObject),
  given_name: 'Ana',
  address: { street: 'Strada 1', city: 'Iași' },
  outcomes: ['Fits', { text: 'Tests' }, null],
}
const ours = { signer: issuer.signer, randomBytes: countingBytes(), crypto: testCrypto }

async function issueOurs(document: Parameters<typeof issueSdJwt>[0]): Promise<string> {
  const issued = await issueSdJwt(document, ours)
  if (!issued.ok) throw new Error(JSON.stringify(issued.problem))
  return issued.value
}

const read = async (text: string) => {
  const parsed = await parseSdJwtVc(partsOf(text), testCrypto)
  return parsed.ok ? parsed.value.claims : parsed.problem
}

describe('differential: @sd-jwt', () => {
  test('ours, read by the peer; shown by ours, verified by the peer with key binding', async () => {
    const conceal = [['given_name'], ['address'], ['address', 'street'], ['outcomes', null]]
    const text = await issueOurs({ claims, conceal, decoys: 3 })
    expect((await peer.verify(text)).payload).toEqual(claims)
    const shown = await presentSdJwt(
      {
        parts: partsOf(text),
        show: [
          ['address', 'street'],
          ['outcomes', 1],
        ],
        crypto: testCrypto,
      },
      { signer: holder.signer, ...request, issuedAt: now },
    )
    const verified = await peer.verify(shown.ok ? shown.value : '', { keyBindingNonce: request.nonce })
    expect(verified.kb?.payload).toMatchObject({ nonce: request.nonce, aud: request.audience })
    expect(verified.payload).toMatchObject({ address: { street: 'Strada 1' }, outcomes: [{ text: 'Tests' }] })
  })

  test('the peer’s, read by ours; shown by the peer, verified by ours with key binding', async () => {
    const frame = { _sd: ['given_name', 'address'], address: { _sd: ['street'] }, outcomes: { _sd: [0, 2] } }
    const text = await peer.issue(claims as never, frame as never, { header: { kid: issuer.verificationMethod } })
    expect(await read(text)).toEqual(claims)
    const wanted = { given_name: true, outcomes: { 0: true } }
    const kb = { payload: { nonce: request.nonce, aud: request.audience, iat: now } }
    const parts = partsOf(await peer.present(text, wanted as never, { kb }))
    expect(await verifySdJwtPresentation({ parts, request, ...keySources })).toMatchObject({
      results: [{ code: 'signature_holds', signerIsIssuer: 'yes' }],
      holder: { code: 'key_binding_holds' },
    })
  })

  test('where the peer is silent: a changed disclosure is refused by ours', async () => {
    const text = await issueOurs({ claims, conceal: [['given_name']] })
    const changed = Buffer.from('["salt","given_name","Eve"]').toString('base64url')
    const parts = { ...partsOf(text), disclosures: [changed] }
    expect((await verifySdJwtVc({ parts, ...keySources })).results[0]).toMatchObject({
      unchanged: 'no',
      code: 'disclosure_not_referenced',
    })
  })

  const name = fc.stringMatching(/^[a-z]{1,6}$/).filter((one) => !(one in base) && !['nbf', 'exp', 'aud'].includes(one))
  const leaf = fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.boolean(), fc.constant(null))
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(name, tie('value'), { maxKeys: 4, noNullPrototype: true }),
    ),
  }))

  /** Every place in a value, as selectors. */
  const placesOf = (at: unknown, path: ClaimSelector = []): ClaimSelector[] => {
    const steps = Array.isArray(at) ? at.map((_, index) => index) : Object.keys(at ?? {})
    if (typeof at !== 'object' || at === null) return []
    return steps.flatMap((step) => {
      const here = [...path, step]
      return [here, ...placesOf((at as Record<string | number, unknown>)[step], here)]
    })
  }

  test('any claims, any of them hidden: both read the same back', async () => {
    const document = fc.dictionary(name, value, { maxKeys: 5, noNullPrototype: true })
    await fc.assert(
      fc.asyncProperty(document, fc.infiniteStream(fc.boolean()), fc.nat(3), async (own, choice, decoys) => {
        const all = { ...base, ...own } as JsonObject
        const conceal = placesOf(own).filter(() => choice.next().value)
        const text = await issueOurs({ claims: all, conceal, decoys })
        expect(await read(text)).toEqual(all)
        expect((await peer.verify(text)).payload).toEqual(all)
        const show = conceal.filter(() => choice.next().value)
        const shown = await presentSdJwt({ parts: partsOf(text), show, crypto: testCrypto })
        const part = shown.ok ? shown.value : ''
        expect(await read(part)).toEqual((await peer.verify(part)).payload)
      }),
      { numRuns: 60 },
    )
  })

  test('any change of the letters: a code, never an error, never a yes', async () => {
    const text = await issueOurs({ claims, conceal: [['given_name'], ['outcomes', 0]] })
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length - 1), fc.constantFrom(...'AZaz09-_.~=+ '), async (at, letter) => {
        fc.pre(text[at] !== letter)
        const changed = text.slice(0, at) + letter + text.slice(at + 1)
        const parts = splitSdJwt(changed)
        if (!parts.ok) return
        const { results } = await verifySdJwtVc({ parts: parts.value, ...keySources })
        if (parts.value.disclosures.length === 2) expect(results[0]?.unchanged).not.toBe('yes')
      }),
    )
  })
})
