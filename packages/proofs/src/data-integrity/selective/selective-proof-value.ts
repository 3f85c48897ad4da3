import { encodeBase64Url } from '../../encoding/base64.ts'
import { decodeCbor, encodeCbor, type CborValue } from '../../encoding/cbor.ts'

/** What an issuer gives the holder: everything, and the key of the labels. Never to be shown to others. */
export interface BaseProofValue {
  readonly baseSignature: Uint8Array
  /** Multikey bytes of the key that signed the statements one by one. */
  readonly publicKey: Uint8Array
  readonly hmacKey: Uint8Array
  readonly signatures: readonly Uint8Array[]
  readonly mandatoryPointers: readonly string[]
}

/** What a holder shows. */
export interface DerivedProofValue {
  readonly baseSignature: Uint8Array
  readonly publicKey: Uint8Array
  readonly signatures: readonly Uint8Array[]
  /** From the number of a canonical label (`c14n3` is 3) to the bytes of the issuer's label. */
  readonly labels: ReadonlyMap<number, Uint8Array>
  /** Places, among the statements shown, of those the issuer made mandatory. */
  readonly mandatoryIndexes: readonly number[]
}

/** Source: W3C Data Integrity ECDSA Cryptosuites 1.0, sections 3.5.3 and 3.5.6. */
const headers = { base: [0xd9, 0x5d, 0x00], derived: [0xd9, 0x5d, 0x01] } as const

function writeValue(kind: keyof typeof headers, parts: CborValue): string {
  const content = encodeCbor(parts)
  const bytes = new Uint8Array(content.length + 3)
  bytes.set(headers[kind])
  bytes.set(content, 3)
  return `u${encodeBase64Url(bytes)}`
}

export function writeBaseProofValue(value: BaseProofValue): string {
  const { baseSignature, publicKey, hmacKey, signatures, mandatoryPointers } = value
  return writeValue('base', [baseSignature, publicKey, hmacKey, signatures, mandatoryPointers])
}

export function writeDerivedProofValue(value: DerivedProofValue): string {
  const { baseSignature, publicKey, signatures, labels, mandatoryIndexes } = value
  return writeValue('derived', [baseSignature, publicKey, signatures, labels, mandatoryIndexes])
}

const hasHeader = (bytes: Uint8Array, header: readonly number[]) => header.every((byte, at) => bytes[at] === byte)
export const isBaseProofValue = (bytes: Uint8Array): boolean => hasHeader(bytes, headers.base)

function readParts(bytes: Uint8Array, kind: keyof typeof headers): readonly CborValue[] | undefined {
  const content = hasHeader(bytes, headers[kind]) ? decodeCbor(bytes.subarray(3)) : undefined
  return content?.ok && Array.isArray(content.value) && content.value.length === 5 ? content.value : undefined
}

const isBytes = (value: CborValue | undefined, length: number): value is Uint8Array =>
  value instanceof Uint8Array && value.length === length
const areSignatures = (value: CborValue | undefined): value is readonly Uint8Array[] =>
  Array.isArray(value) && value.every((one: CborValue) => isBytes(one, 64))

/** Undefined when the bytes are not a base proof. */
export function readBaseProofValue(bytes: Uint8Array): BaseProofValue | undefined {
  const [baseSignature, publicKey, hmacKey, signatures, mandatoryPointers] = readParts(bytes, 'base') ?? []
  if (!isBytes(baseSignature, 64) || !isBytes(publicKey, 35) || !isBytes(hmacKey, 32)) return undefined
  const arePointers = Array.isArray(mandatoryPointers) && mandatoryPointers.every((one) => typeof one === 'string')
  if (!areSignatures(signatures) || !arePointers) return undefined
  return { baseSignature, publicKey, hmacKey, signatures, mandatoryPointers: mandatoryPointers as readonly string[] }
}

/** Undefined when the bytes are not a derived proof. Places are whole numbers, each once. */
export function readDerivedProofValue(bytes: Uint8Array): DerivedProofValue | undefined {
  const [baseSignature, publicKey, signatures, labels, mandatoryIndexes] = readParts(bytes, 'derived') ?? []
  if (!isBytes(baseSignature, 64) || !isBytes(publicKey, 35) || !areSignatures(signatures)) return undefined
  if (!(labels instanceof Map) || ![...labels.values()].every((label) => isBytes(label as CborValue, 32)))
    return undefined
  const areIndexes = Array.isArray(mandatoryIndexes) && mandatoryIndexes.every((one) => typeof one === 'number')
  if (!areIndexes || new Set(mandatoryIndexes).size !== mandatoryIndexes.length) return undefined
  return {
    baseSignature,
    publicKey,
    signatures,
    labels: labels as ReadonlyMap<number, Uint8Array>,
    mandatoryIndexes: mandatoryIndexes as readonly number[],
  }
}

/** What the base signature covers. Source: section 3.5.1 (Serialize Sign Data). */
export function joinBaseData(optionsHash: Uint8Array, publicKey: Uint8Array, mandatoryHash: Uint8Array): Uint8Array {
  return Uint8Array.from([...optionsHash, ...publicKey, ...mandatoryHash])
}
