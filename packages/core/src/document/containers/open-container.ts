import { decodeUtf8 } from '@wanderbuch/proofs/encoding/utf8'
import { parseJsonStrictly } from '@wanderbuch/proofs/json/parse-strict'
import { succeed } from '@wanderbuch/standards/result'
import { detectJsonFormat } from '../detect-json-format.ts'
import { type ContainerFormat, containerFormats, findBinaryFormat, findTextFormat } from '../formats.ts'
import type { OpenedContainer, UnpackingBudget } from './container-part.ts'
import { readJsonList } from './read-json-list.ts'
import { readPdfCredentials } from './read-pdf-credentials.ts'
import { readPngBadge } from './read-png-badge.ts'
import { readSvgBadge } from './read-svg-badge.ts'
import { readZip } from './read-zip.ts'

/** Blanks and byte order mark that may stand before a text. */
const blanks: readonly number[] = [0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf]

function firstSign(bytes: Uint8Array): string {
  let at = 0
  while (at < bytes.length && blanks.includes(bytes[at] ?? 0)) at += 1
  return String.fromCharCode(bytes[at] ?? 0)
}

function formatOfText(bytes: Uint8Array): string | undefined {
  const sign = firstSign(bytes)
  if (sign === '[') {
    const parsed = parseJsonStrictly(bytes)
    return parsed.ok ? detectJsonFormat(parsed.value) : undefined
  }
  const text = sign === '<' ? decodeUtf8(bytes) : undefined
  return text?.ok ? findTextFormat(text.value) : undefined
}

/** What kind of container a file is, by its bytes; undefined when it is none. */
export function findContainerFormat(bytes: Uint8Array): ContainerFormat | undefined {
  const found = findBinaryFormat(bytes) ?? formatOfText(bytes)
  return containerFormats.find((one) => one === found)
}

/** The parts of a container that may be documents. One without any is well formed and empty. */
export function openContainer(format: ContainerFormat, bytes: Uint8Array, budget: UnpackingBudget): OpenedContainer {
  switch (format) {
    case 'zip':
      return readZip(bytes, budget)
    case 'json-list':
      return readJsonList(bytes)
    case 'badge-image':
      return readPngBadge(bytes, budget)
    case 'badge-svg':
      return readSvgBadge(bytes)
    case 'pdf':
      return readPdfCredentials(bytes, budget)
    case 'image':
    case 'svg':
      return succeed([])
  }
}
