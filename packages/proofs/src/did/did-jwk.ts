import { fail, succeed, type Result } from '@wanderbuch/standards/result'
import type { PublicKey } from '../crypto-port.ts'
import { decodeBase64Url, encodeBase64Url } from '../encoding/base64.ts'
import { canonicalize } from '../json/canonicalize.ts'
import { parseJsonStrictly } from '../json/parse-strict.ts'
import { parsePublicJwk, type JwkProblem } from './public-jwk.ts'
import type { DidProblem, ProofPurpose, ResolvedDid } from './resolved-did.ts'

const prefix = 'did:jwk:'
const limits = { maxBytes: 8_192, maxDepth: 2, maxNodes: 40 }

const codeOf: Readonly<Record<JwkProblem['code'], DidProblem['code']>> = {
  jwk_ill_formed: 'did_key_ill_formed',
  jwk_type_unsupported: 'did_key_type_unsupported',
  jwk_private: 'did_shows_private_key',
  jwk_too_weak: 'did_key_ill_formed',
}

/** Reads the key inside a did:jwk; its only method is `#0`. Nothing is fetched. Source: did:jwk Method Specification. */
export function resolveDidJwk(did: string): Result<ResolvedDid, DidProblem> {
  if (!did.startsWith(prefix)) return fail({ code: 'did_ill_formed' })
  const bytes = decodeBase64Url(did.slice(prefix.length))
  const jwk = bytes.ok ? parseJsonStrictly(bytes.value, limits) : bytes
  if (!jwk.ok) return fail({ code: 'did_key_ill_formed' })
  const key = parsePublicJwk(jwk.value)
  if (!key.ok) return fail({ code: codeOf[key.problem.code] })
  const method = { id: `${did}#0`, controller: did, publicKey: key.value, purposes: purposesOf(jwk.value) }
  return succeed({ did, verificationMethods: [method] })
}

/** A key marked for encryption signs nothing. */
function purposesOf(jwk: unknown): readonly ProofPurpose[] {
  const { use } = jwk as { readonly use?: unknown }
  return use === 'enc' ? [] : ['assertionMethod', 'authentication']
}

/** The did:jwk of a public key; undefined when the key is not held as JWK. */
export function formatDidJwk(key: PublicKey): string | undefined {
  return key.kind === 'jwk' ? `${prefix}${encodeBase64Url(canonicalize({ ...key.jwk }))}` : undefined
}
