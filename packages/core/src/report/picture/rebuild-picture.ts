import { rebuildJpeg } from './rebuild-jpeg.ts'
import { rebuildPng } from './rebuild-png.ts'

export type PictureType = 'image/png' | 'image/jpeg'

const rebuilders = { 'image/png': rebuildPng, 'image/jpeg': rebuildJpeg } as const

function join(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}

/**
 * A received picture as it may be shown: only the parts that draw it, without place, time, device, comments and whatever
 * was hung behind it. Undefined when it is not a whole picture of its kind or asks for too many pixels.
 */
export function rebuildPicture(mediaType: PictureType, bytes: Uint8Array): Uint8Array | undefined {
  const parts = rebuilders[mediaType](bytes)
  return parts && join(parts)
}
