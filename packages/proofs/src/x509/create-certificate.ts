import type { Signer } from '../crypto-port.ts'
import { derTags } from './read-der.ts'
import { signDer, writeSignatureAlgorithm } from './sign-der.ts'
import { type NameToWrite, writeExtension, writeName, writeTime } from './write-values.ts'
import { writeElement, writeInteger, writeObjectIdentifier, writeSequence } from './write-der.ts'

export interface CertificateToCreate {
  readonly subject: NameToWrite
  readonly issuer: NameToWrite
  /** SubjectPublicKeyInfo of the subject's key, DER. */
  readonly publicKeyInfo: Uint8Array
  /** Holds the key of the issuer. */
  readonly signer: Signer
  /** At most 20 bytes, the first below 0x80. */
  readonly serialNumber: Uint8Array
  /** UTC with seconds, `2026-01-01T00:00:00Z`. */
  readonly notBefore: string
  readonly notAfter: string
  /** Bits of KeyUsage in one byte, digitalSignature highest (RFC 5280 section 4.2.1.3); nonRepudiation when not given. */
  readonly keyUsage?: number
  /** Makes it an authority; `pathLength`: how many authorities may stand below it. */
  readonly authority?: { readonly pathLength?: number }
  /** Object identifiers of extended key usage, as a critical extension. */
  readonly purposes?: readonly string[]
  /** Further extensions, DER. */
  readonly extensions?: readonly Uint8Array[]
}

const nonRepudiation = 0x40

/**
 * A certificate of a test authority, for samples and tests: made with less care than an authority must take.
 * Throws for algorithms without a certificate form here. Source: RFC 5280 section 4.1.
 */
export async function createCertificate(input: CertificateToCreate): Promise<Uint8Array> {
  const { subject, issuer, publicKeyInfo, signer, serialNumber, notBefore, notAfter } = input
  const toBeSigned = writeSequence(
    writeElement(0xa0, writeInteger(Uint8Array.of(2))),
    writeInteger(serialNumber),
    writeSignatureAlgorithm(signer.algorithm),
    writeName(issuer),
    writeSequence(writeTime(notBefore), writeTime(notAfter)),
    writeName(subject),
    publicKeyInfo,
    writeElement(0xa3, writeSequence(...writeExtensions(input))),
  )
  return signDer(toBeSigned, signer)
}

function writeExtensions(input: CertificateToCreate): readonly Uint8Array[] {
  const { keyUsage = nonRepudiation, authority, purposes = [], extensions = [] } = input
  const uses = [writeExtension('2.5.29.15', writeKeyUsage(keyUsage), true)]
  if (authority) uses.push(writeExtension('2.5.29.19', writeAuthority(authority.pathLength), true))
  if (purposes.length > 0)
    uses.push(writeExtension('2.5.29.37', writeSequence(...purposes.map(writeObjectIdentifier)), true))
  return [...uses, ...extensions]
}

function writeKeyUsage(bits: number): Uint8Array {
  const unused = bits === 0 ? 0 : Math.log2(bits & -bits)
  return writeElement(derTags.bitString, Uint8Array.of(unused, bits))
}

function writeAuthority(pathLength: number | undefined): Uint8Array {
  const isAuthority = writeElement(derTags.boolean, Uint8Array.of(0xff))
  return writeSequence(isAuthority, ...(pathLength === undefined ? [] : [writeInteger(Uint8Array.of(pathLength))]))
}
