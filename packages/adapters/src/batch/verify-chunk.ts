import { readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { maxDocumentBytes } from '@wanderbuch/core/document/receive-document'
import type { TrustList } from '@wanderbuch/core/vocabulary/trust-list'
import type { TrustSource } from '@wanderbuch/core/vocabulary/trust-source'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import { type BatchCounts, countLine, emptyCounts } from './batch-counts.ts'
import { type BatchSettings, linesOfFile, type VerifiedBytes } from './batch-line.ts'
import { verifyBytes } from './verify-bytes.ts'

/** What every worker of a run is given. */
export interface BatchContext {
  /** Absolute path. */
  readonly folder: string
  readonly settings: BatchSettings
  readonly trustLists: readonly TrustList[]
  readonly trustSources?: readonly TrustSource[]
}

/** Lines of some files, ready to be written, and what they count. */
export interface ChunkResult {
  readonly text: string
  readonly counts: BatchCounts
}

type Found = VerifiedBytes | { readonly code: string; readonly place: string }

async function verifyFile(
  file: string,
  { folder, settings, trustLists, trustSources = [] }: BatchContext,
): Promise<Found> {
  const path = join(folder, file)
  let bytes: Uint8Array
  try {
    // Not even read: a larger one is refused whatever it holds.
    if (statSync(path).size > maxDocumentBytes) return { code: 'document_too_large', place: '' }
    bytes = readFileSync(path)
  } catch {
    return { code: 'file_not_readable', place: '' }
  }
  return verifyBytes({ fileName: basename(file), bytes }, { day: settings.day as IsoDay, trustLists, trustSources })
}

/** Verifies some files one after the other. */
export async function verifyChunk(files: readonly string[], context: BatchContext): Promise<ChunkResult> {
  let counts: BatchCounts = { ...emptyCounts, files: files.length }
  let text = ''
  for (const file of files) {
    for (const line of linesOfFile(file, await verifyFile(file, context), context.settings)) {
      counts = countLine(counts, line)
      text += `${JSON.stringify(line)}\n`
    }
  }
  return { text, counts }
}
