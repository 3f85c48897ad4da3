import type { CryptoPort } from '../crypto-port.ts'
import { concatBytes } from '../encoding/concat-bytes.ts'
import { encodeUtf8 } from '../encoding/utf8.ts'
import { canonicalText } from '../json/canonicalize.ts'
import { isJsonObject, type JsonObject } from '../json/json-object.ts'
import type { SealTimestamp, X509Signer } from '../proof-report.ts'
import { checkRevocation, type RevocationOutcome } from '../revocation/check-revocation.ts'
import { type VerifiedTimestamp, verifyTimestamp } from '../timestamp/verify-timestamp.ts'
import { describeCertificate } from '../x509/describe-certificate.ts'
import type { KnownCertificate } from '../x509/known-certificate.ts'
import type { SealSignature } from './parse-sealed.ts'
import type { SealValues } from './seal-values.ts'
import { readTokens, type UnsignedPart } from './unsigned-parts.ts'

export interface StampedSeal {
  /** The payload as it stands in the file: raw, or base64url when the seal says so. */
  readonly payload: Uint8Array
  readonly signature: SealSignature
  /** Members of the protected header. */
  readonly members: JsonObject
  readonly parts: readonly UnsignedPart[]
  readonly values: SealValues
  readonly crypto: CryptoPort
}

interface TokenToVerify {
  readonly kind: SealTimestamp['kind']
  readonly token: Uint8Array
  /** What must have been stamped; put together only when the token is looked at. Undefined: it is not computed here. */
  readonly readData: () => readonly Uint8Array[] | undefined
}

/** `bytes`: of words put under time stamps in one seal, however often they are stamped. */
const limits = { timestamps: 16, bytes: 64_000_000 }

/** Verifies every time stamp of a seal, in the order in which they stand; `adoTst` of the protected header first. */
export async function verifySealTimestamps(seal: StampedSeal): Promise<readonly SealTimestamp[]> {
  const verified: SealTimestamp[] = []
  let bytesLeft = limits.bytes
  for (const token of listTokens(seal)) {
    if (token.kind !== 'sigTst') bytesLeft -= seal.payload.length
    const isTooMuch = verified.length >= limits.timestamps || bytesLeft < 0
    verified.push(isTooMuch ? { kind: token.kind, code: 'timestamp_not_looked_at' } : await verifyToken(token, seal))
  }
  return verified
}

function listTokens({ payload, signature, members, parts }: StampedSeal): readonly TokenToVerify[] {
  const words = [payload]
  const ofWords = readTokens(members.adoTst).map((token) => ({ kind: 'adoTst', token, readData: () => words }) as const)
  const ofParts = parts.flatMap(({ name, value }, index) => {
    if (name !== 'sigTst' && name !== 'arcTst') return []
    const readData = () =>
      name === 'sigTst' ? [encodeUtf8(signature.signature)] : archivedForms({ payload, signature, parts, index })
    return readTokens(value).map((token) => ({ kind: name, token, readData }) as const)
  })
  return [...ofWords, ...ofParts]
}

interface ArchivedSeal extends Pick<StampedSeal, 'payload' | 'signature' | 'parts'> {
  /** Place of the archive time stamp in `etsiU`. */
  readonly index: number
}

/**
 * What an archive time stamp is over: payload, protected header and signature with dots, and after one more dot all elements
 * of `etsiU` before it, side by side. Elements in base64url count as they stand: that is how every sealed European Digital
 * Credential at hand is made. Elements in clear JSON count in a canonical form; where none is agreed, both the one of RFC 8785
 * and the plain one without spaces are tried. Source: ETSI TS 119 182-1 clause 5.3.6.3.
 */
export function archivedForms({ payload, signature, parts, index }: ArchivedSeal): readonly Uint8Array[] | undefined {
  const { value } = parts[index] ?? {}
  const over = isJsonObject(value) ? value.timeStamped : undefined
  if (over !== undefined && over !== 'all') return undefined
  const before = parts.slice(0, index)
  const middle = `.${signature.protected}.${signature.signature}.`
  const inForm = (write: (element: JsonObject) => string) =>
    concatBytes([
      payload,
      encodeUtf8(middle + before.map(({ encoded, element }) => encoded ?? write(element)).join('')),
    ])
  if (before.every(({ encoded }) => encoded !== undefined)) return [inForm(canonicalText)]
  return [inForm(canonicalText), inForm((element) => JSON.stringify(element))]
}

async function verifyToken({ kind, token, readData }: TokenToVerify, seal: StampedSeal): Promise<SealTimestamp> {
  const data = readData()
  if (!data) return { kind, code: 'timestamp_form_unsupported' }
  const { crypto, values } = seal
  const verified = await verifyTimestamp({ token, data, candidates: values.certificates, crypto })
  const code = (await isRevoked(verified, seal)) ? 'timestamp_certificate_revoked' : verified.code
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

async function isRevoked({ code, time, authority, chain }: VerifiedTimestamp, seal: StampedSeal): Promise<boolean> {
  const issuer = chain?.above[0]
  if (code !== 'timestamp_holds' || !time || !authority || !issuer) return false
  const { values, crypto } = seal
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
async function describeWithChain(
  known: KnownCertificate,
  above: readonly KnownCertificate[],
  crypto: CryptoPort,
): Promise<X509Signer> {
  const signer = await describeCertificate(known, crypto)
  return above.length === 0 ? signer : { ...signer, chain: above.map(({ text }) => text) }
}
