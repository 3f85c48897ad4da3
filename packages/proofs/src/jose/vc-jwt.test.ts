import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { CompactSign, compactVerify } from 'jose'
import { describe, expect, test } from 'vitest'
import { makeTestKey, testCrypto, testKeyOfSeed } from '../../test-support/node-test-crypto.ts'
import { makeBadge, makePresentation } from '../../test-support/sample-credentials.ts'
import { resolveLocalDid } from '../did/resolve-local-did.ts'
import { encodeBase64Url } from '../encoding/base64.ts'
import { encodeUtf8 } from '../encoding/utf8.ts'
import type { JsonObject } from '../json/json-object.ts'
import { signCompactJws } from './compact-jws.ts'
import { formatNumericDate } from './numeric-date.ts'
import { parseVcJwt } from './parse-vc-jwt.ts'
import { signVcJwt } from './sign-vc-jwt.ts'
import { verifyVcJwt } from './verify-vc-jwt.ts'

const key = testKeyOfSeed(1)
const other = testKeyOfSeed(2)
const badge = makeBadge(key.did)
const encode = (value: unknown) =>
  encodeBase64Url(encodeUtf8(typeof value === 'string' ? value : JSON.stringify(value)))

const verify = async (token: string) => {
  const { results } = await verifyVcJwt({ token, resolveDid: resolveLocalDid, crypto: testCrypto })
  expect(results).toHaveLength(1)
  return results[0]
}

const sign = (payload: JsonObject | string, header: JsonObject = {}, signer = key.signer) =>
  signCompactJws({
    header: { typ: 'vc+jwt', kid: signer.verificationMethod, ...header },
    payload: encodeUtf8(typeof payload === 'string' ? payload : JSON.stringify(payload)),
    signer,
  })

describe('W3C VC-JOSE-COSE and VC Data Model 1.1 JWT', () => {
  test.each(['EdDSA', 'ES256', 'ES384', 'ES512', 'RS256'] as const)('%s with did:jwk', async (algorithm) => {
    const { signer, didJwk } = makeTestKey(algorithm)
    const named = { ...signer, verificationMethod: `${didJwk}#0` }
    const token = await signVcJwt({ document: makeBadge(didJwk), signer: named })
    expect(await verify(token)).toMatchObject({
      unchanged: 'yes',
      code: 'signature_holds',
      signerIsIssuer: 'yes',
      details: { alg: algorithm, style: 'payload' },
    })
    const [header, , signature] = token.split('.')
    const changed = `${header}.${encode({ ...makeBadge(didJwk), name: 'Other' })}.${signature}`
    expect(await verify(changed)).toMatchObject({ unchanged: 'no', code: 'signature_wrong' })
  })

  test.each(['EdDSA', 'ES256', 'ES384'] as const)('%s with did:key', async (algorithm) => {
    const { signer, did } = makeTestKey(algorithm)
    expect(await verify(await signVcJwt({ document: makeBadge(did), signer }))).toMatchObject({
      code: 'signature_holds',
      signer: { did },
    })
  })

  test.each([
    ['kid as fragment', { kid: key.verificationMethod.slice(key.did.length) }],
    ['kid without #', { kid: key.did.slice('did:key:'.length) }],
    ['kid as bare DID', { kid: key.did }],
  ])('%s', async (_name, header) => {
    expect(await verify(await sign(badge, header))).toMatchObject({ code: 'signature_holds' })
  })

  test('without kid the only key of the issuer counts', async () => {
    const token = await signCompactJws({ header: {}, payload: encodeUtf8(JSON.stringify(badge)), signer: key.signer })
    expect(await verify(token)).toMatchObject({ code: 'signature_holds', signerIsIssuer: 'yes' })
  })

  const inner = {
    '@context': ['https://www.w3.org/2018/credentials/v1'],
    type: ['VerifiableCredential'],
    credentialSubject: { name: 'Synthetic' },
  }
  test('1.1 style: registered claims go back to where they belong', async () => {
    const claims = {
      iss: key.did,
      nbf: 1767225600,
      exp: 1798761599,
      jti: 'urn:uuid:1',
      sub: 'did:example:a',
      iat: 1767225600,
    }
    const token = await sign({ ...claims, vc: inner }, { typ: 'JWT' })
    expect(await verify(token)).toMatchObject({
      code: 'signature_holds',
      signerIsIssuer: 'yes',
      signedAt: '2026-01-01T00:00:00Z',
      details: { style: 'claim' },
    })
    expect(parseVcJwt(token)).toMatchObject({
      value: {
        style: 'claim',
        kind: 'credential',
        document: {
          id: 'urn:uuid:1',
          issuer: key.did,
          issuanceDate: '2026-01-01T00:00:00Z',
          expirationDate: '2026-12-31T23:59:59Z',
          credentialSubject: { id: 'did:example:a', name: 'Synthetic' },
        },
      },
    })
  })

  test('a presentation is held against its holder', async () => {
    const presentation = makePresentation(key.did, badge)
    expect(await verify(await sign(presentation, { typ: 'vp+jwt' }))).toMatchObject({ code: 'signature_holds' })
    expect(await verify(await sign(presentation, { typ: 'vp+jwt' }, other.signer))).toMatchObject({
      code: 'signer_is_not_holder',
    })
  })

  test.each([
    [{ vc: inner, iss: [key.did] }, 'iss_ill_formed'],
    [{ ...badge, iss: [key.did] }, 'iss_ill_formed'],
    [{ ...badge, iss: other.did }, 'iss_is_not_issuer'],
    [{ vc: { ...inner, issuer: { id: other.did } }, iss: key.did }, 'iss_is_not_issuer'],
    [{ vc: inner, iss: key.did, exp: 'soon' }, 'claims_ill_formed'],
    [{ vc: inner, iss: key.did, exp: -1 }, 'claims_ill_formed'],
    [
      { vc: { ...inner, expirationDate: '2030-01-01T00:00:00Z' }, iss: key.did, exp: 1 },
      'claim_contradicts_credential',
    ],
    [{ vc: { ...inner, id: 'urn:a' }, iss: key.did, jti: 'urn:b' }, 'claim_contradicts_credential'],
    [
      { vc: { ...inner, credentialSubject: { id: 'urn:a' } }, iss: key.did, sub: 'urn:b' },
      'claim_contradicts_credential',
    ],
    [{ ...badge, jti: 'urn:other' }, 'claim_contradicts_credential'],
    [{ vc: inner, vp: inner, iss: key.did }, 'claims_ill_formed'],
    [{ ...badge, vc: inner }, 'claims_ill_formed'],
    [{ vc: 'text', iss: key.did }, 'claims_ill_formed'],
    [{ iss: key.did }, 'claims_ill_formed'],
    ['[]', 'claims_ill_formed'],
    ['{"type":"VerifiableCredential","type":"Other"}', 'jws_ill_formed'],
    ['{"__proto__":{}}', 'jws_ill_formed'],
    ['['.repeat(1000), 'jws_ill_formed'],
  ])('payload %j: %s', async (payload: JsonObject | string, code) => {
    expect(await verify(await sign(payload))).toMatchObject({ unchanged: 'no', code })
  })

  test.each([
    [0, '1970-01-01T00:00:00Z'],
    [951_782_400.9, '2000-02-29T00:00:00Z'],
    [253_402_300_800, undefined],
    [Number.NaN, undefined],
    ['1', undefined],
  ])('NumericDate %s is %s', (seconds, text) => {
    expect(formatNumericDate(seconds)).toBe(text)
  })

  test('NumericDate is the calendar of the language', () => {
    fc.assert(
      fc.property(fc.nat(253_402_300_799), (seconds) => {
        expect(formatNumericDate(seconds)).toBe(new Date(seconds * 1000).toISOString().replace('.000Z', 'Z'))
      }),
    )
  })
})

describe('SECURITY: replay of a presentation', async () => {
  const expected = { nonce: 'n-0001', audience: 'https://verifier.example.org' }
  const shown = { ...makePresentation(key.did, badge), nonce: expected.nonce, aud: expected.audience }
  const judge = async (payload: JsonObject, header: JsonObject = {}) => {
    const token = await sign(payload, { typ: 'vp+jwt', ...header })
    const { results } = await verifyVcJwt({ token, expected, resolveDid: resolveLocalDid, crypto: testCrypto })
    return results[0]
  }
  test.each<[string, JsonObject, string]>([
    ['answers this request', shown, 'signature_holds'],
    ['for several receivers', { ...shown, aud: ['urn:a', expected.audience] }, 'signature_holds'],
    ['another challenge', { ...shown, nonce: 'n-0002' }, 'proof_challenge_wrong'],
    ['no challenge', makePresentation(key.did, badge), 'proof_challenge_wrong'],
    ['another receiver', { ...shown, aud: 'https://other.example.org' }, 'proof_domain_wrong'],
    ['no receiver', { ...makePresentation(key.did, badge), nonce: expected.nonce }, 'proof_domain_wrong'],
  ])('%s: %s', async (_name, payload, code) => {
    const result = await judge(payload)
    expect(result).toMatchObject({ code, signer: { did: key.did } })
    expect(result?.unchanged).toBe(code === 'signature_holds' ? 'yes' : 'no')
  })

  test('an empty request is a mistake of the caller', async () => {
    const token = await sign(shown, { typ: 'vp+jwt' })
    const request = { expected: { nonce: '', audience: 'a' }, resolveDid: resolveLocalDid, crypto: testCrypto }
    await expect(verifyVcJwt({ token, ...request })).rejects.toThrow('a request names')
  })
})

describe('SECURITY: alg and key-type confusion, header jwk/jku/x5u, unknown crit, array iss', () => {
  test.each([
    [{ alg: 'none' }, 'alg_none'],
    [{ alg: 'NoNe' }, 'alg_none'],
    [{ alg: 'HS256' }, 'alg_symmetric'],
    [{ alg: 'ES256K' }, 'alg_unsupported'],
    [{ alg: 7 }, 'jws_header_ill_formed'],
    [{}, 'jws_header_ill_formed'],
    [[], 'jws_header_ill_formed'],
    ['{"alg":"none","alg":"EdDSA"}', 'jws_header_ill_formed'],
    [{ alg: 'EdDSA', crit: ['exp'], exp: 1 }, 'crit_unknown'],
    [{ alg: 'EdDSA', crit: ['b64'], b64: false }, 'crit_unknown'],
    [{ alg: 'EdDSA', crit: [] }, 'crit_unknown'],
    [{ alg: 'EdDSA', crit: 'b64' }, 'crit_unknown'],
    [{ alg: 'EdDSA', typ: 'openid4vci-proof+jwt' }, 'typ_unexpected'],
    [{ alg: 'EdDSA', kid: 7 }, 'key_reference_missing'],
    [{ alg: 'EdDSA', kid: 'did:web:example.org#1' }, 'key_not_resolvable'],
  ])('header %j: %s', async (header, code) => {
    const result = await verify(`${encode(header)}.${encode(badge)}.${encode('signature')}`)
    expect(result).toMatchObject({ code })
    expect(result?.unchanged).not.toBe('yes')
  })

  test('algorithm confusion: a MAC keyed with the public key', async () => {
    const { publicKey } = key
    const secret = publicKey.kind === 'jwk' ? JSON.stringify(publicKey.jwk) : ''
    const signed = `${encode({ alg: 'HS256', kid: key.verificationMethod })}.${encode(badge)}`
    const mac = createHmac('sha256', secret).update(signed).digest('base64url')
    expect(await verify(`${signed}.${mac}`)).toMatchObject({ unchanged: 'no', code: 'alg_symmetric' })
  })

  test('algorithm confusion: the algorithm must belong to the key', async () => {
    const elliptic = makeTestKey('ES256')
    const token = await sign(badge, { kid: key.verificationMethod }, elliptic.signer)
    expect(await verify(token)).toMatchObject({ unchanged: 'no', code: 'key_not_for_algorithm' })
  })

  test('a key in the header is never used', async () => {
    const jwk = other.publicKey.kind === 'jwk' ? { ...other.publicKey.jwk } : {}
    const token = await sign(badge, { kid: key.verificationMethod, jwk, x5u: 'https://example.org' }, other.signer)
    expect(await verify(token)).toMatchObject({ code: 'signature_wrong', details: { ignored: 'jwk x5u' } })
  })

  test('signer is not the issuer', async () => {
    expect(await verify(await sign(badge, {}, other.signer))).toMatchObject({
      code: 'signer_is_not_issuer',
      signerIsIssuer: 'no',
      signer: { did: other.did },
    })
  })

  test.each(['', '.', '..', 'a.b', 'a.b.c.d', 'é.é.é', `${encode({ alg: 'EdDSA' })}.${encode(badge)}.`])(
    '%j is no token',
    async (token) => {
      expect((await verify(token))?.unchanged).toBe('no')
    },
  )

  test('any letters: a code, never an error', async () => {
    const token = await sign(badge)
    await fc.assert(
      fc.asyncProperty(fc.nat(token.length - 1), fc.constantFrom(...'AZaz09-_.=+ '), async (at, letter) => {
        fc.pre(token[at] !== letter)
        const changed = token.slice(0, at) + letter + token.slice(at + 1)
        expect((await verify(changed))?.unchanged).not.toBe('yes')
      }),
    )
  })
})

describe('differential: jose', () => {
  test.each(['EdDSA', 'ES256', 'ES384', 'RS256'] as const)('%s both ways', async (alg) => {
    const made = makeTestKey(alg)
    const named = { ...made.signer, verificationMethod: `${made.didJwk}#0` }
    const ours = await signVcJwt({ document: makeBadge(made.didJwk), signer: named })
    const { createPublicKey } = await import('node:crypto')
    expect((await compactVerify(ours, createPublicKey(made.privateKey))).protectedHeader.alg).toBe(alg)
    const theirs = await new CompactSign(encodeUtf8(JSON.stringify(makeBadge(made.didJwk))))
      .setProtectedHeader({ alg, kid: `${made.didJwk}#0` })
      .sign(made.privateKey)
    expect(await verify(theirs)).toMatchObject({ code: 'signature_holds', signerIsIssuer: 'yes' })
  })
})
