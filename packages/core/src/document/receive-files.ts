import type { CryptoPort } from '@wanderbuch/proofs/crypto-port'
import { type DocumentProblem, type ReceivedDocument, receiveDocument } from './receive-document.ts'

/** A file as it came in. The name is shown, never trusted. */
export interface ReceivedFile {
  readonly fileName: string
  readonly bytes: Uint8Array
}

/** All files: those whose format is known, and those that cannot be read, with the reason. */
export interface ReceivedFiles {
  readonly documents: readonly ReceivedDocument[]
  readonly problems: readonly DocumentProblem[]
}

/** Looks at every file by itself; one that cannot be read does not stop the others. */
export async function receiveFiles(files: readonly ReceivedFile[], crypto: CryptoPort): Promise<ReceivedFiles> {
  const documents: ReceivedDocument[] = []
  const problems: DocumentProblem[] = []
  for (const file of files) {
    const received = await receiveDocument({ id: `document-${documents.length + 1}`, ...file }, crypto)
    if (received.ok) documents.push(received.value)
    else problems.push(received.problem)
  }
  return { documents, problems }
}
