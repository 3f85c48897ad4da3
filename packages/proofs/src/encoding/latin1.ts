/** Letters turned into text at once: more arguments than this do not fit on the stack of every engine. */
const step = 8192

/** Text of bytes, one letter a byte (ISO 8859-1). */
export function decodeLatin1(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += step) parts.push(String.fromCharCode(...bytes.subarray(at, at + step)))
  return parts.join('')
}

/** Text of bytes, two a letter, the greater first (UTF-16BE); a byte too many at the end is left out. */
export function decodeUtf16(bytes: Uint8Array): string {
  const units: number[] = []
  for (let at = 0; at + 1 < bytes.length; at += 2) units.push((bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0))
  const parts: string[] = []
  for (let at = 0; at < units.length; at += step) parts.push(String.fromCharCode(...units.slice(at, at + step)))
  return parts.join('')
}
