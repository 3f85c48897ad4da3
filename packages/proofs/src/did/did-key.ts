import { fail, succeed, type Result } from '@wanderbuch/standards/result'
import type { PublicKey } from '../crypto-port.ts'
import { formatMultikey, parseMultikey } from '../encoding/multikey.ts'
import type { DidProblem, ResolvedDid } from './resolved-did.ts'

const prefix = 'did:key:'

/**
 * Reads the key inside a did:key: Ed25519, P-256 or P-384. Nothing is fetched.
 * Source: W3C CCG, The did:key Method v0.9. Example: `resolveDidKey('did:key:z6Mk...')`.
 */
export function resolveDidKey(did: string): Result<ResolvedDid, DidProblem> {
  if (!did.startsWith(prefix)) return fail({ code: 'did_ill_formed' })
  const multikey = did.slice(prefix.length)
  const key = parseMultikey(multikey)
  if (!key.ok) {
    const isOtherType = key.problem.code === 'multikey_type_unsupported'
    return fail({ code: isOtherType ? 'did_key_type_unsupported' : 'did_key_ill_formed' })
  }
  const method = {
    id: `${did}#${multikey}`,
    controller: did,
    publicKey: key.value,
    purposes: ['assertionMethod', 'authentication'],
  } as const
  return succeed({ did, verificationMethods: [method] })
}

/** The did:key of a public key; undefined when its type has no did:key here. */
export function formatDidKey(key: PublicKey): string | undefined {
  const multikey = formatMultikey(key)
  return multikey && `${prefix}${multikey}`
}

/** The only verification method a did:key has, as DID URL. */
export function verificationMethodOfDidKey(did: string): string {
  return `${did}#${did.slice(prefix.length)}`
}
