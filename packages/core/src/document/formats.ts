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
  /** The same as a JWT. */
  'vc-jwt',
  /** SD-JWT VC, or a W3C credential or presentation as SD-JWT. */
  'sd-jwt',
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
  'cbor',
  /** Mobile document (ISO/IEC 18013-5). */
  'mdoc',
  /** Credential signed with COSE. */
  'cose',
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
  // DeviceResponse, then IssuerSigned with its members in either order (ISO/IEC 18013-5, 8.3.2.1.2).
  { format: 'mdoc', bytes: [0xa2, 0x67, ...ascii('version')] },
  { format: 'mdoc', bytes: [0xa3, 0x67, ...ascii('version')] },
  { format: 'mdoc', bytes: [0xa2, 0x6a, ...ascii('nameSpaces')] },
  { format: 'mdoc', bytes: [0xa2, 0x6a, ...ascii('issuerAuth')] },
  // COSE_Sign1 with its tag (RFC 9052 section 2).
  { format: 'cose', bytes: [0xd2, 0x84] },
]

/** Format of a file that is not text, by its first bytes. */
export function findBinaryFormat(bytes: Uint8Array): NamedFormat | undefined {
  const fits = ({ bytes: wanted }: Signature) => wanted.every((byte, at) => byte === undefined || bytes[at] === byte)
  return signatures.find(fits)?.format
}

/** The same binary forms written in base64, base64url or hex, as they travel in mails and addresses. */
const encodedFormats: readonly (readonly [NamedFormat, RegExp])[] = [
  ['cose', /^(0oR[A-Za-z0-9+/_-]{40,}|d284[0-9a-f]{40,})/],
  ['mdoc', /^(o[2m]d2ZXJzaW9u|ompuYW1lU3BhY2Vz|omppc3N1ZXJBdXRo)/],
]

/** Format of a text that is not JSON, by its first signs. */
export function findTextFormat(text: string): 'vc-jwt' | 'sd-jwt' | NamedFormat | undefined {
  const start = text.slice(0, 4096).trimStart()
  if (/^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*~/.test(text.trimStart())) return 'sd-jwt'
  if (/^[A-Za-z0-9_-]{4,}\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*$/.test(text.trim())) return 'vc-jwt'
  const encoded = encodedFormats.find(([, starts]) => starts.test(start))
  if (encoded) return encoded[0]
  if (/^<!doctype html|^<html/i.test(start)) return 'html'
  if (/^<\?xml|^<[a-zA-Z]/.test(start)) return /<svg[\s>]/i.test(start) ? 'svg' : 'xml'
  return undefined
}
