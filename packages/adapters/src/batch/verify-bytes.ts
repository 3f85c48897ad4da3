import type { ReceivedFile } from '@wanderbuch/core/document/receive-files'
import type { VerificationContext } from '@wanderbuch/core/verify/from-normalised'
import { verifyFile } from '@wanderbuch/core/verify/verify-files'
import { nodeCrypto } from '../crypto/node-crypto.ts'
import type { VerifiedBytes } from './batch-line.ts'

/** What documents are judged by. */
type TrustOfDay = Pick<VerificationContext, 'day' | 'trustLists' | 'trustSources'>

/** Verifies what one file holds. Nothing is looked up and nothing is kept. */
export async function verifyBytes(file: ReceivedFile, context: TrustOfDay): Promise<VerifiedBytes> {
  const { digest, documents, unreadable } = await verifyFile(file, { ...context, crypto: nodeCrypto })
  return { digest, records: documents.flatMap(({ records }) => records), unreadable }
}
