import type { ProofResult, SealMaterial, X509Signer } from '@wanderbuch/proofs/proof-report'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import { describe, expect, test } from 'vitest'
import { sampleRecord } from '../compare/sample-mapped-record.ts'
import type { TrustList } from '../vocabulary/trust-list.ts'
import { checkOrigin } from './check-origin.ts'
import { checkUnchanged } from './check-unchanged.ts'
import type { VerificationSubject } from './verification-subject.ts'

const day = '2026-11-22' as IsoDay

const certificateOf = (commonName: string, sha256: string): X509Signer => ({
  kind: 'x509',
  subject: `CN=${commonName}`,
  commonName,
  issuer: 'CN=Authority',
  serialNumber: '01',
  notBefore: '2024-01-01T00:00:00Z',
  notAfter: '2027-01-01T00:00:00Z',
  sha256,
  der: '',
})
const signer = certificateOf('Sample Seal', 'aa')
const stamper = certificateOf('Stamper', 'bb')

const stamped = { provenAt: '2026-11-20T10:00:05Z', provenBy: stamper }
const sealOf = (more: Partial<SealMaterial> = {}): SealMaterial => ({
  level: 'B-LTA',
  ...stamped,
  timestamps: [],
  revocation: { code: 'certificate_valid' },
  chainEnd: 'self-issued',
  ...more,
})

const listing = (name: string, sha256: string): TrustList => ({
  kind: 'wanderbuch-trust-list',
  title: 'List',
  test: false,
  source: 'https://example.org',
  day,
  checkedBy: 'C. Sample',
  bodies: [{ name: { en: name }, identifiers: [], keys: [{ kind: 'x509', sha256, subject: name }], entitlements: [] }],
})
const pinned = listing('Sample School', 'aa')
const ofOther = listing('Other School', 'aa')
const ofStamper = listing('Stamper', 'bb')

function subjectOf(
  seal: SealMaterial | undefined,
  trustLists: readonly TrustList[],
  more: Partial<ProofResult> = {},
): VerificationSubject {
  const result: ProofResult = {
    unchanged: 'yes',
    code: 'signature_holds',
    details: {},
    signer,
    signedAt: '2026-11-20T10:00:00Z',
    signerIsIssuer: 'not-determined',
    ...(seal && { seal }),
    ...more,
  }
  return { record: sampleRecord(), proof: { result }, trustLists, day }
}

const answer = ({ outcome, code }: { readonly outcome: string; readonly code: string }) => `${outcome} ${code}`

describe('SECURITY: origin of a seal by the status of its certificate at the time that counts', () => {
  const revokedAt = '2026-11-20T09:00:00Z'
  const before = sealOf({ revocation: { code: 'certificate_revoked_before', revokedAt } })
  const after = sealOf({ revocation: { code: 'certificate_revoked_after', revokedAt: '2026-11-21T00:00:00Z' } })
  const open = sealOf({ revocation: { code: 'certificate_revoked_time_not_proven', revokedAt } })
  const suspended = sealOf({ revocation: { code: 'certificate_suspended', revokedAt } })

  test.each<[string, SealMaterial | undefined, readonly TrustList[], string]>([
    ['nothing against it, pinned', sealOf(), [pinned], 'yes origin_pinned'],
    ['nothing against it, not pinned', sealOf(), [], 'not-determined origin_not_pinned'],
    ['no seal', undefined, [pinned], 'yes origin_pinned'],
    ['revoked before, pinned', before, [pinned], 'no origin_certificate_revoked'],
    ['revoked before, not pinned', before, [], 'no origin_certificate_revoked'],
    ['revoked before, key of another body: that stays', before, [ofOther], 'no origin_key_belongs_to_other_body'],
    ['revoked after, time by nobody known', after, [pinned], 'not-determined origin_certificate_revoked_later'],
    ['revoked after, time by one on a list', after, [pinned, ofStamper], 'yes origin_pinned'],
    ['revoked, time only claimed', open, [pinned], 'not-determined origin_certificate_revoked_time_open'],
    ['on hold', suspended, [pinned], 'not-determined origin_certificate_suspended'],
    [
      'its status not inside',
      sealOf({ revocation: { code: 'certificate_status_not_inside' } }),
      [pinned],
      'yes origin_pinned',
    ],
  ])('%s', (_, seal, lists, expected) => {
    expect(answer(checkOrigin(subjectOf(seal, lists)))).toBe(expected)
  })

  test('an authority above was revoked: it is the one that is named', () => {
    const revocation = { code: 'certificate_revoked_before', revokedAt, authority: 'Authority' } as const
    const found = checkOrigin(subjectOf(sealOf({ revocation }), [pinned]))
    expect(found).toMatchObject({ outcome: 'no', details: { signer: 'Authority', revokedOn: '2026-11-20' } })
  })

  test.each(['seal_proven_outside_certificate_period', 'certificate_extension_unknown'] as const)(
    '%s: a pinned key is no yes',
    (code) => {
      const found = checkOrigin(subjectOf(sealOf(), [pinned], { code }))
      expect(answer(found)).toBe('not-determined origin_certificate_misused')
    },
  )

  test('a seal that does not hold says nothing of its certificate', () => {
    const broken = subjectOf(before, [pinned], { unchanged: 'no', code: 'signature_wrong' })
    expect(answer(checkOrigin(broken))).toBe('not-determined origin_needs_unchanged')
  })
})

describe('what is said of a seal that holds', () => {
  test.each<[string, SealMaterial, readonly TrustList[], string, object]>([
    [
      'claimed only',
      {
        timestamps: [],
        revocation: { code: 'certificate_status_not_inside' },
        chainEnd: 'issuer-missing',
        level: 'B-B',
      },
      [],
      'yes seal_time_claimed',
      { signer: 'Sample Seal', sealedOn: '2026-11-20', level: 'B-B', certificateStatus: 'open' },
    ],
    [
      'stamped by one nobody names',
      sealOf(),
      [pinned],
      'yes seal_time_stamped',
      { authority: 'Stamper', provenOn: '2026-11-20', level: 'B-LTA', certificateStatus: 'good' },
    ],
    ['stamped by one on a list', sealOf(), [ofStamper], 'yes seal_time_confirmed', { authority: 'Stamper' }],
  ])('%s', (_, seal, lists, expected, details) => {
    const found = checkUnchanged(subjectOf(seal, lists))
    expect(answer(found)).toBe(expected)
    expect(found.details).toMatchObject(details)
  })

  test.each(['sealing_time_missing', 'sealed_outside_certificate_period'] as const)(
    '%s keeps its own words',
    (code) => {
      expect(answer(checkUnchanged(subjectOf(sealOf(), [], { code })))).toBe(`yes ${code}`)
    },
  )
})

describe('counter-signatures', () => {
  const signed = {
    code: 'signature_holds',
    unchanged: 'yes',
    details: {},
    signer,
    signerIsIssuer: 'not-determined',
  } as const
  const broken = { ...signed, code: 'signature_wrong', unchanged: 'no', signer: stamper } as const

  test('SECURITY: they are told and make no answer better, a broken one none worse', () => {
    const withOne = sealOf({ counterSignatures: [signed] })
    const withBoth = sealOf({ counterSignatures: [signed, broken] })
    const answers = [sealOf(), withOne, withBoth].map((seal) => {
      const subject = subjectOf(seal, [])
      return [answer(checkUnchanged(subject)), answer(checkOrigin(subject))]
    })
    expect(new Set(answers.map(String)).size).toBe(1)
    expect(checkUnchanged(subjectOf(withBoth, [])).details).toMatchObject({
      counter: 'broken',
      counterSignedBy: 'Sample Seal',
      counterSignatureBroken: 'Stamper',
    })
    expect(checkUnchanged(subjectOf(withOne, [])).details).toMatchObject({ counter: 'none' })
  })
})
