import { hasPngBadge } from './containers/read-png-badge.ts'

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
  /** Records of students in XML: ELMO of the EMREX network. */
  'elmo',
  /** The XML form of European credentials before ELM 3. */
  'edci-xml',
  /** Open Badges 2.0: an award, signed as token or hosted at an address, or a document that belongs to one. */
  'open-badges-2.0',
  /** Paper documents, experience and courses entered by hand. */
  'declaration',
] as const
export type ReadableFormat = (typeof readableFormats)[number]

/** Formats that are recognised, so that the reader is told what they are and what to do. */
export const namedFormats = [
  'xml',
  'cbor',
  /** Mobile document (ISO/IEC 18013-5). */
  'mdoc',
  /** Credential signed with COSE. */
  'cose',
  'wanderbuch-dossier',
  /** A credential taken apart into the nodes of JSON-LD: flattened (`@graph`) or expanded. */
  'json-ld-graph',
  /** A signature in JSON whose content lies elsewhere (RFC 7515, appendix F). */
  'detached-signature',
  'html',
] as const
export type NamedFormat = (typeof namedFormats)[number]

/** Files that may hold documents. They are opened, and every document in them is received by itself. */
export const containerFormats = [
  'zip',
  'pdf',
  'image',
  'svg',
  /** A picture with an Open Badge inside. */
  'badge-image',
  'badge-svg',
  /** A list of documents in one file. */
  'json-list',
] as const
export type ContainerFormat = (typeof containerFormats)[number]

type UnreadFormat = NamedFormat | ContainerFormat

interface Signature {
  readonly format: UnreadFormat
  /** Leading bytes; `undefined` stands for any byte. */
  readonly bytes: readonly (number | undefined)[]
}

/** Bytes that are looked at to tell what a file is. */
const headBytes = 4096

const ascii = (text: string) => [...text].map((sign) => sign.charCodeAt(0))

const signatures: readonly Signature[] = [
  { format: 'pdf', bytes: ascii('%PDF') },
  { format: 'image', bytes: [0x89, ...ascii('PNG')] },
  { format: 'image', bytes: [0xff, 0xd8, 0xff] },
  { format: 'image', bytes: ascii('GIF8') },
  { format: 'image', bytes: [...ascii('RIFF'), undefined, undefined, undefined, undefined, ...ascii('WEBP')] },
  { format: 'image', bytes: [0x49, 0x49, 0x2a, 0] },
  { format: 'image', bytes: [0x4d, 0x4d, 0, 0x2a] },
  ...['ftyphei', 'ftyphev', 'ftypmif', 'ftypavif'].map((brand): Signature => ({
    format: 'image',
    bytes: [undefined, undefined, undefined, undefined, ...ascii(brand)],
  })),
  { format: 'zip', bytes: [...ascii('PK'), 3, 4] },
  // An archive of nothing is its end alone.
  { format: 'zip', bytes: [...ascii('PK'), 5, 6] },
  { format: 'cbor', bytes: [0xd9, 0xd9, 0xf7] },
  // DeviceResponse, then IssuerSigned with its members in either order (ISO/IEC 18013-5, 8.3.2.1.2).
  { format: 'mdoc', bytes: [0xa2, 0x67, ...ascii('version')] },
  { format: 'mdoc', bytes: [0xa3, 0x67, ...ascii('version')] },
  { format: 'mdoc', bytes: [0xa2, 0x6a, ...ascii('nameSpaces')] },
  { format: 'mdoc', bytes: [0xa2, 0x6a, ...ascii('issuerAuth')] },
  // COSE_Sign1 with its tag (RFC 9052 section 2).
  { format: 'cose', bytes: [0xd2, 0x84] },
]

const latin = (bytes: Uint8Array) => String.fromCharCode(...bytes)

/** A PDF may carry foreign bytes before its header; readers look through the first kilobyte (ISO 32000-1, annex H.3.4.1). */
const hasPdfHeader = (bytes: Uint8Array) => /^[^{[<]*%PDF-\d/.test(latin(bytes.subarray(0, 1024)))

/** Format of a file that is not text, by its first bytes. */
export function findBinaryFormat(bytes: Uint8Array): UnreadFormat | undefined {
  const fits = ({ bytes: wanted }: Signature) => wanted.every((byte, at) => byte === undefined || bytes[at] === byte)
  const found = signatures.find(fits)?.format
  if (found === 'image' && hasPngBadge(bytes)) return 'badge-image'
  return found ?? (hasPdfHeader(bytes) ? 'pdf' : undefined)
}

/** The same binary forms written in base64, base64url or hex, as they travel in mails and addresses. */
const encodedFormats: readonly (readonly [NamedFormat, RegExp])[] = [
  ['cose', /^(0oR[A-Za-z0-9+/_-]{40,}|d284[0-9a-f]{40,})/],
  ['mdoc', /^(o[2m]d2ZXJzaW9u|ompuYW1lU3BhY2Vz|omppc3N1ZXJBdXRo)/],
]

/** What tells one kind of XML from another; the first that fits. */
const xmlFormats: readonly (readonly ['elmo' | 'edci-xml' | UnreadFormat, RegExp])[] = [
  ['badge-svg', /<svg[\s>](?=[^]*(purl\.imsglobal\.org\/ob|openbadges\.org|<openbadges:))/i],
  ['svg', /<svg[\s>]/i],
  ['elmo', /<(\w+:)?elmo[\s>]/],
  ['edci-xml', /<(\w+:)?(europassCredential|verifiablePresentation|qmsAccreditations)[\s>]/],
  ['xml', /./],
]

/** Format of a text that is not JSON, by its first signs. */
export function findTextFormat(text: string): 'vc-jwt' | 'sd-jwt' | 'elmo' | 'edci-xml' | UnreadFormat | undefined {
  const start = text.slice(0, headBytes).trimStart()
  if (/^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*~/.test(text.trimStart())) return 'sd-jwt'
  if (/^[A-Za-z0-9_-]{4,}\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*$/.test(text.trim())) return 'vc-jwt'
  const encoded = encodedFormats.find(([, starts]) => starts.test(start))
  if (encoded) return encoded[0]
  if (/^<!doctype html|^<html/i.test(start)) return 'html'
  if (/^<(\?xml|!--|!DOCTYPE|[a-zA-Z])/.test(start)) return xmlFormats.find(([, fits]) => fits.test(start))?.[0]
  return undefined
}
