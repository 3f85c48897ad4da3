import { fail, succeed, type Result } from '@wanderbuch/standards/result'
import type { PublicKey } from '../crypto-port.ts'
import { encodeHex } from '../encoding/hex.ts'
import { readName, type NameAttribute } from './distinguished-name.ts'
import { readPublicKeyInfo } from './public-key-info.ts'
import {
  derTags,
  readChildren,
  readElement,
  readElements,
  readObjectIdentifier,
  readTime,
  type DerElement,
} from './read-der.ts'

/** What a certificate says. Who vouches for it is not looked at here. */
export interface Certificate {
  readonly subject: readonly NameAttribute[]
  readonly issuer: readonly NameAttribute[]
  /** Lower-case hex, without a leading zero byte. */
  readonly serialNumber: string
  /** UTC, `2023-05-11T08:00:00Z`. */
  readonly notBefore: string
  readonly notAfter: string
  /** Undefined for key types without an algorithm here and for weak keys. */
  readonly publicKey: PublicKey | undefined
  /** False only when the certificate limits its key to uses other than signing. */
  readonly isForSigning: boolean
}

export interface CertificateProblem {
  readonly code: 'certificate_ill_formed'
}

/** Reads an X.509 certificate from DER; strict, bounded by its bytes. Source: RFC 5280 section 4.1. */
export function parseCertificate(der: Uint8Array): Result<Certificate, CertificateProblem> {
  const whole = readElement(der)
  const [toBeSigned, algorithm, signature, ...more] = readChildren(whole, derTags.sequence) ?? []
  const isComplete = whole?.whole.length === der.length && algorithm && signature && more.length === 0
  const certificate = isComplete ? readToBeSigned(toBeSigned) : undefined
  return certificate ? succeed(certificate) : fail({ code: 'certificate_ill_formed' })
}

const versionTag = 0xa0
const extensionsTag = 0xa3

function readToBeSigned(element: DerElement | undefined): Certificate | undefined {
  const fields = readChildren(element, derTags.sequence) ?? []
  const [serial, , issuerName, validity, subjectName, keyInfo, ...others] =
    fields[0]?.tag === versionTag ? fields.slice(1) : fields
  const [from, until, ...more] = readChildren(validity, derTags.sequence) ?? []
  const issuer = readName(issuerName)
  const subject = readName(subjectName)
  const notBefore = readTime(from)
  const notAfter = readTime(until)
  const extensions = others.find(({ tag }) => tag === extensionsTag)
  const isForSigning = extensions ? readSigningUse(extensions) : true
  if (serial?.tag !== derTags.integer || !issuer || !subject || !notBefore || !notAfter || more.length > 0 || !keyInfo)
    return undefined
  if (isForSigning === undefined) return undefined
  const serialNumber = encodeHex(serial.content).replace(/^00(?=.)/, '')
  return { subject, issuer, serialNumber, notBefore, notAfter, publicKey: readPublicKeyInfo(keyInfo), isForSigning }
}

const keyUsage = '2.5.29.15'
/** digitalSignature and nonRepudiation: the first two bits. */
const signingBits = 0b1100_0000

function readSigningUse(wrapper: DerElement): boolean | undefined {
  const [list, ...more] = readElements(wrapper.content) ?? []
  const extensions = readChildren(list, derTags.sequence)?.map((one) => readChildren(one, derTags.sequence) ?? [])
  if (!extensions || more.length > 0) return undefined
  const found = extensions.find(([identifier]) => readObjectIdentifier(identifier) === keyUsage)
  if (!found) return true
  const bits = readElement(found.at(-1)?.content ?? new Uint8Array())
  return bits?.tag === derTags.bitString ? ((bits.content[1] ?? 0) & signingBits) !== 0 : undefined
}
