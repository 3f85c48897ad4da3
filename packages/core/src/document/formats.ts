/** Formats that are read. The code is kept in the dossier. */
export const readableFormats = [
  /** European Digital Credential, sealed: JWS in JSON (JAdES). */
  'edc-sealed',
  /** European Digital Credential without a seal: as uploaded, or taken out of one. */
  'edc-unsealed',
  /** W3C Verifiable Credential or Open Badge 3.0 in JSON. */
  'vc-json',
  /** Presentation of such credentials by their holder. */
  'presentation-json',
  /** The same as a compact JWT. */
  'vc-jwt',
  /** Paper documents, experience and courses entered by hand. */
  'declaration',
] as const
export type ReadableFormat = (typeof readableFormats)[number]

/** Formats that are recognised, so that the reader is told what they are and what to do. */
export const namedFormats = [
  'pdf',
  'image',
  'svg',
  'xml',
  'zip',
  'sd-jwt',
  'cbor',
  'open-badges-2.0',
  'wanderbuch-dossier',
  'html',
  'sealed-other',
] as const
export type NamedFormat = (typeof namedFormats)[number]

interface Signature {
  readonly format: NamedFormat
  /** Leading bytes; `undefined` stands for any byte. */
  readonly bytes: readonly (number | undefined)[]
}

const ascii = (text: string) => [...text].map((sign) => sign.charCodeAt(0))

const signatures: readonly Signature[] = [
  { format: 'pdf', bytes: ascii('%PDF') },
  { format: 'image', bytes: [0x89, ...ascii('PNG')] },
  { format: 'image', bytes: [0xff, 0xd8, 0xff] },
  { format: 'image', bytes: ascii('GIF8') },
  { format: 'image', bytes: [...ascii('RIFF'), undefined, undefined, undefined, undefined, ...ascii('WEBP')] },
  { format: 'image', bytes: [undefined, undefined, undefined, undefined, ...ascii('ftyphei')] },
  { format: 'zip', bytes: [...ascii('PK'), 3, 4] },
  { format: 'cbor', bytes: [0xd9, 0xd9, 0xf7] },
  { format: 'cbor', bytes: [0xa2, 0x67, ...ascii('version')] },
]

/** Format of a file that is not text, by its first bytes. */
export function findBinaryFormat(bytes: Uint8Array): NamedFormat | undefined {
  const fits = ({ bytes: wanted }: Signature) => wanted.every((byte, at) => byte === undefined || bytes[at] === byte)
  return signatures.find(fits)?.format
}

/** Format of a text that is not JSON, by its first signs. */
export function findTextFormat(text: string): 'vc-jwt' | NamedFormat | undefined {
  const start = text.slice(0, 4096).trimStart()
  if (/^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*~/.test(start)) return 'sd-jwt'
  if (/^[A-Za-z0-9_-]{4,}\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*$/.test(text.trim())) return 'vc-jwt'
  if (/^<!doctype html|^<html/i.test(start)) return 'html'
  if (/^<\?xml|^<[a-zA-Z]/.test(start)) return /<svg[\s>]/i.test(start) ? 'svg' : 'xml'
  return undefined
}
