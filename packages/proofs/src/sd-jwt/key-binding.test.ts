import { describe, expect, test } from 'vitest'
import { testCrypto } from '../../test-support/node-test-crypto.ts'
import {
  holderKey,
  issueParts,
  issuerKey,
  keySources,
  learningClaims,
  otherKey,
  partsOf,
  present,
  signParts,
} from '../../test-support/sample-sd-jwt.ts'
import { encodeUtf8 } from '../encoding/utf8.ts'
import { signCompactJws } from '../jose/compact-jws.ts'
import type { JsonObject } from '../json/json-object.ts'
import { digestOfText } from './disclosure.ts'
import type { KeyBindingRequest } from './key-binding.ts'
import { presentSdJwt } from './present-sd-jwt.ts'
import { formatSdJwt, type SdJwtParts } from './split-sd-jwt.ts'
import { verifySdJwtPresentation, verifySdJwtVc } from './verify-sd-jwt-vc.ts'

const request: KeyBindingRequest = {
  nonce: 'n-0001',
  audience: 'https://verifier.example.org',
  now: present,
  maxAge: 300,
}
const answer = { signer: holderKey.signer, nonce: request.nonce, audience: request.audience, issuedAt: present - 10 }
const credential = await issueParts()

async function show(change: Partial<typeof answer> = {}, selected = [['given_name']]): Promise<SdJwtParts> {
  const shown = await presentSdJwt({ parts: credential, show: selected, crypto: testCrypto }, { ...answer, ...change })
  if (!shown.ok) throw new Error(JSON.stringify(shown.problem))
  return partsOf(shown.value)
}

const judge = async (parts: SdJwtParts, change: Partial<KeyBindingRequest> = {}) => {
  const { results, holder } = await verifySdJwtPresentation({
    parts,
    request: { ...request, ...change },
    ...keySources,
  })
  return { credential: results[0]?.code, holder }
}

/** An answer whose words the attacker (who holds the holder's key) writes as they like. */
async function answerWith(change: JsonObject, header: JsonObject = {}, signer = holderKey.signer): Promise<SdJwtParts> {
  const { keyBindingToken: _, ...parts } = await show()
  const sdHash = await digestOfText(formatSdJwt(parts), 'sha-256', testCrypto)
  const words = { nonce: request.nonce, aud: request.audience, iat: present - 10, sd_hash: sdHash, ...change }
  const payload = encodeUtf8(JSON.stringify(words))
  return { ...parts, keyBindingToken: await signCompactJws({ header: { typ: 'kb+jwt', ...header }, payload, signer }) }
}

describe('key binding (RFC 9901 section 4.3)', () => {
  test('the holder answers the request', async () => {
    const { credential: code, holder } = await judge(await show())
    expect(code).toBe('signature_holds')
    expect(holder).toMatchObject({
      unchanged: 'yes',
      code: 'key_binding_holds',
      signer: { kind: 'did', did: holderKey.didJwk },
      signedAt: '2026-11-22T09:59:50Z',
    })
  })

  test('by DID URL in cnf', async () => {
    const claims = { ...learningClaims, cnf: { kid: holderKey.verificationMethod } }
    const parts = await issueParts({ claims })
    const shown = await presentSdJwt({ parts, show: [], crypto: testCrypto }, answer)
    expect(await judge(partsOf(shown.ok ? shown.value : ''))).toMatchObject({ holder: { code: 'key_binding_holds' } })
  })

  test('read as a credential alone, whatever came along: the holder has not shown a key', async () => {
    const report = await verifySdJwtVc({ parts: await show(), ...keySources })
    expect(report).toMatchObject({
      results: [{ code: 'signature_holds' }],
      holder: { unchanged: 'not-determined', code: 'holder_key_not_shown' },
    })
  })

  test('a credential without a key of its holder', async () => {
    const { cnf: _, ...claims } = learningClaims
    expect(await judge(await signParts(claims, []))).toMatchObject({
      holder: { unchanged: 'not-determined', code: 'holder_key_not_named' },
    })
  })
})

describe('SECURITY: key binding skipped when the caller forgets a nonce', () => {
  test('the type demands the whole request', () => {
    const input = { parts: credential, ...keySources }
    // @ts-expect-error a presentation cannot be verified without a request
    const forgotten = () => verifySdJwtPresentation(input)
    return expect(forgotten()).rejects.toThrow()
  })

  test.each([
    { nonce: '' },
    { audience: '' },
    { now: Number.NaN },
    { maxAge: 0 },
    { maxAge: 86_400 },
    { nonce: undefined as never },
  ])('%j is a mistake of the caller and never passes', async (change) => {
    await expect(judge(await show(), change)).rejects.toThrow('a request to a holder has')
  })

  test('no answer at all', async () => {
    expect(await judge(credential)).toMatchObject({
      credential: 'signature_holds',
      holder: { unchanged: 'no', code: 'key_binding_missing' },
    })
  })
})

describe('SECURITY: replay and foreign answers', () => {
  test.each([
    ['replayed: another challenge', {}, { nonce: 'n-0002' }, 'key_binding_nonce_wrong'],
    ['relayed to another verifier', {}, { audience: 'https://other.example.org' }, 'key_binding_audience_wrong'],
    ['too old', {}, { now: present + 400 }, 'key_binding_time_wrong'],
    ['from the future', { issuedAt: present + 120 }, {}, 'key_binding_time_wrong'],
    ['a little ahead', { issuedAt: present + 30 }, {}, 'key_binding_holds'],
    ['another key', { signer: otherKey.signer }, {}, 'key_binding_signature_wrong'],
  ])('%s', async (_name, answered, asked, code) => {
    expect((await judge(await show(answered), asked)).holder.code).toBe(code)
  })

  test('a disclosure removed after the holder signed', async () => {
    const shown = await show({}, [['given_name'], ['family_name']])
    const removed = { ...shown, disclosures: shown.disclosures.slice(1) }
    expect(await judge(removed)).toMatchObject({
      credential: 'signature_holds',
      holder: { unchanged: 'no', code: 'key_binding_hash_wrong' },
    })
  })

  test('a disclosure added after the holder signed', async () => {
    const added = { ...(await show()), disclosures: credential.disclosures }
    expect((await judge(added)).holder.code).toBe('key_binding_hash_wrong')
  })

  test('the answer of one credential under another', async () => {
    const { keyBindingToken = '' } = await show()
    const other = await issueParts({ claims: { ...learningClaims, achievement_title: 'Other' } })
    expect((await judge({ ...other, keyBindingToken })).holder.code).toBe('key_binding_hash_wrong')
  })

  test.each([
    ['no nonce', { nonce: null }, {}, 'key_binding_ill_formed'],
    ['list of receivers', { aud: [request.audience] }, {}, 'key_binding_ill_formed'],
    ['no time', { iat: null }, {}, 'key_binding_ill_formed'],
    ['time as text', { iat: '2026-11-22' }, {}, 'key_binding_ill_formed'],
    ['no hash', { sd_hash: null }, {}, 'key_binding_ill_formed'],
    ['other hash', { sd_hash: 'AAAA' }, {}, 'key_binding_hash_wrong'],
    ['ended', { exp: present - 1 }, {}, 'key_binding_time_wrong'],
    ['not begun', { nbf: present + 3600 }, {}, 'key_binding_time_wrong'],
    ['another kind of token', {}, { typ: 'JWT' }, 'key_binding_ill_formed'],
    ['unknown crit', {}, { crit: ['x'], x: 1 }, 'crit_unknown'],
  ])('%s', async (_name, change, header, code) => {
    const { holder } = await judge(await answerWith(change, header))
    expect(holder.code).toBe(code)
    expect(holder.unchanged).toBe('no')
  })

  test('a key in the header of the answer is never used', async () => {
    const jwk = otherKey.publicKey.kind === 'jwk' ? { ...otherKey.publicKey.jwk } : {}
    const parts = await answerWith({}, { jwk, jku: 'https://example.org' }, otherKey.signer)
    expect((await judge(parts)).holder.code).toBe('key_binding_signature_wrong')
  })

  test('an answer signed with another kind of key', async () => {
    expect((await judge(await answerWith({}, {}, issuerKey.signer))).holder.code).toBe('key_not_for_algorithm')
  })

  test.each([
    [{ jwk: { kty: 'oct', k: 'AAAA' } }, 'key_ill_formed', 'no'],
    [{ jku: 'https://example.org' }, 'holder_key_unsupported', 'not-determined'],
    ['text', 'claims_ill_formed', 'no'],
    [{ kid: 'did:web:example.org#1' }, 'key_not_resolvable', 'not-determined'],
  ])('holder key %j: %s', async (cnf, code, unchanged) => {
    const { keyBindingToken = '' } = await show()
    const parts = { ...(await signParts({ ...learningClaims, cnf }, [])), keyBindingToken }
    expect((await judge(parts)).holder).toMatchObject({ code, unchanged })
  })

  test('a broken credential: the key it names says nothing', async () => {
    const shown = await show()
    const broken = { ...shown, issuerToken: shown.issuerToken.replace(/\.[^.]+$/, '.AAAA') }
    expect(await judge(broken)).toMatchObject({
      credential: 'signature_wrong',
      holder: { unchanged: 'not-determined', code: 'key_binding_needs_credential' },
    })
  })
})
