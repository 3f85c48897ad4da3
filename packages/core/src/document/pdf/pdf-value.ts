import { decodeLatin1, decodeUtf16 } from '@wanderbuch/proofs/encoding/latin1'
import { decodeUtf8 } from '@wanderbuch/proofs/encoding/utf8'

/** A value of a PDF file (ISO 32000-1, 7.3). Numbers, booleans and null are plain. */
export type PdfValue =
  | null
  | boolean
  | number
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'string'; readonly bytes: Uint8Array }
  | { readonly kind: 'array'; readonly items: readonly PdfValue[] }
  | PdfDictionary
  | PdfIndirect
  | PdfStream

export interface PdfDictionary {
  readonly kind: 'dictionary'
  readonly entries: ReadonlyMap<string, PdfValue>
}

/** `12 0 R`: the value stands elsewhere. */
export interface PdfIndirect {
  readonly kind: 'indirect'
  readonly number: number
}

export interface PdfStream {
  readonly kind: 'stream'
  readonly dictionary: PdfDictionary
  /** Where its bytes begin in the file. */
  readonly start: number
}

type Kind = Exclude<PdfValue, null | boolean | number>['kind']
type OfKind<Wanted extends Kind> = Extract<PdfValue, { readonly kind: Wanted }>

/** The value when it is of the wanted kind. */
export function asKind<Wanted extends Kind>(value: PdfValue | undefined, kind: Wanted): OfKind<Wanted> | undefined {
  return typeof value === 'object' && value !== null && value.kind === kind ? (value as OfKind<Wanted>) : undefined
}

/** A whole number of at least 0. */
export function asCount(value: PdfValue | undefined): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined
}

export const asName = (value: PdfValue | undefined) => asKind(value, 'name')?.name

/** Text of a string: UTF-16 with its mark, UTF-8 with its mark, else one byte a letter. */
export function readText(value: PdfValue | undefined): string | undefined {
  const bytes = asKind(value, 'string')?.bytes
  if (!bytes) return undefined
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes.subarray(2))
  const utf8 = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? decodeUtf8(bytes.subarray(3)) : undefined
  return utf8?.ok ? utf8.value : decodeLatin1(bytes)
}
