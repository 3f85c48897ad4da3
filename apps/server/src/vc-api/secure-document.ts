import { createDataIntegrityProof } from '@wanderbuch/proofs/data-integrity/create-data-integrity-proof'
import { createSelectiveProof } from '@wanderbuch/proofs/data-integrity/selective/create-selective-proof'
import type { SelectionProblem } from '@wanderbuch/proofs/data-integrity/selective/selection-problem'
import type { ProofPurpose } from '@wanderbuch/proofs/did/resolved-did'
import { signVcJwt } from '@wanderbuch/proofs/jose/sign-vc-jwt'
import { type JsonObject, toList } from '@wanderbuch/proofs/json/json-object'
import type { ProofProblem } from '@wanderbuch/proofs/proof-report'
import { type Result, succeed } from '@wanderbuch/standards/result'
import { makeProofKey, type TestIssuer } from './test-issuers.ts'
import { describeDetails, failWith, problemTypes, type VcApiProblems } from './vc-api-problem.ts'
import { proofSources, timeOf, type VcApiServices } from './vc-api-services.ts'

/** A document and what its proof is for. */
export interface DocumentToSecure {
  readonly document: JsonObject
  readonly purpose: ProofPurpose
  readonly challenge?: string
  readonly domain?: string | readonly string[]
  readonly mandatoryPointers?: readonly string[]
}

const suiteContexts = {
  DataIntegrityProof: 'https://w3id.org/security/data-integrity/v2',
  Ed25519Signature2020: 'https://w3id.org/security/suites/ed25519-2020/v1',
} as const

/**
 * The words of a proof must have a meaning in the document. The base context of 2.0 has those of DataIntegrityProof; where
 * they are missing, the context of the suite is added, as issuers commonly do.
 */
function withContextOfSuite(document: JsonObject, { form }: TestIssuer): JsonObject {
  const contexts = toList(document['@context'])
  const needed = form === 'Ed25519Signature2020' ? suiteContexts[form] : suiteContexts.DataIntegrityProof
  const isCovered = contexts.includes(needed) || (form !== 'Ed25519Signature2020' && !isVersion1(contexts))
  return isCovered ? document : { ...document, '@context': [...contexts, needed] }
}

const isVersion1 = (contexts: readonly unknown[]) => contexts[0] === 'https://www.w3.org/2018/credentials/v1'

/** Adds the issuer's proof, or puts the document into a signed envelope. */
export async function secureDocument(
  input: DocumentToSecure,
  issuer: TestIssuer,
  services: VcApiServices,
): Promise<Result<JsonObject, VcApiProblems>> {
  if (issuer.form === 'vc-jwt') return succeed(await envelop(input, issuer))
  const { mandatoryPointers = [], ...rest } = input
  const document = withContextOfSuite(input.document, issuer)
  const { signer, form } = issuer
  const common = { ...rest, document, signer, created: timeOf(services), ...proofSources(services) }
  const secured = await (form === 'ecdsa-sd-2023'
    ? createSelectiveProof({ ...common, mandatoryPointers, randomBytes: services.randomBytes, makeProofKey })
    : createDataIntegrityProof({ ...common, cryptosuite: form }))
  return secured.ok ? secured : failWith(describeFailure(secured.problem))
}

function describeFailure(problem: ProofProblem | SelectionProblem) {
  const { code } = problem
  const details = 'details' in problem ? problem.details : 'found' in problem ? { found: problem.found } : {}
  const type = code === 'terms_not_mapped' ? problemTypes.dataLoss : problemTypes.generation
  return { type, code, ...describeDetails(details), pointer: '' }
}

/** Source: VC Data Model 2.0, sections 4.13.1 and 4.13.2; W3C VC-JOSE-COSE. */
async function envelop(input: DocumentToSecure, { signer }: TestIssuer): Promise<JsonObject> {
  const { document, purpose, challenge, domain } = input
  const isCredential = purpose === 'assertionMethod'
  const typ = isCredential ? 'vc+jwt' : 'vp+jwt'
  const answers = { ...(challenge !== undefined && { nonce: challenge }), ...(domain !== undefined && { aud: domain }) }
  const token = await signVcJwt({ document: { ...document, ...answers }, signer, typ })
  return {
    '@context': 'https://www.w3.org/ns/credentials/v2',
    id: `data:application/${typ},${token}`,
    type: isCredential ? 'EnvelopedVerifiableCredential' : 'EnvelopedVerifiablePresentation',
  }
}
