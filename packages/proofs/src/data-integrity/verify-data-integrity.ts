import type { Outcome } from '@wanderbuch/standards/outcome'
import type { Result } from '@wanderbuch/standards/result'
import { isAlgorithmOfKey } from '../crypto-port.ts'
import { describeDidSigner, findVerificationMethod } from '../did/find-verification-method.ts'
import type { ResolveDid } from '../did/resolved-did.ts'
import { encodeHex } from '../encoding/hex.ts'
import { isJsonObject, toList, type JsonObject } from '../json/json-object.ts'
import { findParty } from '../named-party.ts'
import type { ProofCode } from '../proof-codes.ts'
import {
  maxProofs,
  reportWithoutProof,
  toProofResult,
  type ProofCircumstances,
  type ProofProblem,
  type ProofReport,
  type ProofResult,
} from '../proof-report.ts'
import type { QuadSources } from './canonical-quads.ts'
import { checkContexts } from './check-contexts.ts'
import { parseProof, type ProofExpectation } from './proof-options.ts'
import { composeSignedBytes, hashDocument } from './signed-hash.ts'

export interface DataIntegrityInput extends QuadSources {
  /** The received document, parsed by `parseJsonStrictly`. */
  readonly document: JsonObject
  readonly expected: ProofExpectation
  readonly resolveDid: ResolveDid
}

/**
 * Verifies every proof of a credential (`expected.purpose` assertionMethod) or presentation (authentication), each by
 * itself. Nothing is fetched; no clock is read, so `expires` is only reported. Known: DataIntegrityProof with eddsa-rdfc-2022.
 * Source: W3C VC Data Integrity 1.0, Data Integrity EdDSA Cryptosuites 1.0.
 */
export async function verifyDataIntegrity(input: DataIntegrityInput): Promise<ProofReport> {
  const proofs = toList(input.document.proof)
  if (proofs.length === 0) return reportWithoutProof
  if (proofs.length > maxProofs) {
    const details = { found: proofs.length, allowed: maxProofs }
    return { mechanism: 'data-integrity', results: [toProofResult('too_many_proofs', { details })] }
  }
  const documentHash = lazyDocumentHash(input)
  const results: ProofResult[] = []
  for (const proof of proofs) {
    results.push(
      isJsonObject(proof) ? await verifyProof(proof, input, documentHash) : toProofResult('proof_ill_formed'),
    )
  }
  return { mechanism: 'data-integrity', results }
}

type DocumentHash = () => Promise<Result<Uint8Array, ProofProblem>>

/** Canonicalised once for all proofs, and not at all while no proof is worth it. */
function lazyDocumentHash({ document, ...sources }: DataIntegrityInput): DocumentHash {
  let hash: ReturnType<DocumentHash> | undefined
  return () => {
    const contexts = checkContexts(document, sources.findContext)
    return contexts.ok ? (hash ??= hashDocument(document, sources)) : Promise.resolve(contexts)
  }
}

async function verifyProof(proof: JsonObject, input: DataIntegrityInput, hash: DocumentHash): Promise<ProofResult> {
  const read = parseProof(proof, input.expected)
  const known = readCircumstances(proof)
  if (!read.ok) return toResult(read.problem, known)
  const { verificationMethod, signature } = read.value
  const method = await findVerificationMethod(verificationMethod, input.expected.purpose, input.resolveDid)
  if (!method.ok) return toResult(method.problem, known)
  const { publicKey, controller } = method.value
  const signer = await describeDidSigner(method.value, input.crypto)
  const whoSigned = { ...known, signer, signerIsIssuer: isNamedParty(controller, input) }
  if (!isAlgorithmOfKey('EdDSA', publicKey.keyType))
    return toResult({ code: 'key_not_for_algorithm', details: { found: publicKey.keyType } }, whoSigned)
  const documentHash = await hash()
  if (!documentHash.ok) return toResult(documentHash.problem, whoSigned)
  const data = await composeSignedBytes({ ...input, proof, documentHash: documentHash.value, sources: input })
  if (!data.ok) return toResult(data.problem, whoSigned)
  const holds = await input.crypto.verify({ algorithm: 'EdDSA', publicKey, data: data.value, signature })
  const code = holds ? codeWhenItHolds(whoSigned.signerIsIssuer, input) : 'signature_wrong'
  return toResult({ code, details: { digest: encodeHex(documentHash.value) } }, whoSigned)
}

function toResult({ code, details }: ProofProblem, known: ProofCircumstances): ProofResult {
  return toProofResult(code, { ...known, details: { ...known.details, ...details } })
}

/** What the proof says of itself, as far as it is text. */
function readCircumstances({
  created,
  type,
  cryptosuite,
  expires,
  verificationMethod,
}: JsonObject): ProofCircumstances {
  const stated = Object.entries({ type, cryptosuite, verificationMethod, expires })
  const details = Object.fromEntries(stated.filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
  return { details, ...(typeof created === 'string' && { signedAt: created }) }
}

function isNamedParty(controller: string, { document, expected }: DataIntegrityInput): Outcome {
  const party = findParty(expected.purpose === 'assertionMethod' ? document.issuer : document.holder)
  if (party !== undefined) return party === controller ? 'yes' : 'no'
  // A credential must name its issuer; a presentation need not name its holder.
  return expected.purpose === 'assertionMethod' ? 'no' : 'not-determined'
}

function codeWhenItHolds(signerIsIssuer: Outcome, { expected }: DataIntegrityInput): ProofCode {
  if (signerIsIssuer !== 'no') return 'signature_holds'
  return expected.purpose === 'assertionMethod' ? 'signer_is_not_issuer' : 'signer_is_not_holder'
}
