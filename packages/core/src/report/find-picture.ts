import { decodeBase64 } from '@wanderbuch/proofs/encoding/base64'
import { isJsonObject } from '@wanderbuch/proofs/json/json-object'
import { parseJsonStrictly } from '@wanderbuch/proofs/json/parse-strict'
import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import type { Dossier } from '../vocabulary/dossier-file.ts'
import type { NormalisedRecord } from '../vocabulary/record.ts'
import type { PagePicture } from './page-model.ts'

type Picture = Pick<PagePicture, 'mediaType' | 'base64'>

function pictureOf(paper: JsonValue | undefined): Picture | undefined {
  const image = isJsonObject(paper) ? paper.image : undefined
  if (!isJsonObject(image) || typeof image.base64 !== 'string') return undefined
  const { mediaType, base64 } = image
  const isKnown = mediaType === 'image/png' || mediaType === 'image/jpeg'
  return isKnown && /^[A-Za-z0-9+/=]+$/.test(base64) ? { mediaType, base64 } : undefined
}

/**
 * The picture of a paper out of the declaration it came in; the record itself only says that there is one. Papers stand in
 * a declaration in the order of their records.
 */
export function findPicture(dossier: Dossier, { id, documentId, paper }: NormalisedRecord): Picture | undefined {
  const original = paper?.image && dossier.originals.find((one) => one.documentId === documentId)
  const bytes = original && decodeBase64(original.base64)
  const declaration = bytes?.ok ? parseJsonStrictly(bytes.value, { maxBytes: bytes.value.length }) : undefined
  if (!declaration?.ok || !isJsonObject(declaration.value)) return undefined
  const papers = dossier.records.filter((record) => record.documentId === documentId && record.basis === 'paper')
  const all = declaration.value.paper
  return Array.isArray(all) ? pictureOf(all[papers.findIndex((record) => record.id === id)]) : undefined
}
