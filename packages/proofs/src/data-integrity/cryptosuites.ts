import type { DigestAlgorithm, KeyType, SignatureAlgorithm } from '../crypto-port.ts'

/** How a key type signs: algorithm, hash of the canonical forms, and length of the signature in bytes. */
export interface KeyUse {
  readonly algorithm: SignatureAlgorithm
  readonly digest: DigestAlgorithm
  readonly signatureLength: number
}

const ed25519: KeyUse = { algorithm: 'EdDSA', digest: 'sha-256', signatureLength: 64 }
const p256: KeyUse = { algorithm: 'ES256', digest: 'sha-256', signatureLength: 64 }
/** P-384 hashes with SHA-384, inside the canonicalisation too. Source: Data Integrity ECDSA Cryptosuites 1.0, section 3. */
const p384: KeyUse = { algorithm: 'ES384', digest: 'sha-384', signatureLength: 96 }

/**
 * What is signed: `rdfc` the meaning (canonical N-Quads), `jcs` the JSON as it stands (RFC 8785), `sd` each statement, so
 * that a holder can show some.
 */
export type CanonicalFormName = 'rdfc' | 'jcs' | 'sd'

export interface Cryptosuite {
  /** The `type` of its proofs. */
  readonly proofType: 'DataIntegrityProof' | 'Ed25519Signature2020'
  readonly form: CanonicalFormName
  readonly keys: Readonly<Partial<Record<KeyType, KeyUse>>>
}

const modern = 'DataIntegrityProof'

/**
 * Every suite that is signed and verified here, by its name; the legacy suite goes by its proof type.
 * Sources: W3C Data Integrity EdDSA Cryptosuites 1.0, ECDSA Cryptosuites 1.0; W3C CCG Ed25519Signature2020.
 */
export const cryptosuites = {
  'eddsa-rdfc-2022': { proofType: modern, form: 'rdfc', keys: { Ed25519: ed25519 } },
  'eddsa-jcs-2022': { proofType: modern, form: 'jcs', keys: { Ed25519: ed25519 } },
  'ecdsa-rdfc-2019': { proofType: modern, form: 'rdfc', keys: { 'P-256': p256, 'P-384': p384 } },
  'ecdsa-jcs-2019': { proofType: modern, form: 'jcs', keys: { 'P-256': p256, 'P-384': p384 } },
  'ecdsa-sd-2023': { proofType: modern, form: 'sd', keys: { 'P-256': p256 } },
  Ed25519Signature2020: { proofType: 'Ed25519Signature2020', form: 'rdfc', keys: { Ed25519: ed25519 } },
} as const satisfies Readonly<Record<string, Cryptosuite>>

export type CryptosuiteName = keyof typeof cryptosuites

/** The suite a proof names by `type` and `cryptosuite`; undefined when it is not known here. */
export function findCryptosuite(type: string, name: unknown): CryptosuiteName | undefined {
  const wanted = type === modern ? name : type
  if (typeof wanted !== 'string' || !Object.hasOwn(cryptosuites, wanted)) return undefined
  const known = wanted as CryptosuiteName
  return cryptosuites[known].proofType === type ? known : undefined
}

/** How a key of this type is used in a suite; undefined when it is not. */
export function findKeyUse(suite: CryptosuiteName, keyType: KeyType): KeyUse | undefined {
  return (cryptosuites[suite] as Cryptosuite).keys[keyType]
}

/** How a signer's algorithm is used in a suite; undefined when it is not. */
export function findSignerUse(suite: CryptosuiteName, algorithm: SignatureAlgorithm): KeyUse | undefined {
  return Object.values((cryptosuites[suite] as Cryptosuite).keys).find((use) => use.algorithm === algorithm)
}
