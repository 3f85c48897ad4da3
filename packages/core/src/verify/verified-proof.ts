import type { CryptoPort } from '@wanderbuch/proofs/crypto-port'
import { verifyDataIntegrity } from '@wanderbuch/proofs/data-integrity/verify-data-integrity'
import { resolveLocalDid } from '@wanderbuch/proofs/did/resolve-local-did'
import { parseSealed } from '@wanderbuch/proofs/jades/parse-sealed'
import { verifyJades } from '@wanderbuch/proofs/jades/verify-jades'
import { parseVcJwt } from '@wanderbuch/proofs/jose/parse-vc-jwt'
import { verifyVcJwt } from '@wanderbuch/proofs/jose/verify-vc-jwt'
import { type JsonObject, toList } from '@wanderbuch/proofs/json/json-object'
import { type ProofReport, type ProofResult, reportWithoutProof, toProofResult } from '@wanderbuch/proofs/proof-report'
import { findAllowedContext } from '@wanderbuch/standards/contexts/allowed-contexts'
import { credentialParts, type SecuredForm } from '../document/credential-parts.ts'
import type { ReceivedDocument } from '../document/receive-document.ts'

/** What was found about the signed bytes of one record. */
export interface VerifiedProof {
  readonly result: ProofResult
  /** Present when a holder showed the record: the proof of the presentation around it. */
  readonly presentation?: ProofResult
}

/** What a proof is checked with. */
export interface ProofContext {
  readonly crypto: CryptoPort
  /** The challenge the holder was given; a presentation must answer it. */
  readonly challenge?: string
}

/** Of several proofs the best one speaks, unless one of them fails: a broken proof is never hidden by a good one. */
function speakingResult({ results }: ProofReport): ProofResult {
  const found =
    results.find(({ unchanged }) => unchanged === 'no') ??
    results.find(({ unchanged, signerIsIssuer }) => unchanged === 'yes' && signerIsIssuer !== 'no') ??
    results[0]
  return found ?? toProofResult('no_proof')
}

async function jsonProof(document: JsonObject, { crypto }: ProofContext): Promise<ProofReport> {
  if (toList(document.proof).length === 0) return reportWithoutProof
  const expected = { purpose: 'assertionMethod' } as const
  return verifyDataIntegrity({
    document,
    expected,
    resolveDid: resolveLocalDid,
    findContext: findAllowedContext,
    crypto,
  })
}

async function verifySecured(secured: SecuredForm, context: ProofContext): Promise<ProofResult> {
  const { crypto } = context
  if (secured.form === 'token') {
    return speakingResult(await verifyVcJwt({ token: secured.token, resolveDid: resolveLocalDid, crypto }))
  }
  if (secured.form === 'json') return speakingResult(await jsonProof(secured.document, context))
  const sealed = parseSealed(secured.value)
  if (!sealed.ok) return toProofResult(sealed.problem.code)
  return speakingResult(await verifyJades(sealed.value, crypto))
}

async function verifyJsonPresentation(document: JsonObject, { crypto, challenge }: ProofContext): Promise<ProofResult> {
  if (toList(document.proof).length === 0) return toProofResult('no_proof')
  const expected = { purpose: 'authentication', ...(challenge !== undefined && { challenge }) } as const
  const findContext = findAllowedContext
  return speakingResult(
    await verifyDataIntegrity({ document, expected, resolveDid: resolveLocalDid, findContext, crypto }),
  )
}

async function verifyTokenPresentation(token: string, { crypto, challenge }: ProofContext): Promise<ProofResult> {
  const parsed = parseVcJwt(token)
  const answers = challenge === undefined || (parsed.ok && parsed.value.payload.nonce === challenge)
  if (!answers) return toProofResult('proof_challenge_wrong')
  return speakingResult(await verifyVcJwt({ token, resolveDid: resolveLocalDid, crypto }))
}

function verifyPresentation(presentation: SecuredForm, context: ProofContext): Promise<ProofResult> {
  if (presentation.form === 'token') return verifyTokenPresentation(presentation.token, context)
  if (presentation.form === 'json') return verifyJsonPresentation(presentation.document, context)
  return verifySecured(presentation, context)
}

/**
 * Verifies the original of a document, one result a record in the order the records were read. Works on what was
 * received, never on the normalised record. A document that cannot be read gives no results.
 */
export async function verifyDocumentProofs(
  document: ReceivedDocument,
  context: ProofContext,
): Promise<readonly VerifiedProof[]> {
  const found = credentialParts(document)
  if (!found.ok) return []
  const { parts, presentation } = found.value
  const outer = presentation && (await verifyPresentation(presentation, context))
  const proofs: VerifiedProof[] = []
  for (const { secured } of parts) {
    proofs.push({ result: await verifySecured(secured, context), ...(outer && { presentation: outer }) })
  }
  return proofs
}
