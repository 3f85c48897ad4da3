import type { CryptoPort } from '@wanderbuch/proofs/crypto-port'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import type { UnpackingBudget } from './containers/container-part.ts'
import { createBudget, type FoundPart, openFile } from './containers/open-file.ts'
import { badgeWords } from './open-badge-2.ts'
import { type DocumentProblem, maxDocumentBytes, type ReceivedDocument, receiveDocument } from './receive-document.ts'

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

type Received = Result<ReceivedDocument, DocumentProblem>

/** A part of a file is received like a file; what is kept and cited is the file it was found in. */
async function receivePart(part: FoundPart, id: string, crypto: CryptoPort): Promise<Received> {
  const { within, fileName, content } = part
  const { digest } = within.outer
  if (!content.ok) return fail({ ...content.problem, fileName, digest, place: '' })
  const received = await receiveDocument({ id, fileName, bytes: content.value }, crypto)
  return received.ok ? succeed({ ...received.value, digest, within }) : fail({ ...received.problem, digest })
}

/** Larger files are not looked into: receiving them as a document says so. */
const openable = (file: ReceivedFile, crypto: CryptoPort, budget: UnpackingBudget) =>
  file.bytes.length > maxDocumentBytes ? undefined : openFile(file, crypto, budget)

/** An Open Badge 2.0 may come as several documents that name each other. */
function withBeside(documents: readonly ReceivedDocument[]): readonly ReceivedDocument[] {
  const beside = documents.map(badgeWords).filter((words) => words !== undefined)
  return documents.map((document) => (document.format === 'open-badges-2.0' ? { ...document, beside } : document))
}

/**
 * Looks at every file by itself, and at every document in those that hold several; one that cannot be read does not stop
 * the others.
 */
export async function receiveFiles(files: readonly ReceivedFile[], crypto: CryptoPort): Promise<ReceivedFiles> {
  const documents: ReceivedDocument[] = []
  const problems: DocumentProblem[] = []
  const budget = createBudget()
  const nextId = () => `document-${documents.length + 1}`
  const take = (received: Received) => {
    if (received.ok) documents.push(received.value)
    else problems.push(received.problem)
  }
  for (const file of files) {
    const parts = await openable(file, crypto, budget)
    if (!parts) take(await receiveDocument({ id: nextId(), ...file }, crypto))
    for (const part of parts ?? []) take(await receivePart(part, nextId(), crypto))
  }
  return { documents: withBeside(documents), problems }
}
