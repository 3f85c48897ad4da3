import { picturePixelsAllowed } from './picture-limits.ts'

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** Header, palette, transparency, pixels, end: what is needed to draw. Text, times, profiles and positions are left out. */
const kept = ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']
/** Length, name and checksum around the data of a chunk. */
const chunkFrame = 12

interface Chunk {
  readonly name: string
  readonly whole: Uint8Array
}

/** The chunk at `at`; undefined where the file breaks off. */
function readChunk(bytes: Uint8Array, at: number): Chunk | undefined {
  if (at + chunkFrame > bytes.length) return undefined
  const length = new DataView(bytes.buffer, bytes.byteOffset + at).getUint32(0)
  const end = at + chunkFrame + length
  if (end > bytes.length) return undefined
  const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
  return { name, whole: bytes.subarray(at, end) }
}

function hasAllowedSize({ name, whole }: Chunk): boolean {
  if (name !== 'IHDR' || whole.length !== chunkFrame + 13) return false
  const view = new DataView(whole.buffer, whole.byteOffset)
  return picturePixelsAllowed(view.getUint32(8), view.getUint32(12))
}

/**
 * A PNG made again from the parts that are needed to draw it; what follows its end is dropped. Undefined when it breaks
 * off, does not start with its header, or has more pixels than are shown. Source: W3C PNG, third edition, section 5.
 */
export function rebuildPng(bytes: Uint8Array): readonly Uint8Array[] | undefined {
  if (!signature.every((byte, at) => bytes[at] === byte)) return undefined
  const parts: Uint8Array[] = [Uint8Array.from(signature)]
  for (let at = signature.length; ;) {
    const chunk = readChunk(bytes, at)
    if (!chunk || (parts.length === 1 && !hasAllowedSize(chunk))) return undefined
    if (kept.includes(chunk.name)) parts.push(chunk.whole)
    if (chunk.name === 'IEND') return parts
    at += chunk.whole.length
  }
}
