import type { DigestAlgorithm } from '../crypto-port.ts'
import { readDigestAlgorithm } from '../x509/signature-algorithm.ts'
import { readSerialNumber } from '../x509/certificate.ts'
import {
  derTags,
  readChildren,
  readElement,
  readGeneralizedTime,
  readObjectIdentifier,
  type DerElement,
} from '../x509/read-der.ts'
import { readSigned, type SignedDer } from '../x509/signed-der.ts'

/** An answer of a status responder as it was read. Whether the responder may answer is not looked at here. */
export interface OcspResponse {
  readonly producedAt: string
  readonly answers: readonly OcspAnswer[]
  /** DER of the certificates inside. */
  readonly certificates: readonly Uint8Array[]
  readonly signed: SignedDer
}

export interface OcspAnswer {
  readonly serialNumber: string
  readonly digestAlgorithm: DigestAlgorithm | 'sha-1' | undefined
  readonly issuerNameDigest: Uint8Array
  readonly issuerKeyDigest: Uint8Array
  readonly status: 'good' | 'revoked' | 'unknown'
  readonly revokedAt?: string
  /** CRLReason; absent: not stated. */
  readonly reason?: number
  readonly thisUpdate: string
  readonly nextUpdate?: string
}

const basic = '1.3.6.1.5.5.7.48.1.1'
const explicit = (number: number) => 0xa0 | number
const limits = { answers: 64, certificates: 8 }

/** Reads an OCSPResponse, or the BasicOCSPResponse in it; undefined when it is neither. Source: RFC 6960 section 4.2.1. */
export function parseOcspResponse(der: Uint8Array): OcspResponse | undefined {
  const whole = readElement(der)
  const fields = readChildren(whole, derTags.sequence)
  if (!whole || !fields || whole.whole.length !== der.length) return undefined
  const [status, wrapper] = fields
  if (status?.tag !== derTags.enumerated) return readBasic(fields)
  const [type, octets] = readChildren(readChildren(wrapper, explicit(0))?.[0], derTags.sequence) ?? []
  const isSuccess = status.content.length === 1 && status.content[0] === 0
  if (!isSuccess || readObjectIdentifier(type) !== basic || octets?.tag !== derTags.octetString) return undefined
  const inner = readElement(octets.content)
  const parts = inner?.whole.length === octets.content.length ? readChildren(inner, derTags.sequence) : undefined
  return parts && readBasic(parts)
}

function readBasic([data, algorithm, signature, wrapper]: readonly DerElement[]): OcspResponse | undefined {
  const signed = readSigned(data, algorithm, signature)
  const fields = readChildren(data, derTags.sequence) ?? []
  const [responder, produced, list] = fields[0]?.tag === explicit(0) ? fields.slice(1) : fields
  const producedAt = readGeneralizedTime(produced)
  const answers = readChildren(list, derTags.sequence)
  const certificates = wrapper ? readChildren(readChildren(wrapper, explicit(0))?.[0], derTags.sequence) : []
  if (!signed || !responder || !producedAt || !answers || answers.length > limits.answers || !certificates)
    return undefined
  const read = answers.flatMap((one) => readAnswer(one) ?? [])
  if (read.length !== answers.length) return undefined
  const inside = certificates.slice(0, limits.certificates).map((one) => one.whole)
  return { producedAt, answers: read, certificates: inside, signed }
}

function readAnswer(element: DerElement): OcspAnswer | undefined {
  const [identifier, status, updated, next] = readChildren(element, derTags.sequence) ?? []
  const [algorithm, name, key, serial] = readChildren(identifier, derTags.sequence) ?? []
  const serialNumber = readSerialNumber(serial)
  const thisUpdate = readGeneralizedTime(updated)
  const found = readStatus(status)
  if (name?.tag !== derTags.octetString || key?.tag !== derTags.octetString) return undefined
  if (serialNumber === undefined || !thisUpdate || !found) return undefined
  const hasNext = next?.tag === explicit(0)
  const nextUpdate = hasNext ? readGeneralizedTime(readElement(next.content)) : undefined
  if (hasNext && !nextUpdate) return undefined
  const digests = { issuerNameDigest: name.content, issuerKeyDigest: key.content }
  const digestAlgorithm = readDigestAlgorithm(algorithm)
  return { serialNumber, digestAlgorithm, ...digests, ...found, thisUpdate, ...(nextUpdate && { nextUpdate }) }
}

function readStatus(element: DerElement | undefined): Pick<OcspAnswer, 'status' | 'revokedAt' | 'reason'> | undefined {
  if (element?.tag === 0x80) return { status: 'good' }
  if (element?.tag === 0x82) return { status: 'unknown' }
  const [time, wrapped] = readChildren(element, explicit(1)) ?? []
  const revokedAt = readGeneralizedTime(time)
  if (!revokedAt) return undefined
  const reason = wrapped && readElement(wrapped.content)
  if (!reason) return { status: 'revoked', revokedAt }
  return reason.tag === derTags.enumerated && reason.content.length === 1
    ? { status: 'revoked', revokedAt, reason: reason.content[0] ?? 0 }
    : undefined
}
