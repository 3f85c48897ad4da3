import { succeed, type Result } from '@wanderbuch/standards/result'
import type { Signer } from '../crypto-port.ts'
import { encodeBase58 } from '../encoding/base58.ts'
import { toList, type JsonObject } from '../json/json-object.ts'
import { failProof, type ProofProblem } from '../proof-report.ts'
import type { QuadSources } from './canonical-quads.ts'
import { checkContexts } from './check-contexts.ts'
import { cryptosuite, type ProofExpectation } from './proof-options.ts'
import { composeSignedBytes, hashDocument } from './signed-hash.ts'

export interface ProofToCreate extends QuadSources, ProofExpectation {
  readonly document: JsonObject
  /** Ed25519; its `verificationMethod` is written into the proof. */
  readonly signer: Signer
  /** xsd:dateTimeStamp, `2026-11-22T10:00:00Z`. */
  readonly created: string
}

/**
 * The document with an eddsa-rdfc-2022 proof added; proofs already there stay and are not covered by the new one.
 * Throws when the signer is not Ed25519: that is a mistake of the caller.
 */
export async function createDataIntegrityProof(input: ProofToCreate): Promise<Result<JsonObject, ProofProblem>> {
  const { document, signer } = input
  if (signer.algorithm !== 'EdDSA') throw new Error(`Ed25519 signer expected, found ${signer.algorithm}`)
  const contexts = checkContexts(document, input.findContext)
  if (!contexts.ok) return contexts
  const documentHash = await hashDocument(document, input)
  if (!documentHash.ok) return documentHash
  const proof = composeProof(input)
  const data = await composeSignedBytes({ document, proof, documentHash: documentHash.value, sources: input })
  if (!data.ok) return data
  const signature = await signer.sign(data.value)
  if (signature.length !== 64) return failProof('proof_value_ill_formed', { found: signature.length })
  return succeed(addProof(document, { ...proof, proofValue: `z${encodeBase58(signature)}` }))
}

function composeProof({ signer, created, purpose, challenge, domain }: ProofToCreate): JsonObject {
  return {
    type: 'DataIntegrityProof',
    cryptosuite,
    created,
    verificationMethod: signer.verificationMethod,
    proofPurpose: purpose,
    ...(challenge !== undefined && { challenge }),
    ...(domain !== undefined && { domain }),
  }
}

function addProof(document: JsonObject, proof: JsonObject): JsonObject {
  const earlier = toList(document.proof)
  return { ...document, proof: earlier.length === 0 ? proof : [...earlier, proof] }
}
