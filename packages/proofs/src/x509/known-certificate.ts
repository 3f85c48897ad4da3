import { decodeBase64 } from '../encoding/base64.ts'
import { parseCertificate, type Certificate } from './certificate.ts'

/** A certificate with the bytes it was read from. */
export interface KnownCertificate {
  readonly der: Uint8Array
  /** The same bytes, base64. */
  readonly text: string
  readonly certificate: Certificate
}

/** Certificates of authorities and issuers come again and again; reading them once is enough. Bounded, emptied when full. */
const remembered = new Map<string, KnownCertificate>()
const memory = { maxCertificates: 256, maxLength: 8_000 }

/** Reads a certificate from base64 of its DER; undefined when it is not one. */
export function readKnownCertificate(text: string): KnownCertificate | undefined {
  const found = remembered.get(text)
  if (found) return found
  const der = decodeBase64(text)
  const parsed = der.ok ? parseCertificate(der.value) : undefined
  if (!der.ok || !parsed?.ok) return undefined
  const known = { der: der.value, text, certificate: parsed.value }
  if (text.length > memory.maxLength) return known
  if (remembered.size >= memory.maxCertificates) remembered.clear()
  remembered.set(text, known)
  return known
}
