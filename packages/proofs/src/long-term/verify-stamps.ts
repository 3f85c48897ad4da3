import type { CryptoPort } from '../crypto-port.ts'
import type { SealTimestamp, X509Signer } from '../proof-report.ts'
import { checkRevocation, type RevocationOutcome } from '../revocation/check-revocation.ts'
import { type VerifiedTimestamp, verifyTimestamp } from '../timestamp/verify-timestamp.ts'
import { describeCertificate } from '../x509/describe-certificate.ts'
import type { KnownCertificate } from '../x509/known-certificate.ts'
import type { SealValues } from './seal-values.ts'

/** A time stamp token of a seal, whatever the form of the seal is. */
export interface StampToVerify {
  readonly kind: SealTimestamp['kind']
  /** DER. */
  readonly token: Uint8Array
  /** What must have been stamped, in each form that stands for it; put together only when the token is looked at. Undefined: it is not computed here. */
  readonly readData: () => readonly Uint8Array[] | undefined
  /** About how many bytes of sealed words are put together for that. */
  readonly bytes: number
}

interface StampingValues {
  readonly values: SealValues
  readonly crypto: CryptoPort
}

/** `bytes`: of words put under time stamps in one seal, however often they are stamped. */
const limits = { timestamps: 16, bytes: 64_000_000 }

/** Verifies the time stamps of a seal in their order. */
export async function verifyStamps(
  stamps: readonly StampToVerify[],
  known: StampingValues,
): Promise<readonly SealTimestamp[]> {
  const verified: SealTimestamp[] = []
  let bytesLeft = limits.bytes
  for (const stamp of stamps) {
    bytesLeft -= stamp.bytes
    const isTooMuch = verified.length >= limits.timestamps || bytesLeft < 0
    verified.push(isTooMuch ? { kind: stamp.kind, code: 'timestamp_not_looked_at' } : await verifyStamp(stamp, known))
  }
  return verified
}

async function verifyStamp({ kind, token, readData }: StampToVerify, known: StampingValues): Promise<SealTimestamp> {
  const data = readData()
  if (!data) return { kind, code: 'timestamp_form_unsupported' }
  const { crypto, values } = known
  const verified = await verifyTimestamp({ token, data, candidates: values.certificates, crypto })
  const code = (await isRevoked(verified, known)) ? 'timestamp_certificate_revoked' : verified.code
  const { time, authority } = verified
  return {
    kind,
    code,
    ...(time !== undefined && { time }),
    ...(authority && { authority: await describeWithChain(authority, verified.chain?.above ?? [], crypto) }),
  }
}

/** Reasons after which stamps made before the revocation still count (RFC 3161 section 4, item 1). */
const harmlessReasons = [3, 4, 5]

async function isRevoked(
  { code, time, authority, chain }: VerifiedTimestamp,
  { values, crypto }: StampingValues,
): Promise<boolean> {
  const issuer = chain?.above[0]
  if (code !== 'timestamp_holds' || !time || !authority || !issuer) return false
  const found: RevocationOutcome = await checkRevocation({
    known: authority,
    issuer,
    values: values.revocation,
    candidates: values.certificates,
    time: { at: time, proven: true },
    crypto,
  })
  if (found.code === 'certificate_revoked_before' || found.code === 'certificate_suspended') return true
  return found.code === 'certificate_revoked_after' && !harmlessReasons.includes(found.reason ?? 0)
}

/** A certificate as the report names it, with the ones above it. */
export async function describeWithChain(
  known: KnownCertificate,
  above: readonly KnownCertificate[],
  crypto: CryptoPort,
): Promise<X509Signer> {
  const signer = await describeCertificate(known, crypto)
  return above.length === 0 ? signer : { ...signer, chain: above.map(({ text }) => text) }
}
