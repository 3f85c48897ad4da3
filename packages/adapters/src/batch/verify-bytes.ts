import { receiveFiles, type ReceivedFile } from '@wanderbuch/core/document/receive-files'
import { normaliseReceived } from '@wanderbuch/core/normalise/from-received'
import { verifyNormalised } from '@wanderbuch/core/verify/from-normalised'
import type { TrustList } from '@wanderbuch/core/vocabulary/trust-list'
import type { TrustSource } from '@wanderbuch/core/vocabulary/trust-source'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import { nodeCrypto } from '../crypto/node-crypto.ts'
import type { VerifiedBytes } from './batch-line.ts'

/** What documents are judged by. */
interface TrustOfDay {
  readonly day: IsoDay
  readonly trustLists: readonly TrustList[]
  readonly trustSources?: readonly TrustSource[]
}

/** Verifies what one file holds. Nothing is looked up and nothing is kept. */
export async function verifyBytes(file: ReceivedFile, context: TrustOfDay): Promise<VerifiedBytes> {
  const normalised = normaliseReceived(await receiveFiles([file], nodeCrypto))
  const records = await verifyNormalised(normalised, { ...context, crypto: nodeCrypto })
  const digest = normalised.documents[0]?.document.digest ?? ''
  return { digest, records, unreadable: normalised.unreadable }
}
