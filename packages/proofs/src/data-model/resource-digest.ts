import { decodeBase58 } from '../encoding/base58.ts'
import { decodeBase64Url } from '../encoding/base64.ts'
import { encodeHex } from '../encoding/hex.ts'

/** A digest as a credential states it, in hex. */
export interface ResourceDigest {
  readonly algorithm: 'sha-256' | 'sha-384' | 'sha-512'
  readonly hex: string
}

const algorithmOfLength: Readonly<Record<number, ResourceDigest['algorithm']>> = {
  32: 'sha-256',
  48: 'sha-384',
  64: 'sha-512',
}

/** Multihash headers: code and length. Source: the multicodec table. */
const multihashOf: Readonly<Record<string, ResourceDigest['algorithm']>> = {
  '1220': 'sha-256',
  '2030': 'sha-384',
  '1340': 'sha-512',
}

function fromBytes(bytes: Uint8Array): ResourceDigest | undefined {
  const algorithm = algorithmOfLength[bytes.length]
  return algorithm && { algorithm, hex: encodeHex(bytes) }
}

/** `sha384-...` in base64. Of several the first one known counts. Source: W3C Subresource Integrity, section 3.5. */
export function parseDigestSri(text: unknown): ResourceDigest | undefined {
  if (typeof text !== 'string') return undefined
  for (const part of text.split(/\s+/)) {
    const [, bits, base64 = ''] = /^sha(256|384|512)-([A-Za-z0-9+/]+)={0,2}(?:\?.*)?$/.exec(part) ?? []
    const bytes = decodeBase64Url(base64.replaceAll('+', '-').replaceAll('/', '_'))
    const digest = bits !== undefined && bytes.ok ? fromBytes(bytes.value) : undefined
    if (digest?.algorithm === `sha-${bits}`) return digest
  }
  return undefined
}

/** Multibase (`u`, `z`) of a multihash, or of the digest alone, as the examples of the data model write it. */
export function parseDigestMultibase(text: unknown): ResourceDigest | undefined {
  if (typeof text !== 'string' || text.length > 200) return undefined
  const bytes = text.startsWith('z') ? decodeBase58(text.slice(1)) : decodeBase64Url(text.slice(1))
  if (!bytes.ok || !/^[uz]/.test(text)) return undefined
  const named = multihashOf[encodeHex(bytes.value.subarray(0, 2))]
  const inside = named && fromBytes(bytes.value.subarray(2))
  return inside && inside.algorithm === named ? inside : fromBytes(bytes.value)
}
