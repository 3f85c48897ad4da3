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
  readonly lookedUp?: KeySource
}

/** Where and when a key was looked up that does not stand in the identifier itself. */
export interface KeySource {
  readonly address: string
  /** UTC, `2026-11-22T10:00:00Z`. */
  readonly at: string
}

export interface ResolvedDid {
  readonly did: string
  readonly verificationMethods: readonly VerificationMethod[]
  /** Absent when the identifier carries its keys in itself. */
  readonly lookedUp?: KeySource
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
    /** The keys stand at an address that can be looked up, and nobody did. */
    | 'did_not_looked_up'
    /** Nothing usable came from that address. */
    | 'did_not_reachable'
    /** What stands at the address is no document of this identifier. */
    | 'did_document_ill_formed'
  /** `address`, and a `reason` in technical English. */
  readonly details?: Readonly<Record<string, string>>
}

/** From a DID (without fragment) to its keys. Those that need the network are the caller's to add and to guard. */
export type ResolveDid = (did: string) => Awaitable<Result<ResolvedDid, DidProblem>>
