import type { ReceivedFiles } from '../document/receive-files.ts'
import type { ReceivedDocument } from '../document/receive-document.ts'
import type { NormalisedRecord } from '../vocabulary/record.ts'
import { normaliseDocument } from './from-document.ts'
import { draftsFromOpened } from './from-opened.ts'

/** A file nothing could be read from: code, place and the values its sentence may use. */
export interface UnreadableFile {
  readonly fileName: string
  readonly digest: string
  readonly code: string
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
    const records = normaliseDocument(document, next)
    if (records.ok) {
      next += records.value.length
      read.push({ document, records: records.value })
      const { fileName, digest } = document
      const { unread } = draftsFromOpened(document.opened ?? [])
      unreadable.push(...unread.map((problem) => ({ fileName, digest, ...problem })))
    } else {
      const { fileName, digest } = document
      unreadable.push({ fileName, digest, ...records.problem })
    }
  }
  return { documents: read, unreadable }
}
