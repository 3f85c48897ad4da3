import { decodeUtf8, encodeUtf8 } from '@wanderbuch/proofs/encoding/utf8'
import { succeed } from '@wanderbuch/standards/result'
import { decodeStream } from '../pdf/decode-stream.ts'
import { type AttachedFile, listAttachedFiles } from '../pdf/find-attached-files.ts'
import { openPdfFile, type PdfFile } from '../pdf/pdf-file.ts'
import { asKind, type PdfStream, readText } from '../pdf/pdf-value.ts'
import {
  allowedOutput,
  type ContainerPart,
  containerLimits,
  type OpenedContainer,
  refusePart,
  type UnpackingBudget,
} from './container-part.ts'
import { scanMarkup } from './scan-markup.ts'

const format = 'pdf'

function readStream(file: PdfFile, stream: PdfStream, budget: UnpackingBudget): ContainerPart['content'] {
  const raw = file.rawBytes(stream)
  if (!raw) return refusePart('container_ill_formed', { format, reason: 'stream' })
  const data = decodeStream(stream.dictionary, raw, allowedOutput(raw.length, budget))
  if (!data.ok) {
    const isTooLarge = data.problem.code === 'stream_too_large'
    return refusePart(isTooLarge ? 'container_too_large' : 'container_ill_formed', { format })
  }
  budget.bytesLeft -= data.value.length
  return succeed(data.value)
}

function attachedPart(file: PdfFile, { names, stream }: AttachedFile, budget: UnpackingBudget): ContainerPart {
  const place = (names[0] ?? '').slice(0, containerLimits.maxName)
  return { place, content: readStream(file, stream, budget) }
}

const token = /^[\w-]{10,}\.[\w-]+\.[\w-]+(~[\w~.-]*)?$/

/** What may be a credential written as text: a token, or an object in JSON. */
const isCandidate = (text: string) => token.test(text) || /^\{\s*"[^]*\}$/.test(text)

/** Texts of the metadata (XMP, ISO 16684-1): of elements and of attributes. */
function listMetadataTexts(file: PdfFile, budget: UnpackingBudget): readonly string[] {
  const root = asKind(file.resolve(file.trailer.entries.get('Root')), 'dictionary')
  const stream = asKind(file.resolve(root?.entries.get('Metadata')), 'stream')
  const data = stream && readStream(file, stream, budget)
  const text = data?.ok ? decodeUtf8(data.value) : undefined
  const scanned = text?.ok ? scanMarkup(text.value.replace(/^\ufeff/, '')) : []
  return 'reason' in scanned ? [] : scanned.flatMap((element) => [...element.attributes.values(), element.text])
}

/** Texts of the document's description (ISO 32000-1, 14.3.3). */
function listDescriptionTexts(file: PdfFile): readonly string[] {
  const description = asKind(file.resolve(file.trailer.entries.get('Info')), 'dictionary')
  return [...(description?.entries.values() ?? [])].flatMap((value) => readText(file.resolve(value)) ?? [])
}

function writtenParts(place: string, texts: readonly string[]): readonly ContainerPart[] {
  const candidates = texts.map((text) => text.trim()).filter(isCandidate)
  return [...new Set(candidates)].map((text) => ({ place, content: succeed(encodeUtf8(text)) }))
}

/**
 * What a PDF carries beside its pages: attached files, and credentials written into its metadata. Pages are not read, and
 * nothing in it is run. All work is bounded; never throws.
 */
export function readPdfCredentials(bytes: Uint8Array, budget: UnpackingBudget): OpenedContainer {
  const file = openPdfFile(bytes)
  if (!file) return refusePart('container_ill_formed', { format, reason: 'cross-reference' })
  if (file.trailer.entries.has('Encrypt')) return refusePart('container_encrypted', { format })
  const attached = listAttachedFiles(file)
  if (attached.length > containerLimits.maxParts)
    return refusePart('container_too_many_parts', { format, most: containerLimits.maxParts })
  return succeed([
    ...attached.map((one) => attachedPart(file, one, budget)),
    ...writtenParts('XMP', listMetadataTexts(file, budget)),
    ...writtenParts('Info', listDescriptionTexts(file)),
  ])
}
