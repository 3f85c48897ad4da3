import { succeed, type Result } from '@wanderbuch/standards/result'
import type { Awaitable, CryptoPort, PublicKey } from '../crypto-port.ts'
import { encodeBase64Url } from '../encoding/base64.ts'
import { canonicalize } from '../json/canonicalize.ts'
import type { ProofCode } from '../proof-codes.ts'
import { failProof, type ProofDetails, type ProofProblem, type ProofSigner } from '../proof-report.ts'
import type { DidProblem, ProofPurpose, ResolveDid, VerificationMethod } from './resolved-did.ts'

const codeOf: Readonly<Record<DidProblem['code'], ProofCode>> = {
  did_ill_formed: 'key_not_resolvable',
  did_method_unsupported: 'key_not_resolvable',
  did_key_type_unsupported: 'key_not_resolvable',
  did_key_ill_formed: 'key_ill_formed',
  did_shows_private_key: 'key_ill_formed',
  did_not_looked_up: 'key_not_looked_up',
  did_not_reachable: 'key_not_reachable',
  did_document_ill_formed: 'key_document_ill_formed',
}

/**
 * The key a DID URL names. A DID without fragment is accepted when it has exactly one key, as some issuers write did:key.
 * `purpose` must be one the key is listed for.
 */
export async function findVerificationMethod(
  url: string,
  purpose: ProofPurpose,
  resolveDid: ResolveDid,
): Promise<Result<VerificationMethod, ProofProblem>> {
  const [did = ''] = url.split('#')
  const resolved = await resolveDid(did)
  const details = { verificationMethod: url }
  if (!resolved.ok) {
    const { code, details: more } = resolved.problem
    return failProof(codeOf[code], { ...details, reason: code, ...more })
  }
  const { verificationMethods, lookedUp } = resolved.value
  const only = verificationMethods.length === 1 && url === did ? verificationMethods[0] : undefined
  const method = only ?? verificationMethods.find(({ id }) => id === url)
  if (!method && lookedUp) return failProof('key_not_listed', { ...details, ...describeKeySource({ lookedUp }) })
  if (!method) return failProof('key_not_found', details)
  if (!method.purposes.includes(purpose)) return failProof('key_not_for_purpose', { ...details, expected: purpose })
  return succeed(lookedUp ? { ...method, lookedUp } : method)
}

/** Where and on which day the key was looked up, for the report; nothing for a key that stands in its identifier. */
export function describeKeySource({ lookedUp }: Pick<VerificationMethod, 'lookedUp'>): ProofDetails {
  return lookedUp ? { keySource: lookedUp.address, keyLookedUpOn: lookedUp.at.slice(0, 10) } : {}
}

/** Names the key of a verification method for the report. */
export function describeDidSigner(method: VerificationMethod, crypto: CryptoPort): Awaitable<ProofSigner> {
  const known = thumbprints.get(method.publicKey)
  return known === undefined ? describeNewSigner(method, crypto) : toSigner(method, known)
}

async function describeNewSigner(method: VerificationMethod, crypto: CryptoPort): Promise<ProofSigner> {
  const publicKeyThumbprint = await computeThumbprint(method.publicKey, crypto)
  thumbprints.set(method.publicKey, publicKeyThumbprint)
  return toSigner(method, publicKeyThumbprint)
}

const toSigner = ({ controller: did, id }: VerificationMethod, publicKeyThumbprint: string): ProofSigner => ({
  kind: 'did',
  did,
  verificationMethod: id,
  publicKeyThumbprint,
})

/** Once for each key as long as its object is kept. */
const thumbprints = new WeakMap<PublicKey, string>()

/** JWK thumbprint (RFC 7638, SHA-256); for a key held as SPKI the same digest over its DER. */
async function computeThumbprint(key: PublicKey, crypto: CryptoPort): Promise<string> {
  const bytes = key.kind === 'jwk' ? canonicalize({ ...key.jwk }) : key.bytes
  return encodeBase64Url(await crypto.digest('sha-256', bytes))
}
