import { decodeUtf8 } from '@wanderbuch/proofs/encoding/utf8'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { decodeStream } from './decode-stream.ts'
import { findAttachedFiles } from './find-attached-files.ts'
import { openPdfFile, type PdfFile } from './pdf-file.ts'
import type { PdfStream } from './pdf-value.ts'

/** Name a dossier is attached under. */
export const attachedName = 'dossier.json'

export interface PdfDossierProblem {
  readonly code:
    | 'pdf_ill_formed'
    | 'pdf_encrypted'
    | 'pdf_has_no_dossier'
    /** Two different answers to "which data" must not be chosen between. */
    | 'pdf_has_several_dossiers'
    | 'pdf_attachment_too_large'
}

/** A dossier carries its originals; larger than this is none. */
const mostBytes = 200 * 1024 * 1024
/** What little input may grow to, and how much more each further byte allows: real data shrink far less than this. */
const smallOutput = 16 * 1024 * 1024
const mostGrowth = 100

function readAttached(file: PdfFile, stream: PdfStream): Result<string, PdfDossierProblem> {
  const raw = file.rawBytes(stream)
  if (!raw) return fail({ code: 'pdf_ill_formed' })
  const most = Math.min(mostBytes, Math.max(smallOutput, raw.length * mostGrowth))
  const data = decodeStream(stream.dictionary, raw, most)
  if (!data.ok) {
    return fail({ code: data.problem.code === 'stream_too_large' ? 'pdf_attachment_too_large' : 'pdf_ill_formed' })
  }
  const text = decodeUtf8(data.value)
  return text.ok ? succeed(text.value) : fail({ code: 'pdf_ill_formed' })
}

/**
 * The JSON text of the dossier attached to a PDF file, as it stands there: neither parsed nor believed. Works offline and on
 * files that another program saved again, as long as it kept the attachment. All work is bounded; never throws.
 * Example: `extractAttachedDossier(bytes)` of a letter is `{ ok: false, problem: { code: 'pdf_has_no_dossier' } }`.
 */
export function extractAttachedDossier(bytes: Uint8Array): Result<string, PdfDossierProblem> {
  const file = openPdfFile(bytes)
  if (!file) return fail({ code: 'pdf_ill_formed' })
  if (file.trailer.entries.has('Encrypt')) return fail({ code: 'pdf_encrypted' })
  const [only, another] = findAttachedFiles(file, attachedName)
  if (!only) return fail({ code: 'pdf_has_no_dossier' })
  if (another) return fail({ code: 'pdf_has_several_dossiers' })
  return readAttached(file, only)
}
