import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { fail, succeed, type Result } from '@wanderbuch/standards/result'
import { decodeUtf8 } from '../encoding/utf8.ts'
import { readScalar, skipSpace } from './read-scalar.ts'
import { readPlainJson } from './read-plain-json.ts'
import type { JsonFrame, JsonProblemCode, JsonReader } from './json-reader.ts'

export interface JsonLimits {
  readonly maxBytes: number
  /** Objects and arrays inside each other; a lone scalar has depth 0. */
  readonly maxDepth: number
  /** Values of any kind, containers included. */
  readonly maxNodes: number
}

export const defaultJsonLimits: JsonLimits = { maxBytes: 20_000_000, maxDepth: 64, maxNodes: 200_000 }

/** Why and where a text is not accepted. Line and column count from 1, column in UTF-16 code units. */
export interface JsonProblem {
  readonly code: JsonProblemCode
  readonly line: number
  readonly column: number
  /** JSON Pointer (RFC 6901) of the value being read; the empty text is the whole document. */
  readonly pointer: string
}

/**
 * The one way received JSON enters: bytes in, value out, or a code and a place. Stricter than `JSON.parse`: UTF-8 must be
 * well formed and without byte order mark, names must not repeat nor be `__proto__`, texts must not hold lone surrogates,
 * numbers must be finite, and size, depth and count are capped before work is done. Never recurses.
 * Source: RFC 8259, RFC 7493 (I-JSON).
 */
export function parseJsonStrictly(bytes: Uint8Array, limits: Partial<JsonLimits> = {}): Result<JsonValue, JsonProblem> {
  const { maxBytes, maxDepth, maxNodes } = { ...defaultJsonLimits, ...limits }
  if (bytes.length > maxBytes) return failAtStart('json_too_large')
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return failAtStart('json_byte_order_mark')
  const text = decodeUtf8(bytes)
  if (!text.ok) return failAtStart('json_not_utf8')
  const plain = readPlainJson(text.value, { maxDepth, maxNodes })
  return plain === undefined ? parseByLetter(text.value, { maxDepth, maxNodes }) : succeed(plain)
}

/** The slow way, which every text can go and which alone finds what is wrong with one. */
export function parseByLetter(
  text: string,
  { maxDepth, maxNodes }: Omit<JsonLimits, 'maxBytes'>,
): Result<JsonValue, JsonProblem> {
  const reader: JsonReader = { text, at: 0, nodes: 0, maxDepth, maxNodes, frames: [], problem: undefined }
  const value = readDocument(reader)
  if (reader.problem || value === undefined) return fail(describeProblem(reader))
  return succeed(value)
}

const failAtStart = (code: JsonProblemCode) => fail({ code, line: 1, column: 1, pointer: '' })

function readDocument(reader: JsonReader): JsonValue | undefined {
  for (;;) {
    let value = readOrOpen(reader)
    if (reader.problem) return undefined
    while (value !== undefined) {
      const frame = reader.frames.at(-1)
      if (!frame) return isAtEnd(reader) ? value : undefined
      addTo(frame, value)
      value = closeOrGoOn(reader, frame)
      if (reader.problem) return undefined
    }
  }
}

/** A finished value (scalar, empty container), or undefined when a container was opened and its first value comes next. */
function readOrOpen(reader: JsonReader): JsonValue | undefined {
  skipSpace(reader)
  if (++reader.nodes > reader.maxNodes) return stop(reader, 'json_too_many_values')
  const letter = reader.text[reader.at]
  if (letter !== '{' && letter !== '[') return readScalar(reader)
  if (reader.frames.length >= reader.maxDepth) return stop(reader, 'json_too_deep')
  reader.at += 1
  skipSpace(reader)
  const frame: JsonFrame =
    letter === '{' ? { kind: 'object', members: {}, name: undefined } : { kind: 'array', items: [] }
  if (reader.text[reader.at] === (letter === '{' ? '}' : ']')) {
    reader.at += 1
    return frame.kind === 'object' ? frame.members : frame.items
  }
  reader.frames.push(frame)
  if (frame.kind === 'object') readName(reader, frame)
  return undefined
}

/** After a value: the container when it ends here, or undefined when another value follows. */
function closeOrGoOn(reader: JsonReader, frame: JsonFrame): JsonValue | undefined {
  skipSpace(reader)
  const letter = reader.text[reader.at]
  if (letter === ',') {
    reader.at += 1
    if (frame.kind === 'object') readName(reader, frame)
    return undefined
  }
  if (letter !== (frame.kind === 'object' ? '}' : ']')) return stop(reader, 'json_syntax')
  reader.at += 1
  reader.frames.pop()
  return frame.kind === 'object' ? frame.members : frame.items
}

function addTo(frame: JsonFrame, value: JsonValue): void {
  if (frame.kind === 'array') frame.items.push(value)
  else frame.members[frame.name ?? ''] = value
}

function readName(reader: JsonReader, frame: Extract<JsonFrame, { kind: 'object' }>): void {
  frame.name = undefined
  skipSpace(reader)
  const start = reader.at
  if (reader.text[start] !== '"') return void stop(reader, 'json_syntax')
  const name = readScalar(reader)
  if (typeof name !== 'string') return
  frame.name = name
  if (name === '__proto__') return void stop(reader, 'json_forbidden_name', start)
  if (Object.hasOwn(frame.members, name)) return void stop(reader, 'json_duplicate_name', start)
  skipSpace(reader)
  if (reader.text[reader.at] !== ':') return void stop(reader, 'json_syntax')
  reader.at += 1
}

function isAtEnd(reader: JsonReader): boolean {
  skipSpace(reader)
  if (reader.at === reader.text.length) return true
  stop(reader, 'json_syntax')
  return false
}

function stop(reader: JsonReader, code: JsonProblemCode, at = reader.at): undefined {
  reader.problem = code
  reader.at = at
}

function describeProblem({ text, at, frames, problem = 'json_syntax' }: JsonReader): JsonProblem {
  const before = text.slice(0, at)
  const lineStart = before.lastIndexOf('\n') + 1
  return {
    code: problem,
    line: before.split('\n').length,
    column: at - lineStart + 1,
    pointer: frames.map(stepOf).join(''),
  }
}

function stepOf(frame: JsonFrame): string {
  if (frame.kind === 'array') return `/${frame.items.length}`
  return frame.name === undefined ? '' : `/${frame.name.replaceAll('~', '~0').replaceAll('/', '~1')}`
}
