/*
 * A phone says in the EXIF part of a photograph which way is up. Of all that part only this number is carried over; place,
 * time and device are not. Source: CIPA DC-008 (Exif 2.32), sections 4.5.4 and 4.6.4.
 */

const exifName = [0x45, 0x78, 0x69, 0x66, 0, 0]
const orientationTag = 0x0112
const entryLength = 12

/** The orientation (2 to 8) of an APP1 segment's content; undefined when there is none or nothing is to be turned. */
export function readOrientation(content: Uint8Array): number | undefined {
  if (!exifName.every((byte, at) => content[at] === byte)) return undefined
  const tiff = content.subarray(exifName.length)
  if (tiff.length < 10) return undefined
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.length)
  const isLittle = tiff[0] === 0x49
  const start = view.getUint32(4, isLittle)
  if (start + 2 > tiff.length) return undefined
  const count = view.getUint16(start, isLittle)
  for (let at = start + 2, left = count; left > 0 && at + entryLength <= tiff.length; at += entryLength, left -= 1) {
    if (view.getUint16(at, isLittle) !== orientationTag) continue
    const value = view.getUint16(at + 8, isLittle)
    return value >= 2 && value <= 8 ? value : undefined
  }
  return undefined
}

/** An APP1 segment that says the orientation and nothing else. */
export function writeOrientation(value: number): Uint8Array {
  const oneEntry = [0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, value, 0, 0, 0, 0, 0, 0]
  const content = [...exifName, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8, ...oneEntry]
  const length = content.length + 2
  return Uint8Array.from([0xff, 0xe1, length >> 8, length & 0xff, ...content])
}
