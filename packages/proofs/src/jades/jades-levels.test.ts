import { describe, expect, test } from 'vitest'
import { testCrypto } from '../../test-support/node-test-crypto.ts'
import {
  makeTestAuthority,
  sealBy,
  sealedAt,
  sealTo,
  stampedAt,
  testWords,
  type AuthorityAlgorithm,
} from '../../test-support/test-authority.ts'
import { etsiUOf, statusOf, verifySeal, withEtsiU } from '../../test-support/verify-seal.ts'
import { encodeBase64Url } from '../encoding/base64.ts'
import { encodeUtf8 } from '../encoding/utf8.ts'
import type { JsonObject } from '../json/json-object.ts'

const made = await makeTestAuthority()

describe('levels of JAdES (ETSI TS 119 182-1 clause 6)', () => {
  test.each<AuthorityAlgorithm>(['RS256', 'RS512', 'ES256', 'ES384', 'ES512'])(
    '%s: B-B to B-LTA',
    async (algorithm) => {
      const own = await makeTestAuthority(algorithm)
      expect(await statusOf(await sealBy(own))).toEqual(['signature_holds', 'B-B', 'certificate_status_not_inside'])
      expect(await statusOf(await sealTo('B-T', own, { certificates: [] }))).toEqual([
        'signature_holds',
        'B-T',
        'certificate_status_not_inside',
      ])
      for (const level of ['B-LT', 'B-LTA'] as const)
        for (const clear of [false, true])
          expect(await statusOf(await sealTo(level, own, { clear }))).toEqual([
            'signature_holds',
            level,
            'certificate_valid',
          ])
    },
  )

  test('what is found: chain, proven time, who stamped, who says that it was not revoked', async () => {
    const { signer, seal, signedAt } = await verifySeal(await sealTo('B-LTA', made))
    expect(signedAt).toBe(sealedAt)
    expect(signer).toMatchObject({
      commonName: 'Synthetic Seal (test)',
      chain: [made.authority.text, made.root.text],
    })
    expect(seal).toMatchObject({
      level: 'B-LTA',
      provenAt: stampedAt,
      provenBy: { commonName: 'Synthetic Time Stamps (test)', chain: [made.root.text] },
      chainEnd: 'self-issued',
      timestamps: [
        { kind: 'sigTst', code: 'timestamp_holds', time: stampedAt },
        { kind: 'arcTst', code: 'timestamp_holds', time: stampedAt },
      ],
      revocation: { code: 'certificate_valid', thisUpdate: '2026-11-20T10:01:00Z' },
    })
  })

  test.each([
    ['2025-05-14T23:59:59Z', 'sigT', ['b64', 'sigT']],
    ['2025-05-15T00:00:00Z', 'iat', ['b64']],
  ])('the claimed time of a seal of %s stands in %s', async (claimed, member, crit) => {
    const sealed = await sealBy(made, claimed)
    const [first] = sealed.signatures as readonly { readonly protected: string }[]
    const header = JSON.parse(Buffer.from(first?.protected ?? '', 'base64url').toString()) as JsonObject
    expect(Object.hasOwn(header, 'sigT')).toBe(member === 'sigT')
    expect(Object.hasOwn(header, 'iat')).toBe(member === 'iat')
    expect(header).toMatchObject({
      alg: 'ES256',
      crit,
      b64: false,
      'x5t#S256': expect.any(String),
      x5c: [made.leaf.text],
    })
    expect(await verifySeal(sealed)).toMatchObject({ signedAt: claimed, seal: { level: 'B-B' } })
  })

  test.each([
    ['both times', { iat: 1_795_000_000, sigT: sealedAt, crit: ['b64', 'sigT'] }],
    ['sigT that is not marked as binding', { sigT: sealedAt, crit: ['b64'] }],
    ['no digest of the certificate', { 'x5t#S256': undefined, sigT: sealedAt, crit: ['b64', 'sigT'] }],
  ])('not even B-B: %s', async (_, changes) => {
    const [first] = (await sealBy(made)).signatures as readonly { readonly protected: string }[]
    const header = JSON.parse(Buffer.from(first?.protected ?? '', 'base64url').toString()) as JsonObject
    const { iat: _iat, ...rest } = header
    const encoded = encodeBase64Url(encodeUtf8(JSON.stringify({ ...rest, ...changes })))
    const signature = encodeBase64Url(await made.leaf.signer.sign(encodeUtf8(`${encoded}.${testWords}`)))
    const { code, seal } = await verifySeal({ payload: testWords, signatures: [{ protected: encoded, signature }] })
    expect([code, seal?.level, seal !== undefined]).toEqual(['signature_holds', undefined, true])
  })

  test('words in base64url: time stamps are over them as they stand', async () => {
    const header = { alg: 'ES256', 'x5t#S256': '', x5c: [made.leaf.text], iat: 1_795_000_000 }
    const digest = await testCrypto.digest('sha-256', made.leaf.der)
    const encoded = encodeBase64Url(encodeUtf8(JSON.stringify({ ...header, 'x5t#S256': encodeBase64Url(digest) })))
    const payload = encodeBase64Url(encodeUtf8(testWords))
    const signature = encodeBase64Url(await made.leaf.signer.sign(encodeUtf8(`${encoded}.${payload}`)))
    const sealed = { payload, signatures: [{ protected: encoded, signature }] }
    expect(await statusOf(await sealTo('B-LTA', made, { sealed }))).toEqual([
      'signature_holds',
      'B-LTA',
      'certificate_valid',
    ])
  })

  test('a digest of the certificate with SHA-512 and the certificate among xVals', async () => {
    const digest = await testCrypto.digest('sha-512', made.leaf.der)
    const header = {
      alg: 'ES256',
      'x5t#o': { digAlg: 'S512', digVal: encodeBase64Url(digest) },
      b64: false,
      iat: 1_795_000_000,
      crit: ['b64', 'x5t#o'],
    }
    const sealWith = async (certificate: string) => {
      const encoded = encodeBase64Url(encodeUtf8(JSON.stringify(header)))
      const signature = encodeBase64Url(await made.leaf.signer.sign(encodeUtf8(`${encoded}.${testWords}`)))
      const etsiU = [{ xVals: [{ x509Cert: { val: certificate } }] }]
      return { payload: testWords, signatures: [{ protected: encoded, signature, header: { etsiU } }] }
    }
    expect(await verifySeal(await sealWith(made.leaf.text))).toMatchObject({
      code: 'signature_holds',
      seal: { level: 'B-B' },
    })
    expect(await verifySeal(await sealWith(made.root.text))).toMatchObject({ code: 'certificate_missing' })
  })
})

describe('parts of a seal that are not looked at (ETSI TS 119 182-1 clause 5.3)', () => {
  const encode = (element: JsonObject) => encodeBase64Url(encodeUtf8(JSON.stringify(element)))
  test.each<[string, readonly JsonObject[], string | undefined]>([
    ['all levels, which are', [], undefined],
    [
      'a counter-signature by something that is not known',
      [{ cSig: `${encode({ alg: 'XX1' })}..AA` }],
      'counter-signature',
    ],
    ['references and something unheard of', [{ xRefs: [] }, { neverHeard: 1 }], 'references other'],
  ])('%s', async (_, more, notLookedAt) => {
    const whole = await sealTo('B-LTA', made)
    const { code, details } = await verifySeal(withEtsiU(whole, [...etsiUOf(whole), ...more.map(encode)]))
    expect([code, details.notLookedAt]).toEqual(['signature_holds', notLookedAt])
  })

  test('what cannot be read at all is named too', async () => {
    const { details } = await verifySeal(withEtsiU(await sealTo('B-T', made), ['%%%']))
    expect(details.notLookedAt).toBe('other')
  })
})
