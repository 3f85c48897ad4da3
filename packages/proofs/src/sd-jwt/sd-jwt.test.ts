import { describe, expect, test } from 'vitest'
import { makeTestKey, testCrypto } from '../../test-support/node-test-crypto.ts'
import {
  digestOfDisclosure,
  encodeDisclosure,
  issuerKey,
  issueParts,
  keySources,
  learningClaims,
  partsOf,
  present,
  signParts,
} from '../../test-support/sample-sd-jwt.ts'
import { makeTestSeal } from '../../test-support/test-certificate.ts'
import type { JsonObject } from '../json/json-object.ts'
import { issueSdJwt } from './issue-sd-jwt.ts'
import { parseSdJwtVc } from './parse-sd-jwt-vc.ts'
import { presentSdJwt } from './present-sd-jwt.ts'
import { formatSdJwt, splitJsonSdJwt, splitSdJwt, type SdJwtParts } from './split-sd-jwt.ts'
import { verifySdJwtVc } from './verify-sd-jwt-vc.ts'

const verify = async (parts: SdJwtParts) => {
  const { results, holder } = await verifySdJwtVc({ parts, ...keySources })
  expect(results).toHaveLength(1)
  return { ...results[0], holder: holder.code }
}
const parse = async (parts: SdJwtParts) => {
  const parsed = await parseSdJwtVc(parts, testCrypto)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem))
  return parsed.value
}
const without = (claims: JsonObject, ...names: string[]) =>
  Object.fromEntries(Object.entries(claims).filter(([name]) => !names.includes(name)))

describe('SD-JWT (RFC 9901) and SD-JWT VC', () => {
  test('issued, read and verified: all claims are back', async () => {
    const parts = await issueParts({ decoys: 2 })
    expect((await parse(parts)).claims).toEqual(learningClaims)
    expect(await verify(parts)).toMatchObject({
      unchanged: 'yes',
      code: 'signature_holds',
      signerIsIssuer: 'yes',
      signer: { kind: 'did', did: issuerKey.did },
      details: { style: 'sd-jwt-vc', vct: learningClaims.vct, disclosed: 4, withheld: 2 },
      holder: 'holder_key_not_shown',
    })
  })

  test('digests of the specification’s own examples', () => {
    // RFC 9901 sections 4.2.1 to 4.2.3
    const member = 'WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0'
    expect(digestOfDisclosure(member)).toBe('X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0')
    const element = 'WyJsa2x4RjVqTVlsR1RQVW92TU5JdkNBIiwgIkZSIl0'
    expect(digestOfDisclosure(element)).toBe('w0I8EKcdCtUPkGCNUrfwVp2xEgNjtoIDlOxc9-PlOhs')
  })

  test('only what is shown is there; hidden elements leave no gap', async () => {
    const shown = await presentSdJwt({
      parts: await issueParts(),
      show: [['given_name'], ['learning_outcomes', 1]],
      crypto: testCrypto,
    })
    const parts = partsOf(shown.ok ? shown.value : '')
    const { claims, withheld } = await parse(parts)
    expect(claims).toEqual({ ...without(learningClaims, 'family_name'), learning_outcomes: ['Tests circuits'] })
    expect(withheld).toBe(2)
    expect(await verify(parts)).toMatchObject({ code: 'signature_holds', details: { disclosed: 2, withheld: 2 } })
  })

  test('a claim hidden within a hidden claim brings the outer one along', async () => {
    const address = { street: 'Strada 1', city: 'Iași' }
    const claims = { ...learningClaims, address }
    const parts = await issueParts({ claims, conceal: [['address'], ['address', 'street'], ['address', 'city']] })
    expect((await parse(parts)).claims).toEqual(claims)
    const shown = await presentSdJwt({ parts, show: [['address', 'city']], crypto: testCrypto })
    const { claims: seen } = await parse(partsOf(shown.ok ? shown.value : ''))
    expect(seen.address).toEqual({ city: 'Iași' })
  })

  test.each(['sha-256', 'sha-384', 'sha-512'] as const)('digests by %s', async (digestAlgorithm) => {
    expect((await parse(await issueParts({ digestAlgorithm }))).claims).toEqual(learningClaims)
  })

  test.each(['EdDSA', 'ES256', 'ES384', 'ES512', 'RS256'] as const)('%s with did:jwk', async (algorithm) => {
    const { signer, didJwk } = makeTestKey(algorithm)
    const named = { ...signer, verificationMethod: `${didJwk}#0` }
    const issuer = { signer: named, randomBytes: (length: number) => new Uint8Array(length), crypto: testCrypto }
    const issued = await issueSdJwt({ claims: { ...learningClaims, iss: didJwk }, conceal: [['given_name']] }, issuer)
    expect(await verify(partsOf(issued.ok ? issued.value : ''))).toMatchObject({
      code: 'signature_holds',
      details: { alg: algorithm },
    })
  })

  test('a certificate in the header, as issuers of the EUDI wallet sign', async () => {
    const { signer, certificate } = await makeTestSeal('ES256')
    const issuer = { signer, certificates: [certificate], randomBytes: (length: number) => new Uint8Array(length) }
    const claims = { ...learningClaims, iss: 'https://issuer.example.org' }
    const issued = await issueSdJwt({ claims, conceal: [] }, { ...issuer, crypto: testCrypto })
    const parts = partsOf(issued.ok ? issued.value : '')
    expect(await verify(parts)).toMatchObject({
      code: 'signature_holds',
      signerIsIssuer: 'not-determined',
      signer: { kind: 'x509', commonName: 'SYNTHETIC TEST SEAL' },
    })
    const changed = parts.issuerToken.replace(/\.[^.]+$/, '.AAAA')
    expect(await verify({ ...parts, issuerToken: changed })).toMatchObject({ code: 'signature_wrong' })
  })

  test.each([
    [present - 86_400 * 365 * 3, 'sealed_outside_certificate_period'],
    [undefined, 'sealing_time_missing'],
  ])('signed at %s by a certificate: %s', async (iat, code) => {
    const { signer, certificate } = await makeTestSeal('ES256')
    const claims = { ...without(learningClaims, 'iss', 'iat'), ...(iat && { iat }) }
    const issuer = { signer, certificates: [certificate], randomBytes: (length: number) => new Uint8Array(length) }
    const issued = await issueSdJwt({ claims, conceal: [] }, { ...issuer, crypto: testCrypto })
    expect(await verify(partsOf(issued.ok ? issued.value : ''))).toMatchObject({ unchanged: 'yes', code })
  })

  test('an issuer named by an address: its keys are not looked up here', async () => {
    const parts = await signParts({ ...learningClaims, iss: 'https://issuer.example.org' }, [], { kid: 'key-1' })
    expect(await verify(parts)).toMatchObject({ unchanged: 'not-determined', code: 'key_not_resolvable' })
  })

  test('in JSON, flattened and general', async () => {
    const { issuerToken, disclosures } = await issueParts()
    const [signedHeader = '', payload = '', signature = ''] = issuerToken.split('.')
    const one = { protected: signedHeader, signature, header: { disclosures } }
    for (const json of [
      { ...one, payload },
      { payload, signatures: [one] },
    ]) {
      const split = splitJsonSdJwt(json)
      expect(split).toEqual({ ok: true, value: [{ issuerToken, disclosures }] })
    }
    expect(splitJsonSdJwt({ payload, signatures: [] })).toMatchObject({ problem: { code: 'jws_without_signatures' } })
    expect(splitJsonSdJwt({ ...one, payload, signatures: [one] })).toMatchObject({
      problem: { code: 'jws_ill_formed' },
    })
    const hidden = { payload, signatures: [{ ...one, header: {} }, one] }
    expect(splitJsonSdJwt(hidden)).toMatchObject({ problem: { code: 'sd_jwt_ill_formed' } })
    const wrong = { ...one, payload, header: { disclosures: [1] } }
    expect(splitJsonSdJwt(wrong)).toMatchObject({ problem: { code: 'sd_jwt_ill_formed' } })
  })

  test('what must stay visible is not hidden, reserved names are not signed', async () => {
    const issuer = { signer: issuerKey.signer, randomBytes: (length: number) => new Uint8Array(length) }
    const issue = (claims: JsonObject, conceal: readonly (readonly string[])[]) =>
      issueSdJwt({ claims, conceal }, { ...issuer, crypto: testCrypto })
    for (const name of ['iss', 'exp', 'nbf', 'cnf', 'vct', 'status'])
      expect(await issue(learningClaims, [[name]])).toMatchObject({ problem: { code: 'registered_claim_disclosed' } })
    expect(await issue({ ...learningClaims, a: [{ _sd: [] }] }, [])).toMatchObject({
      problem: { code: 'disclosure_name_forbidden' },
    })
  })
})

describe('SECURITY: disclosures and headers made by an attacker', () => {
  const given = encodeDisclosure(['salt', 'given_name', 'Ana'])
  const digest = digestOfDisclosure(given)
  const base = without(learningClaims, 'given_name')
  const element = encodeDisclosure(['salt', 'Ana'])
  const named = (name: string, value: unknown = 1) => encodeDisclosure(['salt', name, value])
  const holding = (disclosure: string, more: JsonObject = {}) =>
    [{ ...base, ...more, _sd: [digestOfDisclosure(disclosure)] }, [disclosure]] as const

  const cases: readonly (readonly [string, JsonObject, readonly string[], string])[] = [
    ['a changed disclosure', { ...base, _sd: [digest] }, [named('given_name', 'Eve')], 'disclosure_not_referenced'],
    ['a disclosure from elsewhere', base, [given], 'disclosure_not_referenced'],
    ['the same disclosure twice', { ...base, _sd: [digest] }, [given, given], 'disclosure_digest_repeated'],
    ['a digest twice at one place', { ...base, _sd: [digest, digest] }, [given], 'disclosure_digest_repeated'],
    ['a digest at two places', { ...base, _sd: [digest], a: { _sd: [digest] } }, [given], 'disclosure_digest_repeated'],
    ['a decoy twice', { ...base, _sd: ['decoy'], a: [{ '...': 'decoy' }] }, [], 'disclosure_digest_repeated'],
    ['a claim that is there already', ...holding(given, { given_name: 'Eve' }), 'claim_name_collision'],
    ['named _sd', ...holding(named('_sd', [])), 'disclosure_name_forbidden'],
    ['named ...', ...holding(named('...')), 'disclosure_name_forbidden'],
    ['named _sd_alg', ...holding(named('_sd_alg', 'md5')), 'disclosure_name_forbidden'],
    ['named __proto__', ...holding(named('__proto__', { admin: true })), 'disclosure_name_forbidden'],
    ['an element where a member belongs', ...holding(element), 'disclosure_ill_formed'],
    ['a member where an element belongs', { ...base, a: [{ '...': digest }] }, [given], 'disclosure_ill_formed'],
    ['no salt', ...holding(encodeDisclosure([1, 'a', 2])), 'disclosure_ill_formed'],
    ['one item', ...holding(encodeDisclosure(['salt'])), 'disclosure_ill_formed'],
    ['four items', ...holding(encodeDisclosure(['salt', 'a', 1, 2])), 'disclosure_ill_formed'],
    ['an object', ...holding(encodeDisclosure({ salt: 1 })), 'disclosure_ill_formed'],
    ['a name that is no text', ...holding(encodeDisclosure(['salt', 7, 1])), 'disclosure_ill_formed'],
    ['padded base64', { ...base, _sd: [digest] }, [`${given}=`], 'disclosure_ill_formed'],
    ['_sd is no list', { ...base, _sd: 'x' }, [], 'sd_jwt_ill_formed'],
    ['a digest that is no text', { ...base, _sd: [7] }, [], 'sd_jwt_ill_formed'],
    ['... beside another name', { ...base, a: [{ '...': digest, b: 1 }] }, [], 'sd_jwt_ill_formed'],
    ['... outside a list', { ...base, a: { '...': digest } }, [], 'sd_jwt_ill_formed'],
    ['_sd_alg within', { ...base, a: { _sd_alg: 'sha-256' } }, [], 'sd_jwt_ill_formed'],
    ['_sd_alg of another type', { ...base, _sd_alg: 1 }, [], 'sd_jwt_ill_formed'],
    ['a weak digest', { ...base, _sd_alg: 'md5' }, [], 'digest_algorithm_unsupported'],
    ['SHA-1', { ...base, _sd_alg: 'sha-1' }, [], 'digest_algorithm_unsupported'],
    ['no type', without(learningClaims, 'vct'), [], 'claims_ill_formed'],
    ['list of issuers', { ...learningClaims, iss: [issuerKey.did] }, [], 'iss_ill_formed'],
    ['end that is no date', { ...learningClaims, exp: 'never' }, [], 'claims_ill_formed'],
    ['no issuer and no certificate', without(learningClaims, 'iss'), [], 'key_reference_missing'],
  ]
  test.each(cases)('%s', async (_name, payload, disclosures, code) => {
    const result = await verify(await signParts(payload, disclosures))
    expect(result.code).toBe(code)
    expect(result.unchanged).not.toBe('yes')
    expect(result.holder).not.toBe('key_binding_holds')
  })

  test.each(['iss', 'nbf', 'exp', 'cnf', 'vct', 'status', 'aud'])('%s cannot lie in a disclosure', async (name) => {
    const disclosure = named(name, learningClaims[name] ?? 1)
    const payload = { ...without(learningClaims, name), _sd: [digestOfDisclosure(disclosure)] }
    expect(await verify(await signParts(payload, [disclosure]))).toMatchObject({ code: 'registered_claim_disclosed' })
    const inner = { ...learningClaims, [name]: { _sd: [digestOfDisclosure(disclosure)] } }
    expect(await verify(await signParts(inner, [disclosure]))).toMatchObject({ code: 'registered_claim_disclosed' })
  })

  test('nothing of the language itself can be reached', async () => {
    const disclosure = named('constructor', { prototype: 1 })
    const { claims } = await parse(await signParts({ ...base, _sd: [digestOfDisclosure(disclosure)] }, [disclosure]))
    expect(Object.getPrototypeOf(claims)).toBe(Object.prototype)
    expect(Object.hasOwn(claims, 'constructor')).toBe(true)
  })

  test('disclosures nested without end are refused', async () => {
    let inner: JsonObject = { end: 1 }
    const disclosures: string[] = []
    for (let depth = 0; depth < 100; depth += 1) {
      const disclosure = named('a', inner)
      disclosures.push(disclosure)
      inner = { _sd: [digestOfDisclosure(disclosure)] }
    }
    expect(await verify(await signParts({ ...base, ...inner }, disclosures))).toMatchObject({
      code: 'sd_jwt_ill_formed',
      details: { reason: 'too_deep' },
    })
  })

  test.each([
    ['', 'sd_jwt_ill_formed'],
    ['a.b.c', 'sd_jwt_ill_formed'],
    ['~', 'sd_jwt_ill_formed'],
    ['a.b.c~~d~', 'disclosure_ill_formed'],
    [`a.b.c~${'d~'.repeat(2001)}`, 'too_many_disclosures'],
    [`a.b.c~${'d~'.repeat(200_000)}`, 'too_many_disclosures'],
    ['x'.repeat(9_000_000), 'sd_jwt_ill_formed'],
  ])('%.20s is refused', (text, code) => {
    expect(splitSdJwt(text)).toMatchObject({ problem: { code } })
  })

  test.each([
    [{ typ: 'JWT' }, 'typ_unexpected'],
    [{ typ: 'vp+sd-jwt' }, 'claims_ill_formed'],
    [{ alg: 'none' }, 'alg_none'],
    [{ alg: 'HS256' }, 'alg_symmetric'],
    [{ crit: ['x'], x: 1 }, 'crit_unknown'],
    [{ kid: 'did:web:example.org#1' }, 'key_not_resolvable'],
    [{ kid: 7 }, 'key_reference_missing'],
  ])('header %j: %s', async (change, code) => {
    const header = { typ: 'dc+sd-jwt', alg: 'EdDSA', kid: issuerKey.verificationMethod, ...change }
    const { issuerToken } = await signParts(learningClaims, [])
    const changed = issuerToken.replace(/^[^.]+/, encodeDisclosure(header))
    const result = await verify({ issuerToken: changed, disclosures: [] })
    expect(result.code).toBe(code)
    expect(result.unchanged).not.toBe('yes')
  })

  test('a certificate beside a DID never takes its place', async () => {
    const { signer, certificate } = await makeTestSeal('ES256')
    const issuer = { signer, certificates: [certificate], randomBytes: (length: number) => new Uint8Array(length) }
    const issued = await issueSdJwt({ claims: learningClaims, conceal: [] }, { ...issuer, crypto: testCrypto })
    expect(await verify(partsOf(issued.ok ? issued.value : ''))).toMatchObject({
      unchanged: 'no',
      code: 'key_not_for_algorithm',
      details: { ignored: 'x5c' },
    })
  })

  test('a W3C reader and an SD-JWT VC reader must not see two documents', async () => {
    const both = { ...learningClaims, '@context': ['https://www.w3.org/ns/credentials/v2'] }
    expect(await verify(await signParts(both, [], { typ: 'vc+sd-jwt' }))).toMatchObject({ code: 'claims_ill_formed' })
    expect(await verify(await signParts(learningClaims, [], { typ: 'vc+sd-jwt' }))).toMatchObject({
      code: 'signature_holds',
    })
  })

  test('a changed word', async () => {
    const parts = await issueParts()
    const [header = '', , signature = ''] = parts.issuerToken.split('.')
    const { claims } = await parse(parts)
    const payload = encodeDisclosure({ ...claims, achievement_title: 'Other' })
    const issuerToken = [header, payload, signature].join('.')
    expect(await verify(partsOf(formatSdJwt({ issuerToken, disclosures: [] })))).toMatchObject({
      unchanged: 'no',
      code: 'signature_wrong',
    })
  })
})
