import { decodeBase64, encodeBase64 } from '@wanderbuch/proofs/encoding/base64'
import { isJsonObject } from '@wanderbuch/proofs/json/json-object'
import { parseJsonStrictly } from '@wanderbuch/proofs/json/parse-strict'
import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { findInside } from '../document/containers/open-file.ts'
import type { Dossier } from '../vocabulary/dossier-file.ts'
import type { NormalisedRecord } from '../vocabulary/record.ts'
import type { PagePicture } from './page-picture.ts'
import { rebuildPicture } from './picture/rebuild-picture.ts'

type Picture = Pick<PagePicture, 'mediaType' | 'base64'>

function pictureOf(paper: JsonValue | undefined): Picture | undefined {
  const image = isJsonObject(paper) ? paper.image : undefined
  if (!isJsonObject(image) || typeof image.base64 !== 'string') return undefined
  const { mediaType, base64 } = image
  if (mediaType !== 'image/png' && mediaType !== 'image/jpeg') return undefined
  const bytes = decodeBase64(base64)
  const rebuilt = bytes.ok ? rebuildPicture(mediaType, bytes.value) : undefined
  return rebuilt && { mediaType, base64: encodeBase64(rebuilt) }
}

/** The bytes of a document: of the original itself, or of what was found inside it. */
function originalBytes({ originals }: Dossier, documentId: string): Uint8Array | undefined {
  const inside = originals.flatMap((original) =>
    (original.holds ?? []).flatMap(({ documentId: id, places }) => (id === documentId ? [{ original, places }] : [])),
  )
  const original = inside[0]?.original ?? originals.find((one) => one.documentId === documentId)
  const bytes = original && decodeBase64(original.base64)
  return bytes?.ok ? findInside(bytes.value, inside[0]?.places ?? []) : undefined
}

/**
 * The picture of a paper out of the declaration it came in, made again without what is not needed to draw it; the record
 * itself only says that there is one. Papers stand in a declaration in the order of their records.
 */
export function findPicture(dossier: Dossier, { id, documentId, paper }: NormalisedRecord): Picture | undefined {
  const bytes = paper?.image ? originalBytes(dossier, documentId) : undefined
  const declaration = bytes && parseJsonStrictly(bytes, { maxBytes: bytes.length })
  if (!declaration?.ok || !isJsonObject(declaration.value)) return undefined
  const papers = dossier.records.filter((record) => record.documentId === documentId && record.basis === 'paper')
  const all = declaration.value.paper
  return Array.isArray(all) ? pictureOf(all[papers.findIndex((record) => record.id === id)]) : undefined
}
