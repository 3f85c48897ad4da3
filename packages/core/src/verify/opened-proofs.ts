import type { OpenedCredential, SecuredObject } from '@wanderbuch/proofs/jose/open-credentials'
import { verifySecured } from '@wanderbuch/proofs/jose/verify-secured'
import { wordsOfToken } from '@wanderbuch/proofs/jose/words-of-token'
import { toList } from '@wanderbuch/proofs/json/json-object'
import { type ProofResult, toProofResult } from '@wanderbuch/proofs/proof-report'
import { type ProofContext, securedSources, type VerifiedProof } from './proof-context.ts'
import { speakingResult } from './speaking-result.ts'
import { withMeaning } from './with-meaning.ts'

/** A bare bundle in JSON is nobody's statement. */
const isStatement = (secured: SecuredObject) => secured.kind !== 'document' || toList(secured.document.proof).length > 0

function answersChallenge(secured: SecuredObject, challenge: string | undefined): boolean {
  if (challenge === undefined || secured.kind === 'document') return true
  const payload = secured.kind === 'vc-jwt' ? secured.jwt.payload : secured.vc.claims
  return payload.nonce === challenge
}

async function verifyAround(secured: SecuredObject, context: ProofContext): Promise<ProofResult> {
  if (!answersChallenge(secured, context.challenge)) return toProofResult('proof_challenge_wrong')
  return speakingResult(await verifySecured(secured, 'authentication', securedSources(context)))
}

/** Verifies the opened credentials that can be read, in order; each presentation around them once. */
export async function verifyOpened(
  opened: readonly OpenedCredential[],
  context: ProofContext,
): Promise<readonly VerifiedProof[]> {
  const around = new Map<SecuredObject, ProofResult>()
  for (const layer of new Set(opened.flatMap((one) => one.around.filter(isStatement))))
    around.set(layer, await verifyAround(layer, context))
  const proofs: VerifiedProof[] = []
  for (const { content, around: layers } of opened) {
    if (!content.ok) continue
    const report = await verifySecured(content.value, 'assertionMethod', securedSources(context))
    const shown = layers.flatMap((layer) => around.get(layer) ?? [])
    const presentation = shown.find(({ unchanged }) => unchanged === 'no') ?? shown.at(-1)
    const { holder: holderKey } = report
    proofs.push({
      result: await withMeaning(speakingResult(report), wordsOfToken(content.value)),
      ...(presentation && { presentation }),
      ...(holderKey && { holderKey }),
    })
  }
  return proofs
}
