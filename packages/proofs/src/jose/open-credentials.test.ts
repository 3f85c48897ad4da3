import { findAllowedContext } from '@wanderbuch/standards/contexts/allowed-contexts'
import { describe, expect, test } from 'vitest'
import { testCrypto, testKeyOfSeed } from '../../test-support/node-test-crypto.ts'
import { makeBadge, makePresentation } from '../../test-support/sample-credentials.ts'
import { issueParts, keySources } from '../../test-support/sample-sd-jwt.ts'
import { hasSharedData, readSharedText, sayWhenLeftOut } from '../../test-support/shared-data.ts'
import { kidOf, resolveSuiteKey } from '../../test-support/suite-keys.ts'
import { verifyDataIntegrity } from '../data-integrity/verify-data-integrity.ts'
import type { ProofPurpose } from '../did/resolved-did.ts'
import type { JsonObject } from '../json/json-object.ts'
import { formatSdJwt } from '../sd-jwt/split-sd-jwt.ts'
import { openCredentials, openingLimits, readToken, wordsOf, type SecuredObject } from './open-credentials.ts'
import { findJsonTokenForm, openJsonToken } from './open-json-token.ts'
import { parseEnveloped } from './parse-enveloped.ts'
import { signVcJwt } from './sign-vc-jwt.ts'
import { verifySecured } from './verify-secured.ts'

sayWhenLeftOut('W3C VC-JOSE-COSE presentations')

const key = testKeyOfSeed(1)
const badge = makeBadge(key.did)
const sign = (document: JsonObject, typ: 'vc+jwt' | 'vp+jwt' = 'vc+jwt') =>
  signVcJwt({ document, signer: key.signer, typ })
const envelope = (id: unknown, type = 'EnvelopedVerifiableCredential') => ({
  '@context': 'https://www.w3.org/ns/credentials/v2',
  type,
  id,
})
const presentation = (...shown: unknown[]): JsonObject => ({
  ...makePresentation(key.did, badge),
  verifiableCredential: shown as JsonObject[],
})
const verifyDocument = (document: JsonObject, purpose: ProofPurpose) =>
  verifyDataIntegrity({ document, expected: { purpose }, findContext: findAllowedContext, ...keySources })

async function read(token: string): Promise<SecuredObject> {
  const opened = await readToken(token, testCrypto)
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem))
  return opened.value
}

const list = async (document: JsonObject) =>
  (await openCredentials({ kind: 'document', document }, testCrypto)).map(({ place, around, content }) => ({
    place: place.replaceAll('/verifiableCredential', ''),
    around: around.length,
    found: content.ok ? content.value.kind : content.problem.code,
  }))

describe('credentials inside what is shown', () => {
  test('a credential alone is itself', async () => {
    expect(await list(badge)).toEqual([{ place: '', around: 0, found: 'document' }])
  })

  test('JSON, tokens and envelopes side by side, in order', async () => {
    const jwt = await sign(badge)
    const sdJwt = formatSdJwt(await issueParts())
    const shown = [
      badge,
      jwt,
      sdJwt,
      envelope(`data:application/vc+jwt,${jwt}`),
      envelope(`data:application/dc+sd-jwt,${sdJwt}`),
    ]
    expect((await list(presentation(...shown))).map(({ found }) => found)).toEqual([
      'document',
      'vc-jwt',
      'sd-jwt',
      'vc-jwt',
      'sd-jwt',
    ])
  })

  test('presentations in presentations', async () => {
    const inner = await sign(presentation(await sign(badge)), 'vp+jwt')
    const nested = presentation(envelope(`data:application/vp+jwt,${inner}`, 'EnvelopedVerifiablePresentation'), badge)
    expect(await list(nested)).toEqual([
      { place: '/0/0', around: 2, found: 'vc-jwt' },
      { place: '/1', around: 1, found: 'document' },
    ])
  })

  test('all proofs of a nested presentation are judged', async () => {
    const token = await sign(presentation(await sign(badge)), 'vp+jwt')
    const [shown] = await openCredentials(await read(token), testCrypto)
    const sources = { ...keySources, verifyDocument }
    const [around] = shown?.around ?? []
    if (!shown?.content.ok || !around) throw new Error('nothing shown')
    expect(await verifySecured(around, 'authentication', sources)).toMatchObject({
      results: [{ code: 'signature_holds', signerIsIssuer: 'yes' }],
    })
    expect(await verifySecured(shown.content.value, 'assertionMethod', sources)).toMatchObject({
      results: [{ code: 'signature_holds' }],
    })
    expect(await verifySecured({ kind: 'document', document: badge }, 'assertionMethod', sources)).toMatchObject({
      results: [{ code: 'no_proof' }],
    })
    expect(await verifySecured(await read(formatSdJwt(await issueParts())), 'assertionMethod', sources)).toMatchObject({
      mechanism: 'sd-jwt',
      results: [{ code: 'signature_holds' }],
      holder: { code: 'holder_key_not_shown' },
    })
  })
})

describe('what is refused has its code', () => {
  test.each([
    [undefined, 'enveloped_ill_formed'],
    ['not-a-credential', 'enveloped_ill_formed'],
    ['https://example.org/credential', 'enveloped_ill_formed'],
    ['data:application/vc+jwt,', 'enveloped_ill_formed'],
    ['data:application/vc+jwt;base64,YS5iLmM=', 'enveloped_ill_formed'],
    [`data:${'a'.repeat(200)},x`, 'enveloped_ill_formed'],
    ['data:application/vc+cose;base64,0oRYVqQ', 'cose_unsupported'],
    ['data:application/vp+cose;base64,0oRYVqQ', 'cose_unsupported'],
    ['data:application/vc,{}', 'media_type_unsupported'],
    ['data:constructor,{}', 'media_type_unsupported'],
    ['data:application/vc+jwt,a.b.c', 'jws_header_ill_formed'],
    ['data:application/vc+sd-jwt,a.b.c', 'sd_jwt_ill_formed'],
  ])('envelope %.40s: %s', async (id, code) => {
    expect(await list(presentation(envelope(id)))).toMatchObject([{ found: code }])
  })

  test('outside and inside must agree', async () => {
    const credential = await sign(badge)
    expect(parseEnveloped({ id: `data:application/VP+JWT,${credential}` })).toMatchObject({ ok: true })
    const shown = presentation(envelope(`data:application/vp+jwt,${credential}`))
    expect(await list(shown)).toMatchObject([{ found: 'typ_unexpected' }])
  })

  test('too deep', async () => {
    let token = await sign(badge)
    for (let depth = 0; depth <= openingLimits.maxDepth; depth += 1) token = await sign(presentation(token), 'vp+jwt')
    const opened = await openCredentials(await read(token), testCrypto)
    expect(opened.map(({ content }) => !content.ok && content.problem.code)).toEqual(['presentation_too_deep'])
  })

  test.each([65, 5000])('%i credentials are too many', async (count) => {
    const found = await list(presentation(...Array.from({ length: count }, () => badge)))
    expect(found).toMatchObject([{ found: 'too_many_proofs' }])
  })

  test('many small presentations are too many together, and it is said', async () => {
    const inner = presentation(...Array.from({ length: 40 }, () => badge))
    const found = await list(presentation(inner, inner, inner))
    expect(found).toHaveLength(openingLimits.maxCredentials + 1)
    expect(found.at(-1)).toMatchObject({ found: 'too_many_proofs' })
  })

  test.each([[null], [7], [['a']]])('%j is no credential', async (shown) => {
    expect((await list(presentation(shown)))[0]?.found).toBe('enveloped_ill_formed')
  })
})

describe('JWS in JSON (RFC 7515 section 7.2)', async () => {
  const token = await sign(badge)
  const [signedHeader = '', payload = '', signature = ''] = token.split('.')
  const one = { protected: signedHeader, signature }

  test.each([
    ['flattened', { ...one, payload }, 1],
    ['general', { payload, signatures: [one, one] }, 2],
  ])('%s', async (_name, value, count) => {
    expect(findJsonTokenForm(value)).toBe('vc-jwt')
    const opened = await openJsonToken(value, testCrypto)
    if (!opened.ok) throw new Error(opened.problem.code)
    expect(wordsOf(opened.value)).toEqual(badge)
    const { results } = await verifySecured(opened.value, 'assertionMethod', { ...keySources, verifyDocument })
    expect(results.map(({ code }) => code)).toEqual(Array.from({ length: count }, () => 'signature_holds'))
  })

  test('one signature of another stays visible beside a good one', async () => {
    const value = { payload, signatures: [one, { ...one, signature: 'AAAA' }] }
    const opened = await openJsonToken(value, testCrypto)
    if (!opened.ok) throw new Error(opened.problem.code)
    const { results } = await verifySecured(opened.value, 'assertionMethod', { ...keySources, verifyDocument })
    expect(results.map(({ code }) => code)).toEqual(['signature_holds', 'signature_wrong'])
  })

  test.each([
    ['SECURITY: JSON JWS without signatures', { payload, signatures: [] }, 'jws_without_signatures'],
    ['both forms', { ...one, payload, signatures: [one] }, 'jws_ill_formed'],
    ['no protected header', { payload, signature, header: { alg: 'none' } }, 'jws_ill_formed'],
    ['a signature that is no object', { payload, signatures: ['x'] }, 'jws_ill_formed'],
    ['too many', { payload, signatures: Array.from({ length: 17 }, () => one) }, 'too_many_proofs'],
    [
      'one unreadable among them',
      { payload, signatures: [one, { ...one, protected: 'e30' }] },
      'jws_header_ill_formed',
    ],
  ])('%s', async (_name, value, code) => {
    expect(await openJsonToken(value as JsonObject, testCrypto)).toMatchObject({ ok: false, problem: { code } })
  })

  test('a seal is no token', () => {
    expect(findJsonTokenForm({ payload: '{}', signatures: [{ protected: 'e30', signature: 'a' }] })).toBeUndefined()
    expect(findJsonTokenForm('text')).toBeUndefined()
  })

  test('SD-JWT in JSON', async () => {
    const { issuerToken, disclosures } = await issueParts()
    const [header = '', words = '', seal = ''] = issuerToken.split('.')
    const value = { payload: words, protected: header, signature: seal, header: { disclosures: [...disclosures] } }
    expect(findJsonTokenForm(value)).toBe('sd-jwt')
    expect(await openJsonToken(value, testCrypto)).toMatchObject({ value: { kind: 'sd-jwt', further: [] } })
    expect(await openJsonToken({ ...value, header: { disclosures: 1 } }, testCrypto)).toMatchObject({
      problem: { code: 'sd_jwt_ill_formed' },
    })
  })
})

describe.skipIf(!hasSharedData)('W3C VC-JOSE-COSE test suite: presentations and SD-JWT', () => {
  test.each([
    ['credential-sdjwt-selective', 'signature_holds', []],
    ['credential-sdjwt-nested', 'signature_holds', []],
    ['credential-sdjwt-bad-signature', 'signature_wrong', []],
    ['credential-sdjwt-bad-media-type', 'typ_unexpected', []],
    ['presentation-sdjwt-selective', 'signature_holds', ['signature_holds']],
    ['presentation-sdjwt-bad-media-type', 'typ_unexpected', []],
    ['presentation-sdjwt-bad-credential', 'typ_unexpected', []],
    ['presentation-jose-multiple', 'signature_holds', ['signature_holds', 'signature_holds', 'cose_unsupported']],
    ['presentation-jose-bad-credential', 'signature_holds', ['enveloped_ill_formed']],
  ])('%s: %s, inside %j', async (name, code, inside) => {
    const token = readSharedText(`vc/jose-cose/${name}.txt`).trim()
    const judge = async (secured: SecuredObject) => {
      const text = secured.kind === 'document' ? '' : secured.kind === 'vc-jwt' ? secured.jwt.jws : secured.vc.jws
      const kid = text === '' ? undefined : (text.header.members.kid as string)
      const sources = { ...keySources, resolveDid: resolveSuiteKey(kid), verifyDocument }
      return (await verifySecured(secured, 'assertionMethod', sources)).results[0]?.code
    }
    expect(kidOf(token)).toBeTypeOf('string')
    const outer = await readToken(token, testCrypto)
    expect(outer.ok ? await judge(outer.value) : outer.problem.code).toBe(code)
    const opened = outer.ok ? await openCredentials(outer.value, testCrypto) : []
    const shown = opened.filter(({ around }) => around.length > 0)
    const codes = shown.map(({ content }) => (content.ok ? judge(content.value) : content.problem.code))
    expect(await Promise.all(codes)).toEqual(inside)
  })

  test.each([
    ['presentation-multiple', 3],
    ['presentation-selective', 1],
    ['presentation-single', 1],
  ])('%s.json shows %i', async (name, count) => {
    const document = JSON.parse(readSharedText(`vc/jose-cose/${name}.json`)) as JsonObject
    expect(await list(document)).toHaveLength(count)
  })
})
