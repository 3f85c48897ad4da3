import type { CryptoPort } from '@wanderbuch/proofs/crypto-port'
import { verifyDataIntegrity } from '@wanderbuch/proofs/data-integrity/verify-data-integrity'
import type { ProofPurpose } from '@wanderbuch/proofs/did/resolved-did'
import { resolveLocalDid } from '@wanderbuch/proofs/did/resolve-local-did'
import { type OpenedCredential, type SecuredObject } from '@wanderbuch/proofs/jose/open-credentials'
import { type SecuredSources, verifySecured } from '@wanderbuch/proofs/jose/verify-secured'
import { type JsonObject, toList } from '@wanderbuch/proofs/json/json-object'
import { type ProofResult, reportWithoutProof, toProofResult } from '@wanderbuch/proofs/proof-report'
import { findAllowedContext } from '@wanderbuch/standards/contexts/allowed-contexts'
import { speakingResult } from './speaking-result.ts'

export interface OpenedContext {
  readonly crypto: CryptoPort
  /** The challenge the holder was given; a presentation must answer it. */
  readonly challenge?: string
}

interface OpenedProof {
  readonly result: ProofResult
  /** The proof of the presentations around it: one that fails, else the innermost. */
  readonly presentation?: ProofResult
  /** For credentials that name a key of their holder: what was seen of it. */
  readonly holderKey?: ProofResult
}

/** What proofs of every form are checked with. */
export function securedSources({ crypto, challenge }: OpenedContext): SecuredSources {
  const verifyDocument = async (document: JsonObject, purpose: ProofPurpose) => {
    if (toList(document.proof).length === 0) return reportWithoutProof
    const answers = purpose === 'authentication' && challenge !== undefined
    const expected = { purpose, ...(answers && { challenge }) }
    const sources = { resolveDid: resolveLocalDid, findContext: findAllowedContext, crypto }
    return verifyDataIntegrity({ document, expected, ...sources })
  }
  return { resolveDid: resolveLocalDid, crypto, verifyDocument }
}

/** A bare bundle in JSON is nobody's statement. */
const isStatement = (secured: SecuredObject) => secured.kind !== 'document' || toList(secured.document.proof).length > 0

function answersChallenge(secured: SecuredObject, challenge: string | undefined): boolean {
  if (challenge === undefined || secured.kind === 'document') return true
  const payload = secured.kind === 'vc-jwt' ? secured.jwt.payload : secured.vc.claims
  return payload.nonce === challenge
}

async function verifyAround(secured: SecuredObject, context: OpenedContext): Promise<ProofResult> {
  if (!answersChallenge(secured, context.challenge)) return toProofResult('proof_challenge_wrong')
  return speakingResult(await verifySecured(secured, 'authentication', securedSources(context)))
}

/** Verifies the opened credentials that can be read, in order; each presentation around them once. */
export async function verifyOpened(
  opened: readonly OpenedCredential[],
  context: OpenedContext,
): Promise<readonly OpenedProof[]> {
  const around = new Map<SecuredObject, ProofResult>()
  for (const layer of new Set(opened.flatMap((one) => one.around.filter(isStatement))))
    around.set(layer, await verifyAround(layer, context))
  const proofs: OpenedProof[] = []
  for (const { content, around: layers } of opened) {
    if (!content.ok) continue
    const report = await verifySecured(content.value, 'assertionMethod', securedSources(context))
    const shown = layers.flatMap((layer) => around.get(layer) ?? [])
    const presentation = shown.find(({ unchanged }) => unchanged === 'no') ?? shown.at(-1)
    const { holder: holderKey } = report
    proofs.push({
      result: speakingResult(report),
      ...(presentation && { presentation }),
      ...(holderKey && { holderKey }),
    })
  }
  return proofs
}
