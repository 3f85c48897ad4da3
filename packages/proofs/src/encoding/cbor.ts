import { fail, succeed, type Result } from '@wanderbuch/standards/result'
import { decodeUtf8, encodeUtf8 } from './utf8.ts'

/** The CBOR that proofs use: whole numbers, bytes, texts, arrays, and maps from numbers to bytes. */
export type CborValue = number | Uint8Array | string | readonly CborValue[] | ReadonlyMap<number, CborValue>

export interface CborProblem {
  readonly code: 'cbor_ill_formed' | 'cbor_too_deep'
}

/** Arrays and maps inside each other; proofs need three. */
const maxDepth = 8
/** Byte strings marked as typed arrays (RFC 8746 section 2.1), as older proofs have them. */
const typedArrayTag = 64

/** Writes CBOR with definite lengths and the shortest heads. Source: RFC 8949 section 4.2. */
export function encodeCbor(value: CborValue): Uint8Array {
  const bytes: number[] = []
  write(bytes, value)
  return Uint8Array.from(bytes)
}

function write(bytes: number[], value: CborValue): void {
  if (typeof value === 'number') return writeHead(bytes, 0, value)
  if (typeof value === 'string') return writeBytes(bytes, 3, encodeUtf8(value))
  if (value instanceof Uint8Array) return writeBytes(bytes, 2, value)
  if (Array.isArray(value)) {
    writeHead(bytes, 4, value.length)
    for (const item of value as readonly CborValue[]) write(bytes, item)
    return
  }
  const map = value as ReadonlyMap<number, CborValue>
  writeHead(bytes, 5, map.size)
  for (const [key, item] of map) {
    writeHead(bytes, 0, key)
    write(bytes, item)
  }
}

function writeBytes(bytes: number[], major: number, content: Uint8Array): void {
  writeHead(bytes, major, content.length)
  for (const byte of content) bytes.push(byte)
}

function writeHead(bytes: number[], major: number, length: number): void {
  const start = major << 5
  if (length < 24) bytes.push(start | length)
  else if (length < 0x100) bytes.push(start | 24, length)
  else if (length < 0x10000) bytes.push(start | 25, length >> 8, length & 255)
  else bytes.push(start | 26, (length >>> 24) & 255, (length >>> 16) & 255, (length >>> 8) & 255, length & 255)
}

interface Reader {
  readonly bytes: Uint8Array
  at: number
  problem: CborProblem['code'] | undefined
}

/** Reads one CBOR value that fills the bytes exactly. Indefinite lengths and all other kinds of values are refused. */
export function decodeCbor(bytes: Uint8Array): Result<CborValue, CborProblem> {
  const reader: Reader = { bytes, at: 0, problem: undefined }
  const value = read(reader, 0)
  if (value === undefined || reader.at !== bytes.length) return fail({ code: reader.problem ?? 'cbor_ill_formed' })
  return succeed(value)
}

function refuse(reader: Reader, code: CborProblem['code'] = 'cbor_ill_formed'): undefined {
  reader.problem ??= code
}

function read(reader: Reader, depth: number): CborValue | undefined {
  if (depth > maxDepth) return refuse(reader, 'cbor_too_deep')
  const head = reader.bytes[reader.at++]
  const length = head === undefined ? undefined : readLength(reader, head & 31)
  if (head === undefined || length === undefined) return refuse(reader)
  const major = head >> 5
  if (major === 0) return length
  if (major === 2) return readContent(reader, length)
  if (major === 3) return readTextOf(reader, length)
  if (major === 4) return readArray(reader, length, depth)
  if (major === 5) return readMap(reader, length, depth)
  if (major === 6 && length === typedArrayTag) return read(reader, depth + 1)
  return refuse(reader)
}

function readLength(reader: Reader, info: number): number | undefined {
  if (info < 24) return info
  if (info > 26) return undefined
  let length = 0
  for (let count = 1 << (info - 24); count > 0; count -= 1) {
    const byte = reader.bytes[reader.at++]
    if (byte === undefined) return undefined
    length = length * 256 + byte
  }
  return length
}

function readContent(reader: Reader, length: number): Uint8Array | undefined {
  const content = reader.bytes.slice(reader.at, reader.at + length)
  if (content.length !== length) return refuse(reader)
  reader.at += length
  return content
}

function readTextOf(reader: Reader, length: number): string | undefined {
  const content = readContent(reader, length)
  const text = content && decodeUtf8(content)
  return text?.ok ? text.value : refuse(reader)
}

/** A head may claim any number of items; each costs at least one byte, so the bytes are the bound. */
function readArray(reader: Reader, length: number, depth: number): readonly CborValue[] | undefined {
  const items: CborValue[] = []
  for (let count = 0; count < length; count += 1) {
    const item = read(reader, depth + 1)
    if (item === undefined) return undefined
    items.push(item)
  }
  return items
}

function readMap(reader: Reader, length: number, depth: number): ReadonlyMap<number, CborValue> | undefined {
  const map = new Map<number, CborValue>()
  for (let count = 0; count < length; count += 1) {
    const key = read(reader, depth + 1)
    const value = read(reader, depth + 1)
    if (typeof key !== 'number' || value === undefined || map.has(key)) return refuse(reader)
    map.set(key, value)
  }
  return map
}
