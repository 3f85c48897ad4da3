/** Enough for a sheet scanned at 600 dots per inch. */
const mostPixels = 64_000_000
const mostOnOneSide = 20_000

/** Whether a picture of this size is drawn: little data can ask for very much memory. */
export function picturePixelsAllowed(width: number, height: number): boolean {
  if (width < 1 || height < 1 || width > mostOnOneSide || height > mostOnOneSide) return false
  return width * height <= mostPixels
}
