import type { Outcome } from '@wanderbuch/standards/outcome'
import { isAlgorithmOfKey, type CryptoPort } from '../crypto-port.ts'
import { describeDidSigner } from '../did/find-verification-method.ts'
import { parseCompactJws } from '../jose/compact-jws.ts'
import { digestOf } from '../jose/verify-signed-token.ts'
import { isJsonObject, toList, type JsonObject } from '../json/json-object.ts'
import { toProofResult, type ProofProblem, type ProofResult } from '../proof-report.ts'
import { readBadgeKey } from './badge-key.ts'
import { idOf, verificationOf, type BadgeParts } from './badge-parts.ts'
import { lookAt, type HostedSource } from './verify-hosted-badge.ts'

/** The key says whose it is, and the profile says that it is its own: each alone could be written by anybody. */
function isKeyOfIssuer({ key, issuer }: BadgeParts): Outcome {
  if (!issuer || !key) return 'not-determined'
  const isOwned = key.owner !== undefined && idOf(key.owner) === idOf(issuer)
  const isListed = toList(issuer.publicKey).some((one) => idOf(one) !== undefined && idOf(one) === idOf(key))
  return isOwned && isListed ? 'yes' : 'no'
}

/**
 * The class of badge and the issuer's profile as far as they stand beside the signed words and not in them; with them the
 * key, which says itself whose it is.
 */
function partsBeside({ assertion, badgeClass, issuer, key }: BadgeParts): readonly JsonObject[] {
  const isClassInside = isJsonObject(assertion.badge)
  const isIssuerInside = isClassInside && isJsonObject(badgeClass?.issuer)
  const beside = [isClassInside ? undefined : badgeClass, isIssuerInside ? undefined : issuer].filter(isJsonObject)
  return key && beside.length > 0 ? [...beside, key] : beside
}

/** What nobody signed counts only when it stands at its own address just so: else anybody could have put it beside. */
async function checkPartsBeside(
  parts: BadgeParts,
  source: HostedSource | undefined,
): Promise<ProofProblem | undefined> {
  const beside = partsBeside(parts)
  const [first] = beside
  if (!first) return undefined
  const unasked: ProofProblem = { code: 'badge_parts_not_signed', details: { address: idOf(first) ?? '' } }
  if (!source) return unasked
  let isUnasked = false
  for (const document of beside) {
    const found = await lookAt(document, source)
    // Every address is named, so that all can be looked up at once.
    if (found.code === 'badge_hosted_not_looked_up') isUnasked = true
    else if (found.unchanged !== 'yes') return found
  }
  return isUnasked ? unasked : undefined
}

/**
 * Verifies a signed badge with the key that came along with it. That key proves that the words are unchanged since its
 * owner signed them; whose it is stands in documents that anybody could have written, so the signer is named by the key
 * itself. The class of badge and the profile of the issuer often stand beside the signed words, named by their addresses
 * only: then they are looked up there, or it stays open. Source: Open Badges 2.0, "Signed Verification".
 */
export async function verifySignedBadge(
  token: string,
  parts: BadgeParts,
  { crypto, hostedSource }: { readonly crypto: CryptoPort; readonly hostedSource?: HostedSource | undefined },
): Promise<ProofResult> {
  const jws = parseCompactJws(token)
  if (!jws.ok) return toProofResult(jws.problem.code, { details: jws.problem.details })
  const { header, signedBytes: data, signature } = jws.value
  const named = idOf(verificationOf(parts.assertion)?.creator) ?? idOf(parts.key) ?? ''
  const details = { alg: header.alg, verificationMethod: named, digest: await digestOf(jws.value, crypto) }
  if (!parts.key) return toProofResult('key_not_resolvable', { details })
  const pem = parts.key.publicKeyPem
  const key = typeof pem === 'string' ? readBadgeKey(pem) : undefined
  if (!key) return toProofResult('key_ill_formed', { details })
  const { publicKey, did: controller } = key
  const signer = await describeDidSigner({ id: `${controller}#0`, controller, publicKey, purposes: [] }, crypto)
  const known = { details, signer, signerIsIssuer: isKeyOfIssuer(parts) }
  if (!isAlgorithmOfKey(header.alg, publicKey.keyType)) return toProofResult('key_not_for_algorithm', known)
  const holds = await crypto.verify({ algorithm: header.alg, publicKey, data, signature })
  if (!holds) return toProofResult('signature_wrong', known)
  if (known.signerIsIssuer === 'no') return toProofResult('signer_is_not_issuer', known)
  const open = await checkPartsBeside(parts, hostedSource)
  return open
    ? toProofResult(open.code, { ...known, details: { ...details, ...open.details } })
    : toProofResult('signature_holds', known)
}
