import type { CryptoPort, Signer } from '../crypto-port.ts'
import { decodeHex } from '../encoding/hex.ts'
import type { Certificate } from '../x509/certificate.ts'
import { derTags, readChildren, readElement } from '../x509/read-der.ts'
import { readBitString } from '../x509/signed-der.ts'
import { signDer } from '../x509/sign-der.ts'
import { writeElement, writeInteger, writeObjectIdentifier, writeSequence } from '../x509/write-der.ts'
import { writeGeneralizedTime } from '../x509/write-values.ts'
import { sha1OfIdentifier } from '../encoding/sha-1.ts'

export interface OcspResponseToCreate {
  readonly issuer: Certificate
  /** Serial number of the certificate in question, lower-case hex. */
  readonly serialNumber: string
  readonly status: 'good' | 'unknown' | { readonly revokedAt: string; readonly reason?: number }
  readonly thisUpdate: string
  readonly nextUpdate?: string
  /** Of the issuer, or of the responder whose certificate (DER) stands beside it. */
  readonly signer: Signer
  readonly responder: Certificate
  readonly certificates?: readonly Uint8Array[]
  readonly digest?: 'sha-1' | 'sha-256'
  readonly crypto: CryptoPort
}

const octets = (bytes: Uint8Array) => writeElement(derTags.octetString, bytes)
const basic = '1.3.6.1.5.5.7.48.1.1'
const digestTypes = { 'sha-1': '1.3.14.3.2.26', 'sha-256': '2.16.840.1.101.3.4.2.1' } as const

/** An answer of a test authority's status responder. Source: RFC 6960 section 4.2.1. */
export async function createOcspResponse(input: OcspResponseToCreate): Promise<Uint8Array> {
  const { responder, thisUpdate, nextUpdate, signer, certificates = [] } = input
  const next = nextUpdate === undefined ? [] : [writeElement(0xa0, writeGeneralizedTime(nextUpdate))]
  const answer = writeSequence(
    await writeCertificateId(input),
    writeStatus(input.status),
    writeGeneralizedTime(thisUpdate),
    ...next,
  )
  const data = writeSequence(
    writeElement(0xa1, responder.subjectDer),
    writeGeneralizedTime(thisUpdate),
    writeSequence(answer),
  )
  const inside = certificates.length === 0 ? [] : [writeElement(0xa0, writeSequence(...certificates))]
  const response = await signDer(data, signer, ...inside)
  const wrapped = writeElement(0xa0, writeSequence(writeObjectIdentifier(basic), octets(response)))
  return writeSequence(writeElement(derTags.enumerated, Uint8Array.of(0)), wrapped)
}

async function writeCertificateId({ issuer, serialNumber, digest = 'sha-1', crypto }: OcspResponseToCreate) {
  const key = readBitString(readChildren(readElement(issuer.publicKeyInfo), derTags.sequence)?.[1])
  if (!key) throw new Error('the issuer has no key that can be read')
  const digestOf = async (bytes: Uint8Array) =>
    octets(digest === 'sha-1' ? sha1OfIdentifier(bytes) : await crypto.digest(digest, bytes))
  return writeSequence(
    writeSequence(writeObjectIdentifier(digestTypes[digest]), writeElement(0x05)),
    await digestOf(issuer.subjectDer),
    await digestOf(key),
    writeInteger(decodeHex(serialNumber)),
  )
}

function writeStatus(status: OcspResponseToCreate['status']): Uint8Array {
  if (typeof status === 'string') return writeElement(status === 'good' ? 0x80 : 0x82)
  const { revokedAt, reason } = status
  const stated =
    reason === undefined ? [] : [writeElement(0xa0, writeElement(derTags.enumerated, Uint8Array.of(reason)))]
  return writeElement(0xa1, writeGeneralizedTime(revokedAt), ...stated)
}
