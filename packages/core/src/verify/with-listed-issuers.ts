import type { CryptoPort } from '@wanderbuch/proofs/crypto-port'
import type { ProofResult } from '@wanderbuch/proofs/proof-report'
import { withListedIssuer } from '../trust/find-listed-issuer.ts'
import type { TrustSource } from '../vocabulary/trust-source.ts'
import type { VerifiedProof } from './proof-context.ts'

async function ofResult(
  result: ProofResult,
  sources: readonly TrustSource[],
  crypto: CryptoPort,
): Promise<ProofResult> {
  const { signer, seal } = result
  if (result.unchanged !== 'yes' || signer?.kind !== 'x509') return result
  const provenBy = seal?.provenBy && (await withListedIssuer(seal.provenBy, sources, crypto))
  return {
    ...result,
    signer: await withListedIssuer(signer, sources, crypto),
    ...(seal && { seal: { ...seal, ...(provenBy && { provenBy }) } }),
  }
}

/** Proofs that hold, with the listed authorities that issued the certificates of those who sealed and stamped. */
export async function withListedIssuers(
  proofs: readonly VerifiedProof[],
  { trustSources = [], crypto }: { readonly trustSources?: readonly TrustSource[]; readonly crypto: CryptoPort },
): Promise<readonly VerifiedProof[]> {
  if (trustSources.length === 0) return proofs
  return Promise.all(proofs.map(async (one) => ({ ...one, result: await ofResult(one.result, trustSources, crypto) })))
}
