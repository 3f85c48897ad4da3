const signatureLength = 8
/** Length and type in front of a chunk's data, checksum behind it. */
const frame = { head: 8, tail: 4 }
const maxChunks = 2000

const textOf = (bytes: Uint8Array) => String.fromCharCode(...bytes)

function keywordOf(data: Uint8Array): string {
  const end = data.subarray(0, 80).indexOf(0)
  return textOf(data.subarray(0, end < 0 ? 79 : end))
}

/**
 * Keywords of the text chunks of a PNG, in their order (PNG specification, section 11.3.3). Only the chunk frames are
 * walked; nothing is unpacked. A file that is cut off or is no PNG gives what was found so far.
 */
export function listPngKeywords(bytes: Uint8Array): readonly string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const keywords: string[] = []
  let at = signatureLength
  for (let count = 0; count < maxChunks && at + frame.head <= bytes.length; count += 1) {
    const length = view.getUint32(at)
    const type = textOf(bytes.subarray(at + 4, at + frame.head))
    const data = bytes.subarray(at + frame.head, at + frame.head + length)
    if (['tEXt', 'iTXt', 'zTXt'].includes(type)) keywords.push(keywordOf(data))
    if (type === 'IEND') break
    at += frame.head + length + frame.tail
  }
  return keywords
}
