import type { ProofResult } from '@wanderbuch/proofs/proof-report'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import { beforeAll, describe, expect, test } from 'vitest'
import { readSource } from '../../test-support/read-sample-source.ts'
import { makeCertificate, type SampleCertificate } from '../../test-support/sample-certificate.ts'
import { sampleTrustedList } from '../../test-support/sample-trusted-list.ts'
import { sampleRecord } from '../compare/sample-mapped-record.ts'
import { checkOrigin } from './check-origin.ts'
import { signingMoment } from './signing-moment.ts'
import type { VerificationSubject } from './verification-subject.ts'

let leaf: SampleCertificate
let authority: SampleCertificate
let stamper: SampleCertificate
beforeAll(async () => {
  leaf = await makeCertificate('Sample School')
  authority = await makeCertificate('Sample Trust Services')
  stamper = await makeCertificate('Sample Clock')
})

const day = '2026-11-22' as IsoDay
const stampedAt = '2026-06-01T10:00:00Z'

/** A seal with a time stamp; the authority above its certificate was withdrawn later. */
async function sealed(
  clock: { readonly type: string; readonly status: string } | undefined,
): Promise<VerificationSubject> {
  const services = [
    {
      certificate: authority.base64,
      status: 'withdrawn',
      from: '2026-07-01T00:00:00Z',
      history: [{ status: 'granted', from: '2020-01-01T00:00:00Z' }],
    },
    ...(clock ? [{ certificate: stamper.base64, from: '2020-01-01T00:00:00Z', ...clock }] : []),
  ]
  const result: ProofResult = {
    unchanged: 'yes',
    code: 'signature_holds',
    details: {},
    signer: { ...leaf.described, chain: [authority.base64] },
    signedAt: '2026-06-01T09:00:00Z',
    signerIsIssuer: 'not-determined',
    seal: {
      provenAt: stampedAt,
      provenBy: stamper.described,
      timestamps: [],
      revocation: { code: 'certificate_status_not_inside' },
      chainEnd: 'issuer-missing',
    },
  }
  const record = sampleRecord({ issuer: { name: { en: 'Sample School' }, identifiers: [] } })
  return {
    record,
    proof: { result },
    trustLists: [],
    trustSources: [await readSource(sampleTrustedList(services))],
    day,
  }
}

describe('a time is proven only by a clock that a list at hand names', () => {
  test.each<[string, { type: string; status: string } | undefined, string, string]>([
    ['a qualified clock', { type: 'TSA/QTST', status: 'granted' }, 'proven', 'origin_listed_withdrawn_since'],
    ['a clock of nobody', undefined, 'claimed', 'origin_list_time_not_proven'],
    ['a clock that was withdrawn', { type: 'TSA/QTST', status: 'withdrawn' }, 'claimed', 'origin_list_time_not_proven'],
    ['an authority that is no clock', { type: 'CA/QC', status: 'granted' }, 'claimed', 'origin_list_time_not_proven'],
  ])('%s', async (_, clock, basis, code) => {
    const subject = await sealed(clock)
    expect(signingMoment(subject).basis).toBe(basis)
    expect(checkOrigin(subject).code).toBe(code)
  })
})
