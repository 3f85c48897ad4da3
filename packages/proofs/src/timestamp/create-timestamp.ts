import type { CryptoPort, SignatureAlgorithm, Signer } from '../crypto-port.ts'
import { parseCertificate } from '../x509/certificate.ts'
import { derTags } from '../x509/read-der.ts'
import { writeSignatureAlgorithm, writeSignatureValue } from '../x509/sign-der.ts'
import { writeElement, writeInteger, writeObjectIdentifier, writeSequence } from '../x509/write-der.ts'
import { decodeHex } from '../encoding/hex.ts'
import { writeGeneralizedTime } from '../x509/write-values.ts'

export interface TimestampToCreate {
  readonly data: Uint8Array
  /** UTC with seconds: what the token will say. */
  readonly time: string
  /** Of the one who stamps: the key, its certificate (DER), and certificates to put beside it. */
  readonly signer: Signer
  readonly certificate: Uint8Array
  readonly certificates?: readonly Uint8Array[]
  readonly serialNumber: Uint8Array
  readonly crypto: CryptoPort
}

const types = {
  signedData: '1.2.840.113549.1.7.2',
  statement: '1.2.840.113549.1.9.16.1.4',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  certificate: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
  /** Of nobody: a policy of our test authority. */
  policy: '2.999.1',
} as const

const algorithmOf = (type: string) => writeSequence(writeObjectIdentifier(type))
const octets = (bytes: Uint8Array) => writeElement(derTags.octetString, bytes)
const attribute = (type: string, value: Uint8Array) =>
  writeSequence(writeObjectIdentifier(type), writeElement(derTags.set, value))

/** The digest that goes with a signature algorithm; Ed25519 goes with SHA-512 (RFC 8419 section 3.1). */
function digestOf(algorithm: SignatureAlgorithm) {
  const bits = algorithm === 'EdDSA' ? '512' : algorithm.slice(2)
  return { name: `sha-${bits}`, type: types[`sha${bits}` as 'sha256'] } as { name: 'sha-256'; type: string }
}

/**
 * A time stamp token over bytes (SHA-256), by a test authority: whoever holds the key chooses the time, so it proves nothing
 * outside a test. Sources: RFC 3161 section 2.4.2, RFC 5652 section 5, RFC 5816.
 */
export async function createTimestamp(input: TimestampToCreate): Promise<Uint8Array> {
  const { data, time, signer, certificate, certificates = [], serialNumber, crypto } = input
  const imprint = writeSequence(algorithmOf(types.sha256), octets(await crypto.digest('sha-256', data)))
  const statement = writeSequence(
    writeInteger(Uint8Array.of(1)),
    writeObjectIdentifier(types.policy),
    imprint,
    writeInteger(serialNumber),
    writeGeneralizedTime(time),
  )
  const signerInfo = await writeSigner({ statement, signer, certificate, crypto })
  const signedData = writeSequence(
    writeInteger(Uint8Array.of(3)),
    writeElement(derTags.set, algorithmOf(digestOf(signer.algorithm).type)),
    writeSequence(writeObjectIdentifier(types.statement), writeElement(0xa0, octets(statement))),
    writeElement(0xa0, certificate, ...certificates),
    writeElement(derTags.set, signerInfo),
  )
  return writeSequence(writeObjectIdentifier(types.signedData), writeElement(0xa0, signedData))
}

interface SignerToWrite extends Pick<TimestampToCreate, 'signer' | 'certificate' | 'crypto'> {
  readonly statement: Uint8Array
}

async function writeSigner({ statement, signer, certificate, crypto }: SignerToWrite): Promise<Uint8Array> {
  const parsed = parseCertificate(certificate)
  if (!parsed.ok) throw new Error(parsed.problem.code)
  const { algorithm } = signer
  const digest = digestOf(algorithm)
  const named = writeSequence(writeSequence(writeSequence(octets(await crypto.digest('sha-256', certificate)))))
  const attributes = [
    attribute(types.contentType, writeObjectIdentifier(types.statement)),
    attribute(types.messageDigest, octets(await crypto.digest(digest.name, statement))),
    attribute(types.certificate, named),
  ]
  const signature = await signer.sign(writeElement(derTags.set, ...attributes))
  return writeSequence(
    writeInteger(Uint8Array.of(1)),
    writeSequence(parsed.value.issuerDer, writeInteger(decodeHex(parsed.value.serialNumber))),
    algorithmOf(digest.type),
    writeElement(0xa0, ...attributes),
    writeSignatureAlgorithm(algorithm),
    octets(writeSignatureValue(algorithm, signature)),
  )
}
