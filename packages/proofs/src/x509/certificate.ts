import { fail, succeed, type Result } from '@wanderbuch/standards/result'
import type { PublicKey } from '../crypto-port.ts'
import { encodeHex } from '../encoding/hex.ts'
import { type CertificateExtensions, keyUsages, readCertificateExtensions } from './certificate-extensions.ts'
import { readName, type NameAttribute } from './distinguished-name.ts'
import { readPublicKeyInfo } from './public-key-info.ts'
import { derTags, readChildren, readTime, sameBytes, type DerElement } from './read-der.ts'
import { readSigned, readSignedParts, type SignedDer } from './signed-der.ts'

/** What a certificate says. Who vouches for it is not looked at here. */
export interface Certificate {
  readonly subject: readonly NameAttribute[]
  readonly issuer: readonly NameAttribute[]
  /** The names as they stand, DER: names are compared byte by byte. */
  readonly subjectDer: Uint8Array
  readonly issuerDer: Uint8Array
  /** Lower-case hex, without a leading zero byte. */
  readonly serialNumber: string
  /** UTC, `2023-05-11T08:00:00Z`. */
  readonly notBefore: string
  readonly notAfter: string
  /** Undefined for key types without an algorithm here and for weak keys. */
  readonly publicKey: PublicKey | undefined
  /** SubjectPublicKeyInfo, DER. */
  readonly publicKeyInfo: Uint8Array
  /** False only when the certificate limits its key to uses other than signing. */
  readonly isForSigning: boolean
  readonly extensions: CertificateExtensions
  readonly signed: SignedDer
}

export interface CertificateProblem {
  readonly code: 'certificate_ill_formed'
}

/** Reads an X.509 certificate from DER; strict, bounded by its bytes. Source: RFC 5280 section 4.1. */
export function parseCertificate(der: Uint8Array): Result<Certificate, CertificateProblem> {
  const [toBeSigned, algorithm, signature] = readSignedParts(der) ?? []
  const signed = readSigned(toBeSigned, algorithm, signature)
  const read = signed && algorithm ? readToBeSigned(toBeSigned, algorithm) : undefined
  return signed && read ? succeed({ ...read, signed }) : fail({ code: 'certificate_ill_formed' })
}

const versionTag = 0xa0
const extensionsTag = 0xa3
const signingBits = keyUsages.digitalSignature | keyUsages.nonRepudiation

/** A serial number as text: lower-case hex, without a leading zero byte. */
export function readSerialNumber(element: DerElement | undefined): string | undefined {
  if (element?.tag !== derTags.integer || element.content.length === 0) return undefined
  return encodeHex(element.content).replace(/^00(?=.)/, '')
}

function readPeriod(validity: DerElement | undefined) {
  const [from, until, ...more] = readChildren(validity, derTags.sequence) ?? []
  const notBefore = readTime(from)
  const notAfter = readTime(until)
  return notBefore && notAfter && more.length === 0 ? { notBefore, notAfter } : undefined
}

function readToBeSigned(
  element: DerElement | undefined,
  algorithm: DerElement,
): Omit<Certificate, 'signed'> | undefined {
  const fields = readChildren(element, derTags.sequence) ?? []
  const [serial, innerAlgorithm, issuerName, validity, subjectName, keyInfo, ...others] =
    fields[0]?.tag === versionTag ? fields.slice(1) : fields
  const issuer = readName(issuerName)
  const subject = readName(subjectName)
  const serialNumber = readSerialNumber(serial)
  const period = readPeriod(validity)
  const extensions = readCertificateExtensions(others.find(({ tag }) => tag === extensionsTag))
  if (!issuerName || !subjectName || !keyInfo || !issuer || !subject || !period) return undefined
  // RFC 5280 section 4.1.1.2: the algorithm inside the signed part must be the one beside the signature.
  if (!extensions || serialNumber === undefined || !innerAlgorithm || !sameBytes(innerAlgorithm.whole, algorithm.whole))
    return undefined
  const { keyUsage } = extensions
  return {
    subject,
    issuer,
    subjectDer: subjectName.whole,
    issuerDer: issuerName.whole,
    serialNumber,
    ...period,
    publicKey: readPublicKeyInfo(keyInfo),
    publicKeyInfo: keyInfo.whole,
    isForSigning: keyUsage === undefined || (keyUsage & signingBits) !== 0,
    extensions,
  }
}
