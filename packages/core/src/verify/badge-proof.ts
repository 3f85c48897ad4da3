import { verificationKind } from '@wanderbuch/proofs/open-badges/badge-parts'
import { verifyHostedBadge } from '@wanderbuch/proofs/open-badges/verify-hosted-badge'
import { verifySignedBadge } from '@wanderbuch/proofs/open-badges/verify-signed-badge'
import { type ProofResult, toProofResult } from '@wanderbuch/proofs/proof-report'
import { findOpenBadge2, type OpenBadge2 } from '../document/open-badge-2.ts'
import type { ReceivedDocument } from '../document/receive-document.ts'
import type { ProofContext, VerifiedProof } from './proof-context.ts'

/** By its signature, by its address, or by nothing at all. */
async function verifyBadge(badge: OpenBadge2, { crypto, hostedSource }: ProofContext): Promise<ProofResult> {
  if (badge.token !== undefined) return verifySignedBadge(badge.token, badge, { crypto, hostedSource })
  // The words of a signed badge without its signature prove as little as any other words.
  return verificationKind(badge.assertion) === 'hosted'
    ? verifyHostedBadge(badge, hostedSource)
    : toProofResult('no_proof')
}

/** The proof of an award of Open Badges 2.0; none for the documents that belong to one. */
export async function verifyBadgeDocument(
  document: ReceivedDocument,
  context: ProofContext,
): Promise<readonly VerifiedProof[]> {
  const badge = findOpenBadge2(document)
  return badge ? [{ result: await verifyBadge(badge, context) }] : []
}
