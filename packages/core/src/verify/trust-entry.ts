import type { ProofSigner } from '@wanderbuch/proofs/proof-report'
import { fromTrustList } from '../trust/from-trust-list.ts'
import { matchSigner, type SignerMatch } from '../trust/match-signer.ts'
import type { TrustList } from '../vocabulary/trust-list.ts'

/** Entries of lists kept by hand that pin this key. */
export function entriesForSigner(lists: readonly TrustList[], signer: ProofSigner): readonly SignerMatch[] {
  return lists.flatMap((list) => matchSigner(fromTrustList(list), signer))
}
