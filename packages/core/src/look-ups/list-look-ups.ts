import type { NormalisedFiles } from '../normalise/from-received.ts'
import { type VerificationContext, verifyNormalised } from '../verify/from-normalised.ts'
import type { LookUpNeed } from '../vocabulary/look-up.ts'
import type { Snapshot } from '../vocabulary/snapshot.ts'
import { answerFromKept, keepSnapshots } from './answer-from-copies.ts'
import { recordLookUps } from './record-look-ups.ts'

/**
 * What could be looked up for these documents, by address: exactly what verification would ask, because it is verification
 * that is asked. So only credentials whose proof holds name addresses, and keys come before lists: once a key was looked
 * up, hand in its snapshot and ask again. An empty list means that nothing more can be looked up. Nothing is fetched.
 */
export async function listLookUps(
  normalised: NormalisedFiles,
  context: Omit<VerificationContext, 'lookUps' | 'statusSource'>,
  snapshots: readonly Snapshot[] = [],
): Promise<readonly LookUpNeed[]> {
  const kept = keepSnapshots(snapshots, { pinned: false })
  const record = recordLookUps(answerFromKept(kept, context.crypto))
  await verifyNormalised(normalised, { ...context, lookUps: record.lookUps })
  return record.listMissing()
}
