import type { CryptoPort } from '../crypto-port.ts'
import type { ProofCode } from '../proof-codes.ts'
import type { SealLevel, SealMaterial, SealTimestamp, X509Signer } from '../proof-report.ts'
import { checkRevocation, type RevocationOutcome } from '../revocation/check-revocation.ts'
import { buildChain, type CertificateChain, isValidAt } from '../x509/build-chain.ts'
import type { Certificate } from '../x509/certificate.ts'
import { findInName, formatName } from '../x509/distinguished-name.ts'
import type { KnownCertificate } from '../x509/known-certificate.ts'
import type { SealValues } from './seal-values.ts'
import { describeWithChain, type StampToVerify, verifyStamps } from './verify-stamps.ts'

/** A seal whose signature holds, in JSON or XML. */
export interface SealToExamine {
  readonly leaf: KnownCertificate
  /** The time the seal claims, UTC with seconds; undefined when it claims no readable one. */
  readonly claimedAt: string | undefined
  /** Whether it has what the basic level of its form asks for. */
  readonly isBasic: boolean
  /** In the order in which they stand. */
  readonly stamps: readonly StampToVerify[]
  readonly values: SealValues
  readonly crypto: CryptoPort
}

export interface ExaminedSeal {
  readonly material: SealMaterial
  /** The one who sealed, with the certificates above. */
  readonly signer: X509Signer
  /** What the seal says as a whole. */
  readonly code: ProofCode
}

interface TimeThatCounts {
  readonly at: string
  readonly proven: boolean
}

/**
 * Looks at what a seal carries beside its signature: chain, time stamps, revocation values. Each part is verified by itself;
 * none of it is trusted, and a part that fails weakens nothing but the level.
 * Sources: ETSI TS 119 182-1 (JAdES) clauses 5.3 and 6, ETSI EN 319 132-1 (XAdES) clauses 5.3 to 6.
 */
export async function examineSeal(seal: SealToExamine): Promise<ExaminedSeal> {
  const { leaf, claimedAt, stamps, values, crypto } = seal
  const timestamps = await verifyStamps(stamps, { values, crypto })
  const earliest = findEarliest(timestamps)
  const at = earliest?.time ?? claimedAt ?? leaf.certificate.notBefore
  const time = { at, proven: earliest !== undefined }
  const chain = await buildChain({ leaf, candidates: values.certificates, at, crypto })
  const revocation = await checkChainRevocation({ leaf, chain, values, time, crypto })
  const level = seal.isBasic ? findLevel({ timestamps, chain, revocation, leaf }) : undefined
  const proven = earliest?.time !== undefined && {
    provenAt: earliest.time,
    ...(earliest.authority && { provenBy: earliest.authority }),
  }
  return {
    code: codeOfSeal(leaf.certificate, { claimedAt, provenAt: earliest?.time }),
    signer: await describeWithChain(leaf, chain.above, crypto),
    material: { ...(level && { level }), ...proven, timestamps, revocation, chainEnd: chain.end },
  }
}

/** The first time at which the signature was there: a stamp over the words alone says nothing of it. */
function findEarliest(timestamps: readonly SealTimestamp[]): SealTimestamp | undefined {
  return timestamps
    .filter(({ kind, code }) => kind !== 'adoTst' && code === 'timestamp_holds')
    .reduce<SealTimestamp | undefined>(
      (first, one) => (first?.time !== undefined && first.time <= (one.time ?? '') ? first : one),
      undefined,
    )
}

interface ChainToCheck extends Pick<SealToExamine, 'leaf' | 'values' | 'crypto'> {
  readonly chain: CertificateChain
  readonly time: TimeThatCounts
}

/** The status of the certificate, unless one above it was revoked by then: that takes away all below. */
async function checkChainRevocation({ leaf, chain, values, time, crypto }: ChainToCheck): Promise<RevocationOutcome> {
  const path = [leaf, ...chain.above]
  let own: RevocationOutcome = { code: 'certificate_status_not_inside' }
  for (const [index, known] of path.entries()) {
    const issuer = path[index + 1]
    if (!issuer) break
    const shared = { values: values.revocation, candidates: values.certificates, time, crypto }
    const found = await checkRevocation({ known, issuer, ...shared })
    if (index === 0) own = found
    const { subject } = known.certificate
    if (found.code === 'certificate_revoked_before')
      return index === 0 ? found : { ...found, authority: findInName(subject, 'CN') ?? formatName(subject) }
  }
  return own
}

interface LevelFacts extends Pick<SealToExamine, 'leaf'> {
  readonly timestamps: readonly SealTimestamp[]
  readonly chain: CertificateChain
  readonly revocation: RevocationOutcome
}

/**
 * The level all parts of which are there and hold (clause 6.3 of both standards). Which authority is trusted decides for whom
 * a status value is needed; here it is asked for the certificate of the seal.
 */
function findLevel({ timestamps, chain, revocation, leaf }: LevelFacts): SealLevel {
  const holds = (kind: SealTimestamp['kind'], until = '9999') =>
    timestamps.some((one) => one.kind === kind && one.code === 'timestamp_holds' && (one.time ?? '9999') <= until)
  if (!holds('sigTst', leaf.certificate.notAfter)) return 'B-B'
  const isStatusKnown = revocation.source !== undefined && revocation.code !== 'certificate_status_of_other_time'
  if (chain.above.length === 0 || !isStatusKnown) return 'B-T'
  return holds('arcTst') ? 'B-LTA' : 'B-LT'
}

interface SealTimes {
  readonly claimedAt: string | undefined
  readonly provenAt: string | undefined
}

/** What a signature that holds says with its certificate. A proven time counts; the claimed one only where nothing is proven. */
export function codeOfSeal(certificate: Certificate, { claimedAt, provenAt }: SealTimes): ProofCode {
  if (!certificate.isForSigning) return 'certificate_not_for_signing'
  if (certificate.extensions.unknownCritical.length > 0) return 'certificate_extension_unknown'
  const at = provenAt ?? claimedAt
  if (at === undefined) return 'sealing_time_missing'
  if (isValidAt(certificate, at)) return 'signature_holds'
  return provenAt === undefined ? 'sealed_outside_certificate_period' : 'seal_proven_outside_certificate_period'
}
