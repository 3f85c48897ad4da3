import type { CryptoPort } from '../crypto-port.ts'
import type { JsonObject } from '../json/json-object.ts'
import type { SealLevel, SealMaterial, SealTimestamp } from '../proof-report.ts'
import { checkRevocation, type RevocationOutcome } from '../revocation/check-revocation.ts'
import { buildChain, type CertificateChain } from '../x509/build-chain.ts'
import { findInName, formatName } from '../x509/distinguished-name.ts'
import type { KnownCertificate } from '../x509/known-certificate.ts'
import type { SealSignature } from './parse-sealed.ts'
import { verifySealTimestamps } from './seal-timestamps.ts'
import { readSealValues, type SealValues } from './seal-values.ts'
import { readUnsignedParts } from './unsigned-parts.ts'

/** A seal whose signature holds. */
export interface SealToExamine {
  /** The payload as it stands in the file, as bytes. */
  readonly payload: Uint8Array
  readonly signature: SealSignature
  /** Members of the protected header. */
  readonly members: JsonObject
  readonly leaf: KnownCertificate
  /** The time the seal claims, UTC with seconds; undefined when it claims no readable one. */
  readonly claimedAt: string | undefined
  readonly crypto: CryptoPort
}

export interface ExaminedSeal {
  readonly material: SealMaterial
  /** Above the certificate of the seal. */
  readonly chain: CertificateChain
}

interface TimeThatCounts {
  readonly at: string
  readonly proven: boolean
}

/**
 * Looks at what a seal carries beside its signature: chain, time stamps, revocation values. Each part is verified by itself;
 * none of it is trusted, and a part that fails weakens nothing but the level. Source: ETSI TS 119 182-1 clauses 5.3 and 6.
 */
export async function examineSeal(seal: SealToExamine): Promise<ExaminedSeal> {
  const { payload, signature, members, leaf, claimedAt, crypto } = seal
  const parts = readUnsignedParts(signature.etsiU)
  const values = readSealValues(parts, members.x5c)
  const timestamps = await verifySealTimestamps({ payload, signature, members, parts, values, crypto })
  const earliest = findEarliest(timestamps)
  const at = earliest?.time ?? claimedAt ?? leaf.certificate.notBefore
  const time = { at, proven: earliest !== undefined }
  const chain = await buildChain({ leaf, candidates: values.certificates, at, crypto })
  const revocation = await checkChainRevocation({ leaf, chain, values, time, crypto })
  const level = findLevel({ members, claimedAt, timestamps, chain, revocation, notAfter: leaf.certificate.notAfter })
  const proven = earliest?.time !== undefined && {
    provenAt: earliest.time,
    ...(earliest.authority && { provenBy: earliest.authority }),
  }
  return { chain, material: { ...(level && { level }), ...proven, timestamps, revocation, chainEnd: chain.end } }
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

interface ChainToCheck {
  readonly leaf: KnownCertificate
  readonly chain: CertificateChain
  readonly values: SealValues
  readonly time: TimeThatCounts
  readonly crypto: CryptoPort
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

interface LevelFacts extends Pick<SealToExamine, 'members' | 'claimedAt'> {
  readonly timestamps: readonly SealTimestamp[]
  readonly chain: CertificateChain
  readonly revocation: RevocationOutcome
  readonly notAfter: string
}

/**
 * The level all parts of which are there and hold (clause 6.3). Which authority is trusted decides for whom a status value is
 * needed; here it is asked for the certificate of the seal. `sigT` is accepted after 2025-05-15 too, when `iat` took its place.
 */
function findLevel(facts: LevelFacts): SealLevel | undefined {
  const { timestamps, chain, revocation, notAfter } = facts
  const holds = (kind: SealTimestamp['kind'], until = '9999') =>
    timestamps.some((one) => one.kind === kind && one.code === 'timestamp_holds' && (one.time ?? '9999') <= until)
  if (!isBasic(facts)) return undefined
  if (!holds('sigTst', notAfter)) return 'B-B'
  const isStatusKnown = revocation.source !== undefined && revocation.code !== 'certificate_status_of_other_time'
  if (chain.above.length === 0 || !isStatusKnown) return 'B-T'
  return holds('arcTst') ? 'B-LTA' : 'B-LT'
}

/** One claimed time, one digest of the certificate, and the binding members marked as such (clause 6.3, level B-B). */
function isBasic({ members, claimedAt }: LevelFacts): boolean {
  const has = (name: string) => Object.hasOwn(members, name)
  const crit: readonly unknown[] = Array.isArray(members.crit) ? members.crit : []
  const isMarked = ['sigT', 'x5t#o', 'adoTst'].every((name) => !has(name) || crit.includes(name))
  return claimedAt !== undefined && has('sigT') !== has('iat') && has('x5t#S256') !== has('x5t#o') && isMarked
}
