import type { Signer } from '../crypto-port.ts'
import { toList, type JsonObject } from '../json/json-object.ts'
import type { QuadSources } from '../rdf/canonical-quads.ts'
import type { ContextRule } from './check-contexts.ts'
import { cryptosuites, type CryptosuiteName } from './cryptosuites.ts'
import type { ProofExpectation } from './proof-options.ts'

export interface ProofToCreate extends QuadSources, ContextRule, Omit<ProofExpectation, 'at' | 'domain'> {
  readonly document: JsonObject
  /** Its `verificationMethod` is written into the proof. */
  readonly signer: Signer
  /** `eddsa-rdfc-2022` when left out. */
  readonly cryptosuite?: Exclude<CryptosuiteName, 'ecdsa-sd-2023'>
  /** The receiver, or all of them. */
  readonly domain?: string | readonly string[]
  /** xsd:dateTimeStamp, `2026-11-22T10:00:00Z`. */
  readonly created?: string
  /** xsd:dateTimeStamp. */
  readonly expires?: string
  /** URL by which a later proof can name this one, such as `urn:uuid:...`. */
  readonly id?: string
  /** Identifiers of proofs in the document that this one rests on; they are covered by it. */
  readonly previousProof?: string | readonly string[]
}

/** A proof without its value. Source: W3C VC Data Integrity 1.0, section 2.1. */
export function composeProof(input: Omit<ProofToCreate, 'cryptosuite'>, suite: CryptosuiteName): JsonObject {
  const { signer, purpose, id, created, expires, challenge, domain, previousProof } = input
  const { proofType } = cryptosuites[suite]
  return {
    ...(id !== undefined && { id }),
    type: proofType,
    ...(proofType === 'DataIntegrityProof' && { cryptosuite: suite }),
    ...(created !== undefined && { created }),
    ...(expires !== undefined && { expires }),
    verificationMethod: signer.verificationMethod,
    proofPurpose: purpose,
    ...(challenge !== undefined && { challenge }),
    ...(domain !== undefined && { domain }),
    ...(previousProof !== undefined && { previousProof }),
  }
}

/** The document with one more proof. */
export function addProof(document: JsonObject, proof: JsonObject): JsonObject {
  const earlier = toList(document.proof)
  return { ...document, proof: earlier.length === 0 ? proof : [...earlier, proof] }
}
