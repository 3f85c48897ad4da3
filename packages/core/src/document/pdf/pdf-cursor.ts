/** A place in bytes, moved on by reading. */
export interface PdfCursor {
  readonly bytes: Uint8Array
  at: number
  /** Values that may still be read from here: a bound on work. */
  left: number
}

export function cursorAt(bytes: Uint8Array, at: number): PdfCursor {
  return { bytes, at, left: 500_000 }
}

const whiteSpace = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20])
const delimiters = new Set([...'()<>[]{}/%'].map((letter) => letter.charCodeAt(0)))

export const isWhiteSpace = (byte: number | undefined) => byte !== undefined && whiteSpace.has(byte)
const isRegular = (byte: number | undefined) => byte !== undefined && !whiteSpace.has(byte) && !delimiters.has(byte)

/** Goes on to the next byte that is neither white space nor comment. */
export function skipSpace(cursor: PdfCursor): void {
  const { bytes } = cursor
  for (;;) {
    while (isWhiteSpace(bytes[cursor.at])) cursor.at += 1
    if (bytes[cursor.at] !== 0x25) return
    while (cursor.at < bytes.length && bytes[cursor.at] !== 0x0a && bytes[cursor.at] !== 0x0d) cursor.at += 1
  }
}

/** Reads letters up to the next white space or delimiter; longer than any word of a PDF file is none. */
export function readWord(cursor: PdfCursor): string {
  const start = cursor.at
  while (isRegular(cursor.bytes[cursor.at]) && cursor.at - start < 512) cursor.at += 1
  return String.fromCharCode(...cursor.bytes.subarray(start, cursor.at))
}

/** True, and the cursor behind it, when the word stands next. */
export function takeWord(cursor: PdfCursor, word: string): boolean {
  skipSpace(cursor)
  const start = cursor.at
  if (readWord(cursor) === word) return true
  cursor.at = start
  return false
}

/** The next whole number; undefined, and the cursor where it was, when there is none. */
export function takeCount(cursor: PdfCursor): number | undefined {
  skipSpace(cursor)
  const start = cursor.at
  const word = readWord(cursor)
  if (/^\d{1,12}$/.test(word)) return Number(word)
  cursor.at = start
  return undefined
}
