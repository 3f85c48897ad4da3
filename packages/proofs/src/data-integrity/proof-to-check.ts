import type { PublicKey } from '../crypto-port.ts'
import type { JsonObject } from '../json/json-object.ts'
import type { ProofDetails } from '../proof-report.ts'
import type { QuadSources } from '../rdf/canonical-quads.ts'
import type { ContextRule } from './check-contexts.ts'
import type { KeyUse } from './cryptosuites.ts'
import type { ReadProof } from './proof-options.ts'

/** A proof whose key is known. */
export interface ProofToCheck {
  readonly document: JsonObject
  readonly proof: JsonObject
  readonly read: ReadProof
  readonly use: KeyUse
  readonly publicKey: PublicKey
  readonly sources: QuadSources & ContextRule
}

export interface SignatureAnswer {
  readonly holds: boolean
  readonly details: ProofDetails
}
