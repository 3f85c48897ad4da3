import type { CryptoPort } from '@wanderbuch/proofs/crypto-port'
import { verifyDataIntegrity } from '@wanderbuch/proofs/data-integrity/verify-data-integrity'
import type { ProofPurpose } from '@wanderbuch/proofs/did/resolved-did'
import { resolveLocalDid } from '@wanderbuch/proofs/did/resolve-local-did'
import { parseSealed } from '@wanderbuch/proofs/jades/parse-sealed'
import { verifyJades } from '@wanderbuch/proofs/jades/verify-jades'
import { verifyVcJwt } from '@wanderbuch/proofs/jose/verify-vc-jwt'
import { isJsonObject, type JsonObject, toList } from '@wanderbuch/proofs/json/json-object'
import { type ProofReport, type ProofResult, reportWithoutProof, toProofResult } from '@wanderbuch/proofs/proof-report'
import { findAllowedContext } from '@wanderbuch/standards/contexts/allowed-contexts'
import type { ReceivedDocument } from '../document/receive-document.ts'

/** What was found about the signed bytes of one record. */
export interface VerifiedProof {
  readonly result: ProofResult
  /** Present when a holder showed the record: the proof of the presentation around it. */
  readonly presentation?: ProofResult
}

function dataIntegrity(document: JsonObject, purpose: ProofPurpose, crypto: CryptoPort): Promise<ProofReport> {
  const findContext = findAllowedContext
  return verifyDataIntegrity({ document, expected: { purpose }, resolveDid: resolveLocalDid, findContext, crypto })
}

/** Of several proofs the best one speaks, unless one of them fails: a broken proof is never hidden by a good one. */
function speakingResult({ results }: ProofReport): ProofResult {
  const found =
    results.find(({ unchanged }) => unchanged === 'no') ??
    results.find(({ unchanged, signerIsIssuer }) => unchanged === 'yes' && signerIsIssuer !== 'no') ??
    results[0]
  return found ?? toProofResult('no_proof')
}

async function credentialProof(document: JsonObject, crypto: CryptoPort): Promise<ProofResult> {
  const secured = toList(document.proof).length > 0
  return speakingResult(secured ? await dataIntegrity(document, 'assertionMethod', crypto) : reportWithoutProof)
}

async function presentationProofs(document: JsonObject, crypto: CryptoPort): Promise<readonly VerifiedProof[]> {
  const secured = toList(document.proof).length > 0
  const outer = secured ? speakingResult(await dataIntegrity(document, 'authentication', crypto)) : undefined
  const proofs: VerifiedProof[] = []
  for (const shown of toList(document.verifiableCredential)) {
    const result = isJsonObject(shown) ? await credentialProof(shown, crypto) : toProofResult('no_proof')
    proofs.push({ result, ...(outer && { presentation: outer }) })
  }
  return proofs
}

async function sealProof(document: ReceivedDocument, crypto: CryptoPort): Promise<ProofResult> {
  const sealed = document.content.kind === 'json' ? parseSealed(document.content.value) : undefined
  if (!sealed?.ok) return toProofResult(sealed?.problem.code ?? 'no_proof')
  return speakingResult(await verifyJades(sealed.value, crypto))
}

/**
 * Verifies the original of a document, one result a record in the order the records were read. Works on what was
 * received, never on the normalised record.
 */
export async function verifyDocumentProofs(
  document: ReceivedDocument,
  crypto: CryptoPort,
): Promise<readonly VerifiedProof[]> {
  const { content, format } = document
  if (content.kind === 'text') {
    const report = await verifyVcJwt({ token: content.text, resolveDid: resolveLocalDid, crypto })
    return [{ result: speakingResult(report) }]
  }
  if (format === 'edc-sealed') return [{ result: await sealProof(document, crypto) }]
  if (!isJsonObject(content.value)) return []
  if (format === 'presentation-json') return presentationProofs(content.value, crypto)
  const inner = isJsonObject(content.value.credential) ? content.value.credential : content.value
  return [{ result: await credentialProof(inner, crypto) }]
}
