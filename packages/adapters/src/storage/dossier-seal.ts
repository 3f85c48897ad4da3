import { createCipheriv, createDecipheriv } from 'node:crypto'

/** Bytes from a source of chance fit for keys: `node:crypto`'s randomBytes, or a fixed one in tests. */
export type RandomBytes = (length: number) => Uint8Array

export interface SealedBytes {
  readonly nonce: Uint8Array
  readonly ciphertext: Uint8Array
}

const algorithm = 'aes-256-gcm'
export const keyLength = 32
const nonceLength = 12
const tagLength = 16

/** AES-256-GCM (NIST SP 800-38D), tag appended. `boundTo` must be the same on opening, so a row cannot be moved to another. */
export function sealBytes(key: Uint8Array, plain: Uint8Array, context: SealContext): SealedBytes {
  const nonce = context.randomBytes(nonceLength)
  const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(context.boundTo))
  const ciphertext = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
  return { nonce, ciphertext }
}

export interface SealContext {
  readonly boundTo: string
  readonly randomBytes: RandomBytes
}

/** Throws when the bytes were changed or the key is another: inside one's own database that is damage, not input. */
export function openSealedBytes(key: Uint8Array, sealed: SealedBytes, boundTo: string): Uint8Array {
  const end = sealed.ciphertext.length - tagLength
  const decipher = createDecipheriv(algorithm, key, sealed.nonce).setAAD(Buffer.from(boundTo))
  decipher.setAuthTag(sealed.ciphertext.subarray(end))
  return new Uint8Array(Buffer.concat([decipher.update(sealed.ciphertext.subarray(0, end)), decipher.final()]))
}
