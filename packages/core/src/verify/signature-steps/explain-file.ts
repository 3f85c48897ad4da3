import { type ReceivedFile, receiveFiles } from '../../document/receive-files.ts'
import { normaliseReceived } from '../../normalise/from-received.ts'
import type { ProofContext } from '../proof-context.ts'
import { explainDocument } from './explain-document.ts'
import type { SignatureSteps } from './signature-step.ts'

/** The steps of a file's documents, in the order `verifyFile` gives them: by document, by record, by signature. */
export type FileSteps = readonly (readonly (readonly SignatureSteps[])[])[]

/** How every signature in a file is checked, step by step. */
export async function explainFile(file: ReceivedFile, context: ProofContext): Promise<FileSteps> {
  const { documents } = normaliseReceived(await receiveFiles([file], context.crypto))
  const steps: (readonly (readonly SignatureSteps[])[])[] = []
  for (const { document } of documents) steps.push(await explainDocument(document, context))
  return steps
}

/** The signatures of one record; of an XML document, those that stand for all its records. */
export function stepsOfRecord(
  steps: FileSteps,
  { document, record }: { readonly document: number; readonly record: number },
): readonly SignatureSteps[] {
  const ofDocument = steps[document] ?? []
  return ofDocument.length === 1 ? (ofDocument[0] ?? []) : (ofDocument[record] ?? [])
}
