import type { Outcome } from '@wanderbuch/standards/outcome'
import { fail } from '@wanderbuch/standards/result'
import type { CryptoPort, SignatureAlgorithm } from './crypto-port.ts'
import { outcomeOfProofCode, type ProofCode } from './proof-codes.ts'
import type { RevocationOutcome } from './revocation/check-revocation.ts'
import type { TimestampCode } from './timestamp/timestamp-codes.ts'
import type { ChainEnd } from './x509/build-chain.ts'

export type ProofMechanism = 'data-integrity' | 'vc-jwt' | 'sd-jwt' | 'jades' | 'xml-signature' | 'none'

/** Machine values a sentence may use: `cryptosuite`, `verificationMethod`, `alg`, `found`, `expected`, `digest` (hex). */
export type ProofDetails = Readonly<Record<string, string | number | boolean>>

/** The key that signed, as named by the proof. Whether the body it names owns it is another question. */
export type ProofSigner =
  | {
      readonly kind: 'did'
      readonly did: string
      readonly verificationMethod: string
      /** RFC 7638 with SHA-256, base64url. */
      readonly publicKeyThumbprint: string
    }
  | X509Signer

export interface X509Signer {
  readonly kind: 'x509'
  /** RFC 4514 text, most specific first. */
  readonly subject: string
  readonly commonName?: string
  readonly organisation?: string
  /** ISO 3166-1 alpha-2 as the certificate has it. */
  readonly country?: string
  readonly issuer: string
  /** Lower-case hex. */
  readonly serialNumber: string
  /** UTC, `2023-05-11T08:00:00Z`. */
  readonly notBefore: string
  readonly notAfter: string
  /** Fingerprint of the whole certificate, lower-case hex. */
  readonly sha256: string
  /** DER of the certificate, base64. */
  readonly der: string
  /** DER, base64, of the certificates above it as the document carries them: each signed the one before. Not yet trusted. */
  readonly chain?: readonly string[]
  /** Name and key (SubjectPublicKeyInfo, DER, base64) from outside the document that signed the last of these certificates. */
  readonly listedIssuer?: { readonly subject: string; readonly publicKey: string }
}

/** A time stamp of a seal and what was found of it. */
export interface SealTimestamp {
  /** Over the signature, over all of the seal that stands before it, or over the words before they were sealed. */
  readonly kind: 'sigTst' | 'arcTst' | 'adoTst'
  readonly code: TimestampCode
  /** UTC, `2023-05-11T08:00:00Z`: what the token says. Proven only with `timestamp_holds`. */
  readonly time?: string
  /** Who stamped. Whether it is an authority to be trusted is another question. */
  readonly authority?: X509Signer
}

/** Levels of ETSI TS 119 182-1 clause 6: basic, with a proven time, with status values, with archive time stamps. */
export type SealLevel = 'B-B' | 'B-T' | 'B-LT' | 'B-LTA'

/** What a seal that holds carries beside its signature, each part verified by itself; nothing of it is trusted yet. */
export interface SealMaterial {
  /** The highest level all parts of which are there and hold; absent when the seal is not even of the basic one. */
  readonly level?: SealLevel
  /** The earliest time at which a time stamp that holds shows the seal to have been there; with the one who stamped. */
  readonly provenAt?: string
  readonly provenBy?: X509Signer
  readonly timestamps: readonly SealTimestamp[]
  /** Whether the certificate, or one above it, was revoked at the time that counts: `provenAt`, else the claimed one. */
  readonly revocation: RevocationOutcome
  /** How the chain above the certificate ends. */
  readonly chainEnd: ChainEnd
  /** Signatures over the signature by other keys: something extra, each judged by itself. They make nothing better. */
  readonly counterSignatures?: readonly ProofResult[]
}

/** What one proof says. */
export interface ProofResult {
  readonly unchanged: Outcome
  readonly code: ProofCode
  readonly details: ProofDetails
  /** Present as soon as the key is known, also when the signature fails: never a statement that it signed. */
  readonly signer?: ProofSigner
  /** The time the signer claims, as written. Nobody confirms it. */
  readonly signedAt?: string
  /** For seals that hold: time stamps, certificate status, level. */
  readonly seal?: SealMaterial
  /** The signing key is controlled by the issuer (holder, for a presentation) that is named inside. */
  readonly signerIsIssuer: Outcome
}

/** All proofs of one received document, in their order; each is judged by itself. */
export interface ProofReport {
  readonly mechanism: ProofMechanism
  readonly results: readonly ProofResult[]
}

/** Why a proof is not accepted or cannot be judged. */
export interface ProofProblem {
  readonly code: ProofCode
  readonly details: ProofDetails
}

/** A failed `Result` that carries a proof code. */
export function failProof(
  code: ProofCode,
  details: ProofDetails = {},
): { readonly ok: false; readonly problem: ProofProblem } {
  return fail({ code, details })
}

/** What is known of a proof beside its code. */
export type ProofCircumstances = Partial<
  Pick<ProofResult, 'details' | 'signer' | 'signedAt' | 'seal' | 'signerIsIssuer'>
>

/** The result of a code; its outcome follows from the code alone. */
export function toProofResult(code: ProofCode, known: ProofCircumstances = {}): ProofResult {
  return { unchanged: outcomeOfProofCode(code), code, details: {}, signerIsIssuer: 'not-determined', ...known }
}

/** Why a signature does not hold: it does not fit, or it cannot be computed on this platform. */
export function codeOfMisfit(algorithm: SignatureAlgorithm, { lacks = [] }: CryptoPort): ProofCode {
  return lacks.includes(algorithm) ? 'algorithm_not_available' : 'signature_wrong'
}

/** The report on something that carries no proof. */
export const reportWithoutProof: ProofReport = { mechanism: 'none', results: [toProofResult('no_proof')] }

/** Proofs looked at per document: each costs work, and no honest document has more. */
export const maxProofs = 16
