import type { PublicKey } from '../crypto-port.ts'
import { formatDidJwk } from '../did/did-jwk.ts'
import { parsePublicJwk } from '../did/public-jwk.ts'
import { decodeBase64, encodeBase64Url } from '../encoding/base64.ts'
import { derTags, readChildren, readElement } from '../x509/read-der.ts'

/** A key of an Open Badges 2.0 issuer, with a name that nobody else can have: the key itself. */
export interface BadgeKey {
  readonly publicKey: PublicKey
  /** did:jwk of the key. An address that a bundle gives for it would be anybody's to write. */
  readonly did: string
}

const pem = /^-----BEGIN PUBLIC KEY-----\s([A-Za-z0-9+/=\s]{1,8000})-----END PUBLIC KEY-----\s*$/
const rsaEncryption = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01]

const unsigned = (content: Uint8Array) => (content[0] === 0 ? content.subarray(1) : content)

/**
 * Reads `publicKeyPem` of a CryptographicKey: SubjectPublicKeyInfo with an RSA key of at least 2048 bits, which is what
 * Open Badges 2.0 signs with. Undefined for anything else. Sources: RFC 7468, RFC 3279 section 2.3.1.
 */
export function readBadgeKey(publicKeyPem: string): BadgeKey | undefined {
  const [, letters] = pem.exec(publicKeyPem.trim()) ?? []
  const der = letters === undefined ? undefined : decodeBase64(letters.replace(/\s+/g, ''))
  const [algorithm, bits] = der?.ok ? (readChildren(readElement(der.value), derTags.sequence) ?? []) : []
  const [identifier] = readChildren(algorithm, derTags.sequence) ?? []
  const isRsa =
    identifier?.tag === derTags.objectIdentifier && rsaEncryption.every((byte, at) => identifier.content[at] === byte)
  if (!isRsa || bits?.tag !== derTags.bitString) return undefined
  const [modulus, exponent] = readChildren(readElement(bits.content.subarray(1)), derTags.sequence) ?? []
  if (modulus?.tag !== derTags.integer || exponent?.tag !== derTags.integer) return undefined
  const [n, e] = [modulus, exponent].map(({ content }) => encodeBase64Url(unsigned(content)))
  const key = parsePublicJwk({ kty: 'RSA', n, e })
  const did = key.ok ? formatDidJwk(key.value) : undefined
  return key.ok && did !== undefined ? { publicKey: key.value, did } : undefined
}
