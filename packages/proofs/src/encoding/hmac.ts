import type { CryptoPort } from '../crypto-port.ts'

const blockLength = 64

/** HMAC-SHA-256 on the port's digest, for labels that must not be guessed; never for signatures. Source: RFC 2104. */
export async function hmacSha256(crypto: CryptoPort, key: Uint8Array, data: Uint8Array): Promise<Uint8Array> {
  const short = key.length > blockLength ? await crypto.digest('sha-256', key) : key
  const padded = new Uint8Array(blockLength)
  padded.set(short)
  const inner = await crypto.digest('sha-256', join(padded, 0x36, data))
  return crypto.digest('sha-256', join(padded, 0x5c, inner))
}

function join(key: Uint8Array, mask: number, data: Uint8Array): Uint8Array {
  const joined = new Uint8Array(blockLength + data.length)
  joined.set(key.map((byte) => byte ^ mask))
  joined.set(data, blockLength)
  return joined
}
