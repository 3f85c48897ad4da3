const pairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** Lower-case hexadecimal of bytes. */
export function encodeHex(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 1) text += pairs[bytes[at] ?? 0]
  return text
}

const valueOfDigit = (code: number) => (code >= 97 ? code - 87 : code - 48)

/** Bytes of lower-case hexadecimal that we wrote ourselves. */
export function decodeHex(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length >> 1)
  for (let at = 0; at < bytes.length; at += 1)
    bytes[at] = (valueOfDigit(text.charCodeAt(2 * at)) << 4) | valueOfDigit(text.charCodeAt(2 * at + 1))
  return bytes
}
