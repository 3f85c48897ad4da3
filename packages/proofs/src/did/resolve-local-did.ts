import { fail, type Result } from '@wanderbuch/standards/result'
import { resolveDidJwk } from './did-jwk.ts'
import { resolveDidKey } from './did-key.ts'
import type { DidProblem, ResolvedDid } from './resolved-did.ts'

/** DIDs kept in memory; beyond, all are forgotten and read anew. */
const maxKept = 1_000
const maxKeptLength = 1_000
const kept = new Map<string, Result<ResolvedDid, DidProblem>>()

/**
 * Keys of DIDs that carry them in themselves: did:key and did:jwk. All others are `did_method_unsupported`. The same DID
 * gives the same object while it is remembered, so that a crypto port need not read its key again.
 */
export function resolveLocalDid(did: string): Result<ResolvedDid, DidProblem> {
  const known = kept.get(did)
  if (known) return known
  const resolved = readDid(did)
  if (!resolved.ok || did.length > maxKeptLength) return resolved
  if (kept.size >= maxKept) kept.clear()
  kept.set(did, resolved)
  return resolved
}

function readDid(did: string): Result<ResolvedDid, DidProblem> {
  if (did.startsWith('did:key:')) return resolveDidKey(did)
  if (did.startsWith('did:jwk:')) return resolveDidJwk(did)
  return fail({ code: /^did:[a-z0-9]+:./.test(did) ? 'did_method_unsupported' : 'did_ill_formed' })
}
