import type { ReceivedFiles } from '../document/receive-files.ts'
import type { DocumentProblemCode, ReceivedDocument } from '../document/receive-document.ts'
import type { NormalisedRecord } from '../vocabulary/record.ts'
import { normaliseDocument } from './from-document.ts'
import type { NormaliseProblem } from './normalised-document.ts'

/** Why a file could not be read: its bytes are not a readable document, or the document is not well formed. */
export type UnreadableFileCode = DocumentProblemCode | NormaliseProblem['code']

/** A file, or a part of one, that could not be read: code, place and the values its sentence may use. */
export interface UnreadableFile {
  readonly fileName: string
  readonly digest: string
  readonly code: UnreadableFileCode
  readonly place: string
  readonly details: Readonly<Record<string, string | number>>
}

/** Documents with their records, and the files that gave none. */
export interface NormalisedFiles {
  readonly documents: readonly { readonly document: ReceivedDocument; readonly records: readonly NormalisedRecord[] }[]
  readonly unreadable: readonly UnreadableFile[]
}

/** Reads the records out of all documents; records are numbered through. */
export function normaliseReceived({ documents, problems }: ReceivedFiles): NormalisedFiles {
  const read: { document: ReceivedDocument; records: readonly NormalisedRecord[] }[] = []
  const unreadable: UnreadableFile[] = [...problems]
  let next = 1
  for (const document of documents) {
    const found = normaliseDocument(document, next)
    const { records, unread } = found.ok ? found.value : { records: [], unread: [found.problem] }
    const { fileName, digest } = document
    unreadable.push(...unread.map((problem) => ({ fileName, digest, ...problem })))
    next += records.length
    if (found.ok) read.push({ document, records })
  }
  return { documents: read, unreadable }
}
