import { fail, type Result } from '@wanderbuch/standards/result'
import { resolveDidJwk } from './did-jwk.ts'
import { resolveDidKey } from './did-key.ts'
import type { DidProblem, ResolvedDid } from './resolved-did.ts'

/** Keys of DIDs that carry them in themselves: did:key and did:jwk. All others are `did_method_unsupported`. */
export function resolveLocalDid(did: string): Result<ResolvedDid, DidProblem> {
  if (did.startsWith('did:key:')) return resolveDidKey(did)
  if (did.startsWith('did:jwk:')) return resolveDidJwk(did)
  return fail({ code: /^did:[a-z0-9]+:./.test(did) ? 'did_method_unsupported' : 'did_ill_formed' })
}
