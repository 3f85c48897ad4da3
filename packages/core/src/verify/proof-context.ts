import type { CryptoPort } from '@wanderbuch/proofs/crypto-port'
import { verifyDataIntegrity } from '@wanderbuch/proofs/data-integrity/verify-data-integrity'
import type { ProofPurpose } from '@wanderbuch/proofs/did/resolved-did'
import type { HostedSource } from '@wanderbuch/proofs/open-badges/verify-hosted-badge'
import type { SecuredSources } from '@wanderbuch/proofs/jose/verify-secured'
import { type JsonObject, toList } from '@wanderbuch/proofs/json/json-object'
import { type ProofResult, reportWithoutProof } from '@wanderbuch/proofs/proof-report'
import { findAllowedContext } from '@wanderbuch/standards/contexts/allowed-contexts'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import { keyLookUps } from '../look-ups/key-look-ups.ts'
import type { LookUps } from '../look-ups/look-ups.ts'

/** What a proof is checked with. */
export interface ProofContext {
  readonly crypto: CryptoPort
  /** The day of verification: a proof that says it ended before that day no longer counts. */
  readonly day: IsoDay
  /** The challenge the holder was given; a presentation must answer it. */
  readonly challenge?: string
  /** Gives keys that stand at an address; without it they stay open. */
  readonly lookUps?: LookUps
  /** Gives what stands at the address of a hosted badge; without it whether one is genuine stays open. */
  readonly hostedSource?: HostedSource
}

/** What was found about the signed bytes of one record. */
export interface VerifiedProof {
  readonly result: ProofResult
  /** Present when a holder showed the record: the proof of the presentations around it, one that fails, else the innermost. */
  readonly presentation?: ProofResult
  /** For credentials that name a key of their holder: what was seen of it. */
  readonly holderKey?: ProofResult
}

/** What proofs of every form are checked with. */
export function securedSources({ crypto, day, challenge, lookUps }: ProofContext): SecuredSources {
  const keys = keyLookUps(lookUps)
  const verifyDocument = async (document: JsonObject, purpose: ProofPurpose) => {
    if (toList(document.proof).length === 0) return reportWithoutProof
    const answers = purpose === 'authentication' && challenge !== undefined
    const expected = { purpose, at: `${day}T00:00:00Z`, ...(answers && { challenge }) }
    const sources = { resolveDid: keys.resolveDid, findContext: findAllowedContext, crypto }
    return verifyDataIntegrity({ document, expected, ...sources })
  }
  return { ...keys, crypto, verifyDocument }
}
