import { decodeUtf8, encodeUtf8 } from '@wanderbuch/proofs/encoding/utf8'
import { isJsonObject, type JsonObject } from '@wanderbuch/proofs/json/json-object'
import { parseJsonStrictly } from '@wanderbuch/proofs/json/parse-strict'
import { extractDossier } from '../report/html/embedded-dossier.ts'
import { findBinaryFormat } from './formats.ts'
import { extractAttachedDossier } from './pdf/extract-attached-dossier.ts'

/** Dossiers carry their originals, so they may be larger than any one of them. */
const limits = { maxBytes: 200 * 1024 * 1024, maxNodes: 2_000_000 }

/** Text of the file, or of what a PDF has attached. */
function readText(bytes: Uint8Array): string | undefined {
  const read = findBinaryFormat(bytes) === 'pdf' ? extractAttachedDossier(bytes) : decodeUtf8(bytes)
  return read.ok && read.value.includes('wanderbuch-dossier') ? read.value : undefined
}

/** The dossier in a file: as JSON, inside its page or attached to its PDF; undefined for everything else, which is read as what it is. */
export function findDossierInFile(bytes: Uint8Array): JsonObject | undefined {
  const text = readText(bytes)
  if (text === undefined) return undefined
  const embedded = text.trimStart().startsWith('<') ? extractDossier(text) : undefined
  if (embedded && !embedded.ok) return undefined
  const parsed = parseJsonStrictly(encodeUtf8(embedded ? embedded.value : text), limits)
  if (!parsed.ok || !isJsonObject(parsed.value)) return undefined
  return parsed.value.kind === 'wanderbuch-dossier' ? parsed.value : undefined
}
