import { readOrientation, writeOrientation } from './exif-orientation.ts'
import { picturePixelsAllowed } from './picture-limits.ts'

const startOfImage = 0xd8
const endOfImage = 0xd9
const startOfScan = 0xda
const app1 = 0xe1
/** Baseline, extended and progressive frames: what browsers draw. */
const frames = [0xc0, 0xc1, 0xc2]
/** JFIF, Adobe's word on colours, tables, frames, restarts, scans. Comments, profiles and other parts are left out. */
const kept = [0xe0, 0xee, 0xdb, 0xc4, 0xdd, startOfScan, ...frames]

interface Segment {
  readonly marker: number
  readonly whole: Uint8Array
  readonly content: Uint8Array
}

/** End of the compressed data behind a scan: the next marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  return bytes.length
}

/** The segment at `at`, a scan with its data; undefined where the file breaks off. */
function readSegment(bytes: Uint8Array, at: number): Segment | undefined {
  const marker = bytes[at + 1] ?? 0
  if (bytes[at] !== 0xff || at + 4 > bytes.length) return undefined
  const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0))
  if (end < at + 4 || end > bytes.length) return undefined
  const whole = bytes.subarray(at, marker === startOfScan ? endOfScan(bytes, end) : end)
  return { marker, whole, content: bytes.subarray(at + 4, end) }
}

function hasAllowedSize({ content }: Segment): boolean {
  const [, highHeight = 0, lowHeight = 0, highWidth = 0, lowWidth = 0] = content
  return picturePixelsAllowed((highWidth << 8) | lowWidth, (highHeight << 8) | lowHeight)
}

function rebuiltPart({ marker, whole, content }: Segment): readonly Uint8Array[] {
  if (kept.includes(marker)) return [whole]
  const orientation = marker === app1 ? readOrientation(content) : undefined
  return orientation === undefined ? [] : [writeOrientation(orientation)]
}

/**
 * A JPEG made again from the parts that are needed to draw it; what follows its end is dropped. Undefined when it breaks
 * off, has no frame before its first scan, or has more pixels than are shown. Source: ITU-T T.81, Annex B.
 */
export function rebuildJpeg(bytes: Uint8Array): readonly Uint8Array[] | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== startOfImage) return undefined
  const parts: Uint8Array[] = [Uint8Array.of(0xff, startOfImage)]
  let hasFrame = false
  for (let at = 2; ;) {
    if (bytes[at] === 0xff && bytes[at + 1] === endOfImage) break
    const segment = readSegment(bytes, at)
    if (!segment) return undefined
    const isFrame = frames.includes(segment.marker)
    if ((isFrame && !hasAllowedSize(segment)) || (segment.marker === startOfScan && !hasFrame)) return undefined
    hasFrame ||= isFrame
    parts.push(...rebuiltPart(segment))
    at += segment.whole.length
  }
  return hasFrame ? [...parts, Uint8Array.of(0xff, endOfImage)] : undefined
}
