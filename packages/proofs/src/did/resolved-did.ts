import type { Result } from '@wanderbuch/standards/result'
import type { Awaitable, PublicKey } from '../crypto-port.ts'

/** What a key may be used for. Source: W3C Controlled Identifiers 1.0, verification relationships. */
export type ProofPurpose = 'assertionMethod' | 'authentication'

export interface VerificationMethod {
  /** Absolute DID URL. */
  readonly id: string
  readonly controller: string
  readonly publicKey: PublicKey
  readonly purposes: readonly ProofPurpose[]
}

export interface ResolvedDid {
  readonly did: string
  readonly verificationMethods: readonly VerificationMethod[]
}

export interface DidProblem {
  readonly code:
    /** Not a DID at all. */
    | 'did_ill_formed'
    /** A method that cannot be read from the identifier alone and that no caller offered to look up. */
    | 'did_method_unsupported'
    /** The key inside the identifier cannot be read. */
    | 'did_key_ill_formed'
    /** A key type without an algorithm here. */
    | 'did_key_type_unsupported'
    /** The identifier shows a private key: everybody can sign with it. */
    | 'did_shows_private_key'
}

/** From a DID (without fragment) to its keys. Those that need the network are the caller's to add and to guard. */
export type ResolveDid = (did: string) => Awaitable<Result<ResolvedDid, DidProblem>>
