import type { Signer } from '../crypto-port.ts'
import { decodeHex } from '../encoding/hex.ts'
import { derTags } from '../x509/read-der.ts'
import { signDer, writeSignatureAlgorithm } from '../x509/sign-der.ts'
import { writeElement, writeInteger, writeSequence } from '../x509/write-der.ts'
import { type NameToWrite, writeExtension, writeName, writeTime } from '../x509/write-values.ts'

export interface RevocationListToCreate {
  readonly issuer: NameToWrite
  readonly signer: Signer
  /** UTC with seconds. */
  readonly thisUpdate: string
  readonly nextUpdate?: string
  readonly revoked: readonly RevokedToWrite[]
  /** Extensions of the list, DER. */
  readonly extensions?: readonly Uint8Array[]
}

interface RevokedToWrite {
  /** Lower-case hex. */
  readonly serialNumber: string
  readonly revokedAt: string
  /** CRLReason (RFC 5280 section 5.3.1). */
  readonly reason?: number
}

/** A certificate revocation list of a test authority. Source: RFC 5280 section 5.1. */
export function createRevocationList(input: RevocationListToCreate): Promise<Uint8Array> {
  const { issuer, signer, thisUpdate, nextUpdate, revoked, extensions = [] } = input
  const toBeSigned = writeSequence(
    writeInteger(Uint8Array.of(1)),
    writeSignatureAlgorithm(signer.algorithm),
    writeName(issuer),
    writeTime(thisUpdate),
    ...(nextUpdate === undefined ? [] : [writeTime(nextUpdate)]),
    ...(revoked.length === 0 ? [] : [writeSequence(...revoked.map(writeRevoked))]),
    ...(extensions.length === 0 ? [] : [writeElement(0xa0, writeSequence(...extensions))]),
  )
  return signDer(toBeSigned, signer)
}

function writeRevoked({ serialNumber, revokedAt, reason }: RevokedToWrite): Uint8Array {
  const stated = reason === undefined ? [] : [writeElement(derTags.enumerated, Uint8Array.of(reason))]
  const extensions = stated.map((value) => writeSequence(writeExtension('2.5.29.21', value)))
  return writeSequence(writeInteger(decodeHex(serialNumber)), writeTime(revokedAt), ...extensions)
}
