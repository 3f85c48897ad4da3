import { addToCrc32 } from '@wanderbuch/proofs/encoding/checksum'
import { inflate } from '@wanderbuch/proofs/encoding/inflate'
import { decodeLatin1 } from '@wanderbuch/proofs/encoding/latin1'
import { decodeUtf8, encodeUtf8 } from '@wanderbuch/proofs/encoding/utf8'
import { succeed } from '@wanderbuch/standards/result'
import {
  allowedOutput,
  type ContainerPart,
  type OpenedContainer,
  refusePart,
  type UnpackingBudget,
} from './container-part.ts'

/** Keywords of the text chunk of a baked badge, Open Badges 2.0 and 3.0. */
export const badgeKeywords: readonly string[] = ['openbadges', 'openbadgecredential']

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** Length and type in front of a chunk's data, checksum behind it. */
const frame = { head: 8, tail: 4 }
const maxChunks = 5000
const maxKeyword = 79

interface TextChunk {
  readonly type: 'tEXt' | 'zTXt' | 'iTXt'
  readonly keyword: string
  /** What follows the keyword and its zero byte. */
  readonly rest: Uint8Array
  readonly isIntact: boolean
}

const textTypes: readonly string[] = ['tEXt', 'zTXt', 'iTXt']

function textChunk(bytes: Uint8Array, at: number, length: number): TextChunk | undefined {
  const type = decodeLatin1(bytes.subarray(at + 4, at + frame.head))
  const data = bytes.subarray(at + frame.head, at + frame.head + length)
  const end = data.subarray(0, maxKeyword + 1).indexOf(0)
  if (!textTypes.includes(type) || end < 1) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset + at + frame.head + length)
  const isIntact =
    view.byteLength >= 4 && view.getUint32(0) === addToCrc32(addToCrc32(0, bytes.subarray(at + 4, at + 8)), data)
  return {
    type: type as TextChunk['type'],
    keyword: decodeLatin1(data.subarray(0, end)),
    rest: data.subarray(end + 1),
    isIntact,
  }
}

/**
 * The text chunks of a PNG in their order, without unpacking anything (PNG specification, third edition, section 11.3.3). A
 * file that is cut off or is no PNG gives what was found so far.
 */
function listTextChunks(bytes: Uint8Array): readonly TextChunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found: TextChunk[] = []
  if (!signature.every((byte, at) => bytes[at] === byte)) return found
  let at = signature.length
  for (let count = 0; count < maxChunks && at + frame.head + frame.tail <= bytes.length; count += 1) {
    const length = view.getUint32(at)
    if (length > bytes.length - at - frame.head - frame.tail) break
    const chunk = textChunk(bytes, at, length)
    if (chunk) found.push(chunk)
    at += frame.head + length + frame.tail
  }
  return found
}

const isBadge = ({ keyword }: TextChunk) => badgeKeywords.includes(keyword)

/** Whether a picture says that a badge is baked into it. */
export const hasPngBadge = (bytes: Uint8Array) => listTextChunks(bytes).some(isBadge)

const illFormed = (reason: string) => refusePart('container_ill_formed', { format: 'badge-image', reason })

function unpackText(packed: Uint8Array, budget: UnpackingBudget): ContainerPart['content'] {
  const found = inflate({ packed, container: 'zlib', maxLength: allowedOutput(packed.length, budget) })
  if (!found.ok && found.problem.code === 'deflate_too_long')
    return refusePart('container_too_large', { format: 'badge-image' })
  if (!found.ok) return illFormed(found.problem.code)
  budget.bytesLeft -= found.value.length
  return succeed(found.value.bytes)
}

/** iTXt: flag and method of compression, language, translated keyword, text. */
function readInternational(rest: Uint8Array, budget: UnpackingBudget): ContainerPart['content'] {
  const [flag, method] = rest
  const languageEnd = rest.indexOf(0, 2)
  const keywordEnd = languageEnd < 0 ? -1 : rest.indexOf(0, languageEnd + 1)
  if (keywordEnd < 0 || (flag !== 0 && flag !== 1)) return illFormed('chunk')
  const text = rest.subarray(keywordEnd + 1)
  if (flag === 0) return succeed(text)
  return method === 0
    ? unpackText(text, budget)
    : refusePart('container_method_unsupported', { format: 'badge-image', method: method ?? 0 })
}

/** Latin-1 by the specification of PNG; bakers write UTF-8 all the same, and a proof needs the letters it was made over. */
const asUtf8 = (bytes: Uint8Array) => (decodeUtf8(bytes).ok ? bytes : encodeUtf8(decodeLatin1(bytes)))

function readText({ type, rest, isIntact }: TextChunk, budget: UnpackingBudget): ContainerPart['content'] {
  if (!isIntact) return illFormed('checksum')
  if (type === 'iTXt') return readInternational(rest, budget)
  if (type === 'tEXt') return succeed(asUtf8(rest))
  if (rest[0] !== 0) return refusePart('container_method_unsupported', { format: 'badge-image', method: rest[0] ?? 0 })
  return unpackText(rest.subarray(1), budget)
}

/** What is baked into a PNG as Open Badge: a credential or assertion in JSON, a token, or an address. */
export function readPngBadge(bytes: Uint8Array, budget: UnpackingBudget): OpenedContainer {
  const parts = listTextChunks(bytes)
    .filter(isBadge)
    .map((chunk) => ({ place: chunk.keyword, content: readText(chunk, budget) }))
  return succeed(parts)
}
