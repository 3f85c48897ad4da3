import type { SignatureAlgorithm, Signer } from '../crypto-port.ts'
import { encodeUtf8 } from '../encoding/utf8.ts'
import { formatNumericDate } from '../jose/numeric-date.ts'
import { attributeTypeOf, type NameAttribute } from './distinguished-name.ts'
import { derTags } from './read-der.ts'
import { writeBitString, writeElement, writeInteger, writeObjectIdentifier, writeSequence } from './write-der.ts'

export interface CertificateToCreate {
  /** Attributes by short name, most general first: `[['C', 'ES'], ['O', 'Body'], ['CN', 'Seal']]`. */
  readonly subject: readonly (readonly [shortName: string, value: string])[]
  /** SubjectPublicKeyInfo of the signer's key, DER. */
  readonly publicKeyInfo: Uint8Array
  readonly signer: Signer
  /** At most 20 bytes, the first below 0x80. */
  readonly serialNumber: Uint8Array
  /** UTC with seconds, `2026-01-01T00:00:00Z`. */
  readonly notBefore: string
  readonly notAfter: string
  /** Bits of KeyUsage in one byte, digitalSignature highest (RFC 5280 section 4.2.1.3); nonRepudiation when not given. */
  readonly keyUsage?: number
}

const signatureTypes: Partial<Readonly<Record<SignatureAlgorithm, string>>> = {
  RS256: '1.2.840.113549.1.1.11',
  ES256: '1.2.840.10045.4.3.2',
  ES384: '1.2.840.10045.4.3.3',
  EdDSA: '1.3.101.112',
}
const nonRepudiation = 0x40

/**
 * A certificate that only its own key vouches for, for samples and tests: it says who they claim to be and proves nothing.
 * Throws for algorithms without a certificate form here. Source: RFC 5280 section 4.1.
 */
export async function createSelfSignedCertificate(input: CertificateToCreate): Promise<Uint8Array> {
  const { subject, publicKeyInfo, signer, serialNumber, notBefore, notAfter, keyUsage = nonRepudiation } = input
  const algorithm = writeAlgorithm(signer.algorithm)
  const name = writeName(subject.map(([shortName, value]) => ({ type: attributeTypeOf(shortName), value })))
  const version3 = writeElement(0xa0, writeInteger(Uint8Array.of(2)))
  const validity = writeSequence(writeTime(notBefore), writeTime(notAfter))
  const toBeSigned = writeSequence(
    version3,
    writeInteger(serialNumber),
    algorithm,
    name,
    validity,
    name,
    publicKeyInfo,
    writeElement(0xa3, writeSequence(writeKeyUsage(keyUsage))),
  )
  const signature = await signer.sign(toBeSigned)
  return writeSequence(toBeSigned, algorithm, writeBitString(writeSignature(signer.algorithm, signature)))
}

function writeAlgorithm(algorithm: SignatureAlgorithm): Uint8Array {
  const type = signatureTypes[algorithm]
  if (type === undefined) throw new Error(`no certificate form for ${algorithm}`)
  const parameters = algorithm === 'RS256' ? [writeElement(0x05)] : []
  return writeSequence(writeObjectIdentifier(type), ...parameters)
}

/** Certificates carry ECDSA as a sequence of r and s (RFC 3279 section 2.2.3). */
function writeSignature(algorithm: SignatureAlgorithm, signature: Uint8Array): Uint8Array {
  if (!algorithm.startsWith('ES')) return signature
  const half = signature.length / 2
  return writeSequence(writeInteger(signature.subarray(0, half)), writeInteger(signature.subarray(half)))
}

function writeName(attributes: readonly NameAttribute[]): Uint8Array {
  const sets = attributes.map(({ type, value }) =>
    writeElement(derTags.set, writeSequence(writeObjectIdentifier(type), writeElement(0x0c, encodeUtf8(value)))),
  )
  return writeSequence(...sets)
}

/** UTCTime until 2049, GeneralizedTime after (RFC 5280 section 4.1.2.5). */
function writeTime(time: string): Uint8Array {
  if (formatNumericDate(Date.parse(time) / 1000) !== time)
    throw new Error(`UTC time with seconds expected, found ${time}`)
  const digits = time.replace(/[-:T]/g, '')
  return time < '2050'
    ? writeElement(derTags.utcTime, encodeUtf8(digits.slice(2)))
    : writeElement(derTags.generalizedTime, encodeUtf8(digits))
}

function writeKeyUsage(bits: number): Uint8Array {
  const unused = bits === 0 ? 0 : Math.log2(bits & -bits)
  const usage = writeElement(derTags.bitString, Uint8Array.of(unused, bits))
  const critical = writeElement(derTags.boolean, Uint8Array.of(0xff))
  return writeSequence(writeObjectIdentifier('2.5.29.15'), critical, writeElement(derTags.octetString, usage))
}
