import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import type { Outcome } from '@wanderbuch/standards/outcome'
import type { CryptoPort, Signer } from '../crypto-port.ts'
import { resolveDidKey, verificationMethodOfDidKey } from '../did/did-key.ts'
import { decodeBase64Url, encodeBase64Url } from '../encoding/base64.ts'
import { encodeHex } from '../encoding/hex.ts'
import { canonicalize } from '../json/canonicalize.ts'
import { isJsonObject, omitMembers, type JsonObject } from '../json/json-object.ts'

/** The `signature` member of a signed JSON object: Ed25519 over the canonical bytes (RFC 8785) of all its other members. */
export interface DossierSignature {
  readonly type: 'WanderbuchSignature'
  readonly algorithm: 'EdDSA'
  /** did:key of the signing key. */
  readonly publicKey: string
  /** SHA-256 of the signed bytes, lower-case hex: names the content. */
  readonly digest: string
  /** base64url. */
  readonly value: string
}

/** Answers of `verifyDossierSignature`. Whether the key can be trusted is another question. */
export const dossierSignatureCodes = [
  /** The signature covers exactly this content. */
  'dossier_signature_holds',
  /** No `signature` member. */
  'dossier_signature_missing',
  /** A `signature` member of another form. */
  'dossier_signature_ill_formed',
  /** The content is not the one that was signed. */
  'dossier_content_changed',
  /** The content has the named digest, but the key did not sign it. */
  'dossier_signature_wrong',
] as const
export type DossierSignatureCode = (typeof dossierSignatureCodes)[number]

export interface DossierSignatureResult {
  readonly unchanged: Outcome
  readonly code: DossierSignatureCode
  /** did:key the signature names, as soon as it is readable. */
  readonly publicKey?: string
  /** SHA-256 of the content as it is now, lower-case hex. */
  readonly digest: string
}

const signedBytes = (content: JsonObject) => canonicalize(omitMembers(content, ['signature']))

/**
 * The object with a `signature` member. Ed25519 is deterministic: same content, same key, same bytes.
 * Throws when the signer is not an Ed25519 key with a did:key: that is a mistake of the caller.
 */
export async function signDossier<Content extends JsonObject>(
  content: Content,
  signer: Signer,
  crypto: CryptoPort,
): Promise<Content & { readonly signature: DossierSignature }> {
  const [publicKey = ''] = signer.verificationMethod.split('#')
  if (signer.algorithm !== 'EdDSA' || signer.verificationMethod !== verificationMethodOfDidKey(publicKey))
    throw new Error('a dossier is signed with an Ed25519 key named by its did:key')
  const bytes = signedBytes(content)
  const digest = encodeHex(await crypto.digest('sha-256', bytes))
  const value = encodeBase64Url(await signer.sign(bytes))
  return { ...content, signature: { type: 'WanderbuchSignature', algorithm: 'EdDSA', publicKey, digest, value } }
}

/** Checks the `signature` member against the rest of the object. Input comes through `parseJsonStrictly`. */
export async function verifyDossierSignature(content: JsonObject, crypto: CryptoPort): Promise<DossierSignatureResult> {
  const bytes = signedBytes(content)
  const digest = encodeHex(await crypto.digest('sha-256', bytes))
  if (content.signature === undefined) return { unchanged: 'not-determined', code: 'dossier_signature_missing', digest }
  const read = parseSignature(content.signature)
  if (!read) return { unchanged: 'no', code: 'dossier_signature_ill_formed', digest }
  const answer = { digest, publicKey: read.did }
  if (read.digest !== digest) return { unchanged: 'no', code: 'dossier_content_changed', ...answer }
  const { publicKey, signature } = read
  const holds = await crypto.verify({ algorithm: 'EdDSA', publicKey, data: bytes, signature })
  return holds
    ? { unchanged: 'yes', code: 'dossier_signature_holds', ...answer }
    : { unchanged: 'no', code: 'dossier_signature_wrong', ...answer }
}

function parseSignature(signature: JsonValue) {
  if (!isJsonObject(signature) || signature.type !== 'WanderbuchSignature' || signature.algorithm !== 'EdDSA')
    return undefined
  const { publicKey: did, digest, value } = signature
  if (typeof did !== 'string' || typeof digest !== 'string' || typeof value !== 'string') return undefined
  const bytes = decodeBase64Url(value)
  const resolved = resolveDidKey(did)
  const publicKey = resolved.ok ? resolved.value.verificationMethods[0]?.publicKey : undefined
  if (!bytes.ok || publicKey?.keyType !== 'Ed25519') return undefined
  return { did, digest, publicKey, signature: bytes.value }
}
