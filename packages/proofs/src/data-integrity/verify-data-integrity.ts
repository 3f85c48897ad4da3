import type { Outcome } from '@wanderbuch/standards/outcome'
import { describeDidSigner, describeKeySource, findVerificationMethod } from '../did/find-verification-method.ts'
import type { ResolveDid } from '../did/resolved-did.ts'
import { isJsonObject, toList, type JsonObject } from '../json/json-object.ts'
import { findParty } from '../named-party.ts'
import type { ProofCode } from '../proof-codes.ts'
import {
  codeOfMisfit,
  maxProofs,
  reportWithoutProof,
  toProofResult,
  type ProofCircumstances,
  type ProofProblem,
  type ProofReport,
  type ProofResult,
} from '../proof-report.ts'
import type { QuadSources } from '../rdf/canonical-quads.ts'
import type { ContextRule } from './check-contexts.ts'
import { checkSignature } from './check-signature.ts'
import { createCoveredDocuments, type CoveredDocuments } from './covered-document.ts'
import { findKeyUse } from './cryptosuites.ts'
import { parseProof, type ProofExpectation } from './proof-options.ts'

export interface DataIntegrityInput extends QuadSources, ContextRule {
  /** The received document, parsed by `parseJsonStrictly`. */
  readonly document: JsonObject
  readonly expected: ProofExpectation
  readonly resolveDid: ResolveDid
}

/**
 * Verifies every proof of a credential (`expected.purpose` assertionMethod) or presentation (authentication), each by
 * itself. Nothing is fetched; no clock is read: `expires` counts when `expected.at` is given. Known suites: `cryptosuites`.
 * Source: W3C VC Data Integrity 1.0, Data Integrity EdDSA Cryptosuites 1.0, ECDSA Cryptosuites 1.0.
 */
export async function verifyDataIntegrity(input: DataIntegrityInput): Promise<ProofReport> {
  const proofs = toList(input.document.proof)
  if (proofs.length === 0) return reportWithoutProof
  if (proofs.length > maxProofs) {
    const details = { found: proofs.length, allowed: maxProofs }
    return { mechanism: 'data-integrity', results: [toProofResult('too_many_proofs', { details })] }
  }
  const covered = createCoveredDocuments(input.document, proofs, input)
  const results: ProofResult[] = []
  for (const proof of proofs)
    results.push(isJsonObject(proof) ? await verifyProof(proof, input, covered) : toProofResult('proof_ill_formed'))
  return { mechanism: 'data-integrity', results }
}

async function verifyProof(
  proof: JsonObject,
  input: DataIntegrityInput,
  covered: CoveredDocuments,
): Promise<ProofResult> {
  const read = parseProof(proof, input.expected)
  const known = readCircumstances(proof)
  if (!read.ok) return toResult(read.problem, known)
  const { suite, verificationMethod } = read.value
  const method = await findVerificationMethod(verificationMethod, input.expected.purpose, input.resolveDid)
  if (!method.ok) return toResult(method.problem, known)
  const { publicKey, controller } = method.value
  const signer = await describeDidSigner(method.value, input.crypto)
  const details = { ...known.details, ...describeKeySource(method.value) }
  const whoSigned = { ...known, details, signer, signerIsIssuer: isNamedParty(controller, input) }
  const use = findKeyUse(suite, publicKey.keyType)
  if (!use) return toResult({ code: 'key_not_for_algorithm', details: { found: publicKey.keyType } }, whoSigned)
  const { document } = input
  const answer = await checkSignature({ document, proof, read: read.value, use, publicKey, sources: input }, covered)
  if (!answer.ok) return toResult(answer.problem, whoSigned)
  const code = answer.value.holds
    ? codeWhenItHolds(whoSigned.signerIsIssuer, input)
    : codeOfMisfit(use.algorithm, input.crypto)
  return toResult({ code, details: answer.value.details }, whoSigned)
}

function toResult({ code, details }: ProofProblem, known: ProofCircumstances): ProofResult {
  return toProofResult(code, { ...known, details: { ...known.details, ...details } })
}

/** What the proof says of itself, as far as it is text. */
function readCircumstances(proof: JsonObject): ProofCircumstances {
  const details: Record<string, string> = {}
  for (const name of ['type', 'cryptosuite', 'verificationMethod', 'expires'] as const) {
    const value = proof[name]
    if (typeof value === 'string') details[name] = value
  }
  return typeof proof.created === 'string' ? { details, signedAt: proof.created } : { details }
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
