import { describe, expect, test } from 'vitest'
import { answerAbout, listBy, makeTestAuthority, sealTo } from '../../test-support/test-authority.ts'
import { etsiUOf, statusOf, verifySeal, withEtsiU } from '../../test-support/verify-seal.ts'
import type { JsonObject } from '../json/json-object.ts'
import { writeElement, writeSequence } from '../x509/write-der.ts'
import { writeExtension } from '../x509/write-values.ts'

const made = await makeTestAuthority()
const other = await makeTestAuthority()

describe('CRL and OCSP values inside', () => {
  const { serialNumber } = made.leaf.certificate
  const before = '2026-11-20T09:00:00Z'
  const after = '2026-11-20T11:00:00Z'
  const later = { thisUpdate: '2026-11-22T10:00:00Z' }
  const crl = (entry: { revokedAt: string; reason?: number }[], times = {}) =>
    listBy(
      made.authority,
      entry.map((one) => ({ serialNumber, ...one })),
      times,
    )
  const ocsp = (more: Parameters<typeof answerAbout>[2]) => answerAbout(made.leaf, made, more)
  const cases: Readonly<Record<string, readonly [() => Promise<Uint8Array>, 'crl' | 'ocsp', string]>> = {
    'CRL without it': [() => crl([]), 'crl', 'certificate_valid'],
    'CRL: revoked before': [() => crl([{ revokedAt: before, reason: 1 }]), 'crl', 'certificate_revoked_before'],
    'CRL: revoked after': [() => crl([{ revokedAt: after }], later), 'crl', 'certificate_revoked_after'],
    'CRL: on hold': [() => crl([{ revokedAt: before, reason: 6 }]), 'crl', 'certificate_suspended'],
    'CRL: on hold later': [() => crl([{ revokedAt: after, reason: 6 }], later), 'crl', 'certificate_valid'],
    'CRL: taken off': [() => crl([{ revokedAt: before, reason: 8 }]), 'crl', 'certificate_valid'],
    'CRL that had ended': [
      () => crl([], { thisUpdate: '2026-11-01T00:00:00Z', nextUpdate: '2026-11-20T10:00:00Z' }),
      'crl',
      'certificate_status_of_other_time',
    ],
    'CRL after the certificate had ended': [
      () => crl([], { thisUpdate: '2034-06-01T00:00:00Z', nextUpdate: '2034-07-01T00:00:00Z' }),
      'crl',
      'certificate_status_of_other_time',
    ],
    'CRL that had ended, revoked before': [
      () => crl([{ revokedAt: before }], { thisUpdate: '2026-11-20T09:30:00Z', nextUpdate: '2026-11-20T10:00:00Z' }),
      'crl',
      'certificate_revoked_before',
    ],
    'CRL by another key': [
      () => listBy({ ...made.authority, signer: other.authority.signer }, []),
      'crl',
      'certificate_status_not_proven',
    ],
    'CRL of another authority': [() => listBy(made.root, []), 'crl', 'certificate_status_not_inside'],
    'CRL of changes only': [
      () => listBy(made.authority, [], { extensions: [writeExtension('2.5.29.27', Uint8Array.of(2, 1, 1), true)] }),
      'crl',
      'certificate_status_not_proven',
    ],
    'CRL of authorities only': [
      () =>
        listBy(made.authority, [], {
          extensions: [writeExtension('2.5.29.28', writeSequence(writeElement(0x82, Uint8Array.of(0xff))), true)],
        }),
      'crl',
      'certificate_status_not_proven',
    ],
    'CRL of another part': [
      () =>
        listBy(made.authority, [], {
          extensions: [
            writeExtension(
              '2.5.29.28',
              writeSequence(writeElement(0xa0, writeElement(0xa0, writeElement(0x86)))),
              true,
            ),
          ],
        }),
      'crl',
      'certificate_status_not_proven',
    ],
    'not a CRL': [() => Promise.resolve(Uint8Array.of(0x30, 0)), 'crl', 'certificate_status_ill_formed'],
    'OCSP good': [() => ocsp({}), 'ocsp', 'certificate_valid'],
    'OCSP good, SHA-256': [() => ocsp({ digest: 'sha-256' }), 'ocsp', 'certificate_valid'],
    'OCSP by the issuer itself': [
      () => ocsp({ signer: made.authority.signer, responder: made.authority.certificate, certificates: [] }),
      'ocsp',
      'certificate_valid',
    ],
    'OCSP unknown': [() => ocsp({ status: 'unknown' }), 'ocsp', 'certificate_unknown_to_issuer'],
    'OCSP revoked before': [() => ocsp({ status: { revokedAt: before } }), 'ocsp', 'certificate_revoked_before'],
    'OCSP revoked after': [() => ocsp({ status: { revokedAt: after }, ...later }), 'ocsp', 'certificate_revoked_after'],
    'OCSP on hold': [() => ocsp({ status: { revokedAt: before, reason: 6 } }), 'ocsp', 'certificate_suspended'],
    'OCSP from before': [
      () => ocsp({ thisUpdate: '2026-11-10T00:00:00Z', nextUpdate: '2026-11-17T00:00:00Z' }),
      'ocsp',
      'certificate_status_of_other_time',
    ],
    'OCSP of another issuer with the same number': [
      () => ocsp({ issuer: other.authority.certificate }),
      'ocsp',
      'certificate_status_not_inside',
    ],
    'OCSP by one whom nobody named': [
      () => ocsp({ signer: made.leaf.signer, responder: made.leaf.certificate, certificates: [made.leaf.der] }),
      'ocsp',
      'certificate_status_not_proven',
    ],
    'OCSP by the responder of another authority': [
      () => ocsp({ signer: other.responder.signer, certificates: [other.responder.der] }),
      'ocsp',
      'certificate_status_not_proven',
    ],
    'not an OCSP response': [() => Promise.resolve(Uint8Array.of(0x30, 0)), 'ocsp', 'certificate_status_ill_formed'],
  }

  test.each(Object.entries(cases))('%s', async (_, [make, kind, expected]) => {
    const value = await make()
    const values = kind === 'crl' ? { lists: [value], responses: [] } : { lists: [], responses: [value] }
    const { code, seal } = await verifySeal(await sealTo('B-LTA', made, values))
    expect([code, seal?.revocation.code]).toEqual(['signature_holds', expected])
    const isKnown = /valid|revoked|suspended|unknown/.test(expected)
    expect(seal?.level).toBe(isKnown ? 'B-LTA' : 'B-T')
  })

  test('without a proof of time, a revocation after the claimed time leaves it open', async () => {
    const lists = [await crl([{ revokedAt: after }], later)]
    const stamped = await sealTo('B-LT', made, { lists, responses: [] })
    const [, certificates, values] = etsiUOf(stamped)
    const { seal } = await verifySeal(withEtsiU(stamped, [certificates ?? '', values ?? '']))
    expect([seal?.level, seal?.revocation]).toEqual([
      'B-B',
      expect.objectContaining({ code: 'certificate_revoked_time_not_proven', revokedAt: after }),
    ])
  })

  test('one answer against it outweighs one for it', async () => {
    const lists = [await crl([{ revokedAt: before }])]
    expect(await statusOf(await sealTo('B-LTA', made, { lists }))).toEqual([
      'signature_holds',
      'B-LTA',
      'certificate_revoked_before',
    ])
  })

  test('an authority above that was revoked takes all below with it', async () => {
    const entry = { serialNumber: made.authority.certificate.serialNumber, revokedAt: before }
    const { seal } = await verifySeal(await sealTo('B-LTA', made, { lists: [await listBy(made.root, [entry])] }))
    expect(seal?.revocation).toMatchObject({
      code: 'certificate_revoked_before',
      authority: 'Synthetic Authority (test)',
    })
  })

  test('values for time stamps in tstVD are found too', async () => {
    const sealed = await sealTo('B-LT', made, { clear: true })
    const [stamp, certificates, lists] = etsiUOf(sealed) as readonly JsonObject[]
    const tstVD = { xVals: certificates?.xVals ?? null, rVals: lists?.rVals ?? null }
    expect(await statusOf(withEtsiU(sealed, [stamp ?? {}, { tstVD }]))).toEqual([
      'signature_holds',
      'B-LT',
      'certificate_valid',
    ])
  })
})
