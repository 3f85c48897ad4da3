import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { testCrypto } from '../../test-support/node-test-crypto.ts'
import {
  answerAbout,
  certify,
  listBy,
  makeTestAuthority,
  sealBy,
  sealedAt,
  sealTo,
  stampAt,
  stampedAt,
  testWords,
} from '../../test-support/test-authority.ts'
import { etsiUOf, statusOf, verifySeal, withEtsiU } from '../../test-support/verify-seal.ts'
import type { JsonObject } from '../json/json-object.ts'
import { writeSequence } from '../x509/write-der.ts'
import { writeExtension } from '../x509/write-values.ts'
import { sealJades } from './seal-jades.ts'

const made = await makeTestAuthority()

const parseOr = (text: string): JsonValue => {
  try {
    return JSON.parse(text) as JsonValue
  } catch {
    return []
  }
}

describe('SECURITY: JAdES crit and etsiU abuse, expired or misused certificate', () => {
  test('a time stamp of another document does not count, and is named', async () => {
    const other = await sealTo('B-LTA', made, { sealed: await sealBy(made, sealedAt, 'other words') })
    const { code, seal } = await verifySeal(withEtsiU(await sealBy(made), etsiUOf(other)))
    expect([code, seal?.level, seal?.provenAt]).toEqual(['signature_holds', 'B-B', undefined])
    expect(seal?.timestamps.map((one) => one.code)).toEqual(['timestamp_imprint_wrong', 'timestamp_imprint_wrong'])
  })

  test('an archive time stamp counts only over all that stands before it', async () => {
    const sealed = await sealTo('B-LTA', made)
    const [stamp, certificates, lists, archive] = etsiUOf(sealed)
    const cut = await verifySeal(withEtsiU(sealed, [stamp ?? '', certificates ?? '', archive ?? '']))
    expect([cut.seal?.level, cut.seal?.timestamps[1]?.code]).toEqual(['B-T', 'timestamp_imprint_wrong'])
    const turned = await verifySeal(withEtsiU(sealed, [stamp ?? '', lists ?? '', certificates ?? '', archive ?? '']))
    expect([turned.seal?.level, turned.seal?.timestamps[1]?.code]).toEqual(['B-LT', 'timestamp_imprint_wrong'])
  })

  test('nothing in etsiU makes a broken seal hold, nor is it looked at', async () => {
    const sealed = await sealTo('B-LTA', made)
    const result = await verifySeal({ ...sealed, payload: testWords.replace('synthetic', 'Synthetic') })
    expect([result.code, result.seal]).toEqual(['signature_wrong', undefined])
  })

  const stampers = {
    'not for time stamps': () => certify('Stamper', { by: made.root, keyUsage: 0x80 }),
    'for more than time stamps': () =>
      certify('Stamper', { by: made.root, keyUsage: 0x80, purposes: ['1.3.6.1.5.5.7.3.8', '1.3.6.1.5.5.7.3.9'] }),
    'not valid then': () =>
      certify('Stamper', {
        by: made.root,
        keyUsage: 0x80,
        purposes: ['1.3.6.1.5.5.7.3.8'],
        notAfter: '2026-11-19T00:00:00Z',
      }),
  }
  test.each([
    ['not for time stamps', 'timestamp_certificate_unfit'],
    ['for more than time stamps', 'timestamp_certificate_unfit'],
    ['not valid then', 'timestamp_outside_certificate_period'],
  ] as const)('a time stamp by a certificate that is %s', async (kind, expected) => {
    const stamp = stampAt(await stampers[kind](), stampedAt)
    const { seal } = await verifySeal(await sealTo('B-T', made, { stamp }))
    expect([seal?.level, seal?.provenAt, seal?.timestamps[0]?.code]).toEqual(['B-B', undefined, expected])
  })

  test('a time stamp whose words were changed, and one signed by another key', async () => {
    const stamp = stampAt(made.stamper, stampedAt)
    const changed = async (data: Uint8Array) => {
      const token = await stamp(data)
      const at = Buffer.from(token).indexOf('20261120100005Z')
      token[at + 3] = '4'.charCodeAt(0)
      return token
    }
    const stranger = await certify('Stranger')
    const foreign = stampAt({ ...made.stamper, signer: stranger.signer }, stampedAt)
    for (const bad of [changed, foreign]) {
      const { seal } = await verifySeal(await sealTo('B-T', made, { stamp: bad }))
      expect([seal?.level, seal?.timestamps[0]?.code]).toEqual(['B-B', 'timestamp_signature_wrong'])
    }
  })

  test.each([
    // when revoked, reason, whether stamps made before still count
    ['2026-11-20T10:00:04Z', 4, 'timestamp_certificate_revoked'],
    ['2026-11-21T00:00:00Z', 4, 'timestamp_holds'],
    ['2026-11-21T00:00:00Z', 1, 'timestamp_certificate_revoked'],
    ['2026-11-21T00:00:00Z', undefined, 'timestamp_certificate_revoked'],
  ])('the one who stamped was revoked at %s for reason %s: %s', async (revokedAt, reason, expected) => {
    const { serialNumber } = made.stamper.certificate
    const entry = { serialNumber, revokedAt, ...(reason !== undefined && { reason }) }
    const list = await listBy(made.root, [entry], { thisUpdate: '2026-11-22T00:00:00Z' })
    const { seal } = await verifySeal(await sealTo('B-LT', made, { lists: [list] }))
    expect(seal?.timestamps[0]?.code).toBe(expected)
  })

  test('expired, with a proof of time from before: it counts as sealed then', async () => {
    const ended = await makeTestAuthority('ES256', { notAfter: '2026-11-20T12:00:00Z' })
    const [response] = [await answerAbout(ended.leaf, ended)]
    const late = { claimed: '2026-12-01T00:00:00Z', responses: [response] }
    expect(await statusOf(await sealTo('B-LTA', ended, late))).toEqual([
      'signature_holds',
      'B-LTA',
      'certificate_valid',
    ])
    expect(await statusOf(await sealBy(ended, '2026-12-01T00:00:00Z'))).toEqual([
      'sealed_outside_certificate_period',
      'B-B',
      'certificate_status_not_inside',
    ])
    const stamp = stampAt(ended.stamper, '2026-11-21T00:00:00Z')
    expect(await statusOf(await sealTo('B-LTA', ended, { stamp }))).toEqual([
      'seal_proven_outside_certificate_period',
      'B-B',
      'certificate_valid',
    ])
  })

  test('x5c swapped for another certificate', async () => {
    const other = await certify('Other', { by: made.authority })
    const { leaf } = made
    const { signatures } = await sealJades({
      payload: testWords,
      sealedAt,
      signer: leaf.signer,
      certificates: [other.der, leaf.der],
      crypto: testCrypto,
    })
    expect(await verifySeal({ payload: testWords, signatures: signatures ?? null })).toMatchObject({
      code: 'signature_wrong',
    })
  })

  test('a binding extension of the certificate that is not understood', async () => {
    const extensions = [writeExtension('2.5.29.30', writeSequence(), true)]
    const own = await makeTestAuthority('ES256', { extensions })
    expect(await verifySeal(await sealBy(own))).toMatchObject({
      unchanged: 'yes',
      code: 'certificate_extension_unknown',
    })
  })

  test.each([
    ['no list', 7],
    ['nothing', []],
    ['mixed forms', ['e30', {}]],
    ['not base64url', ['*']],
    ['two members', [{ a: 1, b: 2 }]],
    ['empty values', [{ xVals: null }, { rVals: 7 }, { sigTst: 'x' }, { arcTst: { tstTokens: [{}] } }, { tstVD: [] }]],
    ['odd texts', [{ xVals: [{ x509Cert: { val: 'AAAA' } }] }, { rVals: { crlVals: [{ val: '*' }] } }]],
    ['a token of rubbish', [{ sigTst: { tstTokens: [{ val: 'MAA=' }] } }]],
  ])('etsiU that is odd: %s', async (_, etsiU) => {
    const { code, seal } = await verifySeal(withEtsiU(await sealBy(made), etsiU as JsonValue))
    expect([code, seal?.level, seal?.provenAt]).toEqual(['signature_holds', 'B-B', undefined])
  })

  test('any change to the unsigned parts: the seal still holds, and no other time is proven', async () => {
    for (const clear of [false, true]) {
      const sealed = await sealTo('B-LTA', made, { clear })
      const text = JSON.stringify(etsiUOf(sealed))
      const places = fc.tuple(fc.nat(text.length - 1), fc.constantFrom(...'AZaz09-_"{}[],:'))
      await fc.assert(
        fc.asyncProperty(places, async ([place, letter]) => {
          const etsiU = parseOr(text.slice(0, place) + letter + text.slice(place + 1))
          const { code, seal } = await verifySeal(withEtsiU(sealed, etsiU))
          expect([code, seal?.provenAt ?? stampedAt]).toEqual(['signature_holds', stampedAt])
        }),
        { numRuns: 150 },
      )
    }
  })

  test('any values for unsigned parts are read or left out, never an error', async () => {
    const sealed = await sealBy(made)
    const names = fc.constantFrom('xVals', 'rVals', 'sigTst', 'arcTst', 'tstVD', 'anyValData', 'other')
    const inner = fc.oneof(
      fc.jsonValue(),
      fc.record({ tstTokens: fc.array(fc.record({ val: fc.base64String() })) }),
      fc.array(fc.record({ x509Cert: fc.record({ val: fc.base64String() }) })),
      fc.record({ crlVals: fc.array(fc.record({ val: fc.base64String() })), ocspVals: fc.jsonValue() }),
    )
    const part = fc.tuple(names, inner).map(([name, value]) => ({ [name]: value }) as JsonObject)
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 5 }), async (etsiU) => {
        const { code, seal } = await verifySeal(withEtsiU(sealed, etsiU))
        expect([code, seal?.level, seal?.provenAt]).toEqual(['signature_holds', 'B-B', undefined])
      }),
      { numRuns: 150 },
    )
  })

  test('more time stamps than are looked at', async () => {
    const sealed = await sealTo('B-T', made)
    const many = withEtsiU(
      sealed,
      Array.from({ length: 20 }, () => etsiUOf(sealed)[0] ?? ''),
    )
    const codes = (await verifySeal(many)).seal?.timestamps.map((one) => one.code) ?? []
    expect(codes.filter((code) => code === 'timestamp_holds')).toHaveLength(16)
    expect(codes.filter((code) => code === 'timestamp_not_looked_at')).toHaveLength(4)
  })

  test('words of many megabytes are not put together again for every time stamp', async () => {
    const words = JSON.stringify('x'.repeat(5_000_000))
    const sealed = await sealTo('B-LTA', made, { sealed: await sealBy(made, sealedAt, words) })
    const [stamp, , , archive] = etsiUOf(sealed)
    const many = withEtsiU(sealed, [stamp ?? '', ...Array.from({ length: 14 }, () => archive ?? '')])
    const codes = (await verifySeal(many)).seal?.timestamps.map((one) => one.code) ?? []
    expect(codes.filter((code) => code === 'timestamp_imprint_wrong')).toHaveLength(12)
    expect(codes.filter((code) => code === 'timestamp_not_looked_at')).toHaveLength(2)
  })

  test('an archive time stamp over a part only is named', async () => {
    const sealed = await sealTo('B-LTA', made, { clear: true })
    const [stamp, certificates, lists, archive] = etsiUOf(sealed) as readonly JsonObject[]
    const arcTst = { ...(archive?.arcTst as JsonObject), timeStamped: 'previousArcTst' }
    const { seal } = await verifySeal(withEtsiU(sealed, [stamp ?? {}, certificates ?? {}, lists ?? {}, { arcTst }]))
    expect([seal?.level, seal?.timestamps[1]?.code]).toEqual(['B-LT', 'timestamp_form_unsupported'])
  })
})
