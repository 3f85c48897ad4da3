import { decodeUtf8, encodeUtf8 } from '@wanderbuch/proofs/encoding/utf8'
import { isJsonObject, type JsonObject } from '@wanderbuch/proofs/json/json-object'
import { parseJsonStrictly } from '@wanderbuch/proofs/json/parse-strict'
import { extractDossier } from '../report/html/embedded-dossier.ts'

/** Dossiers carry their originals, so they may be larger than any one of them. */
const limits = { maxBytes: 200 * 1024 * 1024, maxNodes: 2_000_000 }

/** The dossier in a file, as JSON or inside its page; undefined for everything else, which is read as what it is. */
export function findDossierInFile(bytes: Uint8Array): JsonObject | undefined {
  const decoded = decodeUtf8(bytes)
  if (!decoded.ok || !decoded.value.includes('wanderbuch-dossier')) return undefined
  const text = decoded.value
  const isPage = text.trimStart().startsWith('<')
  const embedded = isPage ? extractDossier(text) : undefined
  if (embedded && !embedded.ok) return undefined
  const parsed = parseJsonStrictly(embedded ? encodeUtf8(embedded.value) : bytes, limits)
  if (!parsed.ok || !isJsonObject(parsed.value)) return undefined
  return parsed.value.kind === 'wanderbuch-dossier' ? parsed.value : undefined
}
