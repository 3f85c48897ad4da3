import type { CryptoPort } from '@wanderbuch/proofs/crypto-port'
import { verifyDataIntegrity } from '@wanderbuch/proofs/data-integrity/verify-data-integrity'
import type { ProofPurpose } from '@wanderbuch/proofs/did/resolved-did'
import { resolveLocalDid } from '@wanderbuch/proofs/did/resolve-local-did'
import { parseSealed } from '@wanderbuch/proofs/jades/parse-sealed'
import { verifyJades } from '@wanderbuch/proofs/jades/verify-jades'
import { isJsonObject, type JsonObject, toList } from '@wanderbuch/proofs/json/json-object'
import { type ProofReport, type ProofResult, reportWithoutProof, toProofResult } from '@wanderbuch/proofs/proof-report'
import { findAllowedContext } from '@wanderbuch/standards/contexts/allowed-contexts'
import type { ReceivedDocument } from '../document/receive-document.ts'
import { verifyOpened } from './opened-proofs.ts'
import { speakingResult } from './speaking-result.ts'

/** What was found about the signed bytes of one record. */
export interface VerifiedProof {
  readonly result: ProofResult
  /** Present when a holder showed the record: the proof of the presentation around it. */
  readonly presentation?: ProofResult
  /** For credentials that name a key of their holder: what was seen of it. */
  readonly holderKey?: ProofResult
}

function dataIntegrity(document: JsonObject, purpose: ProofPurpose, crypto: CryptoPort): Promise<ProofReport> {
  const findContext = findAllowedContext
  return verifyDataIntegrity({ document, expected: { purpose }, resolveDid: resolveLocalDid, findContext, crypto })
}

async function credentialProof(document: JsonObject, crypto: CryptoPort): Promise<ProofResult> {
  const secured = toList(document.proof).length > 0
  return speakingResult(secured ? await dataIntegrity(document, 'assertionMethod', crypto) : reportWithoutProof)
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
  if (document.opened) return verifyOpened(document.opened, { crypto })
  if (content.kind === 'text') return []
  if (format === 'edc-sealed') return [{ result: await sealProof(document, crypto) }]
  if (!isJsonObject(content.value)) return []
  const inner = isJsonObject(content.value.credential) ? content.value.credential : content.value
  return [{ result: await credentialProof(inner, crypto) }]
}
