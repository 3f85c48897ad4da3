import type { CryptoPort } from '@wanderbuch/proofs/crypto-port'
import { decodeBase64Url } from '@wanderbuch/proofs/encoding/base64'
import { encodeHex } from '@wanderbuch/proofs/encoding/hex'
import { decodeUtf8 } from '@wanderbuch/proofs/encoding/utf8'
import type { OpenedCredential } from '@wanderbuch/proofs/jose/open-credentials'
import { isJsonObject, type JsonObject } from '@wanderbuch/proofs/json/json-object'
import { type JsonProblem, parseJsonStrictly } from '@wanderbuch/proofs/json/parse-strict'
import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { detectJsonFormat } from './detect-json-format.ts'
import { frameNodes } from './frame-nodes.ts'
import { lookAtXml } from './look-at-xml.ts'
import type { DocumentContent } from './document-content.ts'
import { containerProblemCodes } from './containers/container-part.ts'
import { openDocument } from './open-document.ts'
import {
  type ContainerFormat,
  findBinaryFormat,
  findTextFormat,
  type NamedFormat,
  type ReadableFormat,
  readableFormats,
} from './formats.ts'
import type { Within } from './within.ts'

/** Largest file that is looked at, in bytes. */
export const maxDocumentBytes = 20 * 1024 * 1024

/** A received file whose format is known, parsed once. */
export interface ReceivedDocument {
  /** `document-1`, `document-2`, ... in the order received. */
  readonly id: string
  /** Shown, never trusted. */
  readonly fileName: string
  /** SHA-256 of the received file, hex: of `bytes`, or of the file the document was found in. */
  readonly digest: string
  readonly size: number
  readonly format: ReadableFormat
  readonly bytes: Uint8Array
  readonly content: DocumentContent
  /** For tokens and presentations: the credentials inside, read and not yet verified. */
  readonly opened?: readonly OpenedCredential[]
  /** Documents of Open Badges 2.0 received together with it, to which its addresses may lead. */
  readonly beside?: readonly JsonObject[]
  /** Present when it was found inside another file, which is then what is kept. */
  readonly within?: Within
}

export const documentProblemCodes = [
  'document_empty',
  'document_too_large',
  'document_not_utf8',
  /** Looks like JSON and breaks off or is not well formed. */
  'document_not_json',
  'document_too_deep',
  /** Members repeat, or names that could reach into the program. */
  'document_json_refused',
  /** Looks like XML and is not well formed. */
  'document_not_xml',
  /** An element ends where another one is still open. */
  'document_xml_end_misplaced',
  /** Brings entities or a document type of its own, or repeats attributes. */
  'document_xml_refused',
  /** Known, but not read by this version. */
  'document_format_not_readable_yet',
  'document_format_unknown',
  ...containerProblemCodes,
] as const
export type DocumentProblemCode = (typeof documentProblemCodes)[number]

export interface DocumentProblem {
  readonly code: DocumentProblemCode
  readonly fileName: string
  readonly digest: string
  /** Line and column, or empty when the whole file is meant. */
  readonly place: string
  /** `format`: what it is; `readable`: what can be read; `reason`: code of the JSON reader. */
  readonly details: Readonly<Record<string, string | number>>
}

export interface FileToReceive {
  readonly id: string
  readonly fileName: string
  readonly bytes: Uint8Array
}

type Seen = Result<Pick<ReceivedDocument, 'format' | 'content'>, Omit<DocumentProblem, 'fileName' | 'digest'>>

function refuse(code: DocumentProblemCode, details: DocumentProblem['details'] = {}, place = ''): Seen {
  return fail({ code, details, place })
}

const tooDeep = ['json_too_deep', 'json_too_many_values']
const refused = ['json_duplicate_name', 'json_forbidden_name', 'json_lone_surrogate', 'json_number_out_of_range']

function refuseJson({ code, line, column, pointer }: JsonProblem): Seen {
  const place = `line ${line}, column ${column}${pointer ? `, ${pointer}` : ''}`
  const details = { reason: code, line, column }
  if (tooDeep.includes(code)) return refuse('document_too_deep', details, place)
  return refuse(refused.includes(code) ? 'document_json_refused' : 'document_not_json', details, place)
}

const refuseNamed = (format: NamedFormat | ContainerFormat): Seen =>
  refuse('document_format_not_readable_yet', { format })

const isReadable = (format: ReadableFormat | NamedFormat | ContainerFormat): format is ReadableFormat =>
  readableFormats.some((one) => one === format)

/** A flattened credential is read where it can be put together in one way only. */
function formatOfNodes(value: JsonValue): ReadableFormat | NamedFormat {
  const framed = isJsonObject(value) ? frameNodes(value) : undefined
  const format = framed && detectJsonFormat(framed)
  return format === 'edc-unsealed' || format === 'vc-json' ? format : 'json-ld-graph'
}

function lookAtJson(bytes: Uint8Array): Seen {
  const parsed = parseJsonStrictly(bytes)
  if (!parsed.ok) return refuseJson(parsed.problem)
  const format = detectJsonFormat(parsed.value)
  if (format === undefined) return refuse('document_format_unknown', { readable: readableFormats.join(', ') })
  const readable = format === 'json-ld-graph' ? formatOfNodes(parsed.value) : format
  if (!isReadable(readable)) return refuseNamed(readable)
  return succeed({ format: readable, content: { kind: 'json', value: parsed.value } })
}

/** Editors on Windows put a byte order mark in front of UTF-8; it is no part of the text (RFC 8259, section 8.1). */
function withoutByteOrderMark(bytes: Uint8Array): Uint8Array {
  return [0xef, 0xbb, 0xbf].every((byte, at) => bytes[at] === byte) ? bytes.subarray(3) : bytes
}

/** Open Badges 2.0 were signed as tokens too: their payload tells. */
function formatInToken(text: string): 'open-badges-2.0' | undefined {
  const payload = decodeBase64Url(text.trim().split('.')[1] ?? '')
  const parsed = payload.ok ? parseJsonStrictly(payload.value) : payload
  const format = parsed.ok ? detectJsonFormat(parsed.value) : undefined
  return format === 'open-badges-2.0' ? format : undefined
}

function receiveXml(text: string): Seen {
  const seen = lookAtXml(text)
  return seen.ok ? succeed({ format: seen.value.format, content: { kind: 'xml', xml: seen.value.xml } }) : seen
}

function lookAtText(text: string): Seen {
  const format = findTextFormat(text)
  if (format === undefined) return refuse('document_format_unknown', { readable: readableFormats.join(', ') })
  if (format === 'elmo' || format === 'edci-xml') return receiveXml(text)
  // The root may stand behind a long comment.
  const late = format === 'xml' ? receiveXml(text) : undefined
  if (late?.ok) return late
  if (format !== 'vc-jwt' && format !== 'sd-jwt') return refuseNamed(format)
  const badge = format === 'vc-jwt' ? formatInToken(text) : undefined
  return succeed({ format: badge ?? format, content: { kind: 'text', text: text.trim() } })
}

function lookAt(bytes: Uint8Array): Seen {
  if (bytes.length === 0) return refuse('document_empty')
  if (bytes.length > maxDocumentBytes) {
    return refuse('document_too_large', { megabytes: Math.ceil(bytes.length / 1_048_576), most: 20 })
  }
  const binary = findBinaryFormat(bytes)
  if (binary) return refuseNamed(binary)
  const unmarked = withoutByteOrderMark(bytes)
  const text = decodeUtf8(unmarked)
  // Text with zero bytes is UTF-16 or no text at all.
  if (!text.ok || text.value.includes('\0')) return refuse('document_not_utf8')
  const start = text.value.trimStart()
  if (start === '') return refuse('document_empty')
  return start.startsWith('{') || start.startsWith('[') ? lookAtJson(unmarked) : lookAtText(text.value)
}

/**
 * Finds out what a file is from its bytes; the file's name is never asked. What cannot be read is told by code, with the
 * list of what can. Files over the cap are refused before anything is parsed.
 */
export async function receiveDocument(
  file: FileToReceive,
  crypto: CryptoPort,
): Promise<Result<ReceivedDocument, DocumentProblem>> {
  const { id, fileName, bytes } = file
  const isHuge = bytes.length > maxDocumentBytes
  const digest = isHuge ? '' : encodeHex(await crypto.digest('sha-256', bytes))
  const seen = lookAt(bytes)
  if (!seen.ok) return fail({ ...seen.problem, fileName, digest })
  const opened = await openDocument(seen.value, crypto)
  return succeed({ id, fileName, digest, size: bytes.length, bytes, ...seen.value, ...(opened && { opened }) })
}
