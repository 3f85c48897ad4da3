import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { fail, succeed, type Result } from '@wanderbuch/standards/result'
import { readJwk } from '../did/parse-did-document.ts'
import { parsePublicJwk } from '../did/public-jwk.ts'
import type { DidProblem, ResolvedDid, VerificationMethod } from '../did/resolved-did.ts'
import { isJsonObject, type JsonObject } from '../json/json-object.ts'
import { parseJsonStrictly } from '../json/parse-strict.ts'

const limits = { maxBytes: 262_144, maxDepth: 12, maxNodes: 10_000 }
const maxKeys = 64
const wellKnown = '/.well-known/jwt-vc-issuer'

const illFormed = (reason: string): { ok: false; problem: DidProblem } =>
  fail({ code: 'did_document_ill_formed', details: { reason } })

/**
 * Where the keys of an issuer that is named by an https address are told: the well-known part goes between host and path.
 * Source: draft-ietf-oauth-sd-jwt-vc, JWT VC Issuer Metadata. Example: `https://example.org/tenant` gives
 * `https://example.org/.well-known/jwt-vc-issuer/tenant`.
 */
export function issuerMetadataUrl(issuer: string): Result<string, DidProblem> {
  const [, host = '', path = ''] = /^https:\/\/([^/?#@\s\\]+)(\/[^?#\s\\]*)?$/.exec(issuer) ?? []
  if (host === '' || issuer.length > 1_000) return fail({ code: 'did_ill_formed' })
  return succeed(`https://${host}${wellKnown}${path === '/' ? '' : path}`)
}

/** The keys themselves, or the address where they stand. */
export type IssuerMetadata =
  { readonly kind: 'keys'; readonly resolved: ResolvedDid } | { readonly kind: 'address'; readonly jwksUri: string }

/** Reads JWT VC Issuer Metadata; `issuer` in it must be, letter by letter, the issuer asked for. */
export function parseIssuerMetadata(bytes: Uint8Array, issuer: string): Result<IssuerMetadata, DidProblem> {
  const parsed = parseJsonStrictly(bytes, limits)
  if (!parsed.ok || !isJsonObject(parsed.value)) return illFormed(parsed.ok ? 'object' : parsed.problem.code)
  const { issuer: named, jwks, jwks_uri: jwksUri } = parsed.value
  if (named !== issuer) return illFormed('issuer')
  if ((jwks === undefined) === (jwksUri === undefined)) return illFormed('jwks')
  if (jwksUri !== undefined)
    return typeof jwksUri === 'string' && jwksUri.startsWith('https://')
      ? succeed({ kind: 'address', jwksUri })
      : illFormed('jwks_uri')
  const resolved = readKeySet(jwks, issuer)
  return resolved.ok ? succeed({ kind: 'keys', resolved: resolved.value }) : resolved
}

/** Reads a JSON Web Key Set (RFC 7517) as the keys of an issuer: each is for its statements, named `issuer#kid`. */
export function parseIssuerKeys(bytes: Uint8Array, issuer: string): Result<ResolvedDid, DidProblem> {
  const parsed = parseJsonStrictly(bytes, limits)
  return parsed.ok ? readKeySet(parsed.value, issuer) : illFormed(parsed.problem.code)
}

/** Reads a JSON Web Key (RFC 7517) that stands at an address as a key of an issuer, named by that address. */
export function parseIssuerKey(bytes: Uint8Array, address: string, issuer: string): Result<ResolvedDid, DidProblem> {
  const parsed = parseJsonStrictly(bytes, limits)
  if (!parsed.ok || !isJsonObject(parsed.value)) return illFormed(parsed.ok ? 'object' : parsed.problem.code)
  const read = parsePublicJwk(parsed.value)
  if (!read.ok && read.problem.code === 'jwk_private') return fail({ code: 'did_shows_private_key' })
  const publicKey = readJwk(parsed.value)
  if (!publicKey) return illFormed('jwk')
  const method = { id: address, controller: issuer, publicKey, purposes: ['assertionMethod'] } as const
  return succeed({ did: issuer, verificationMethods: [method] })
}

function readKeySet(jwks: JsonValue | undefined, issuer: string): Result<ResolvedDid, DidProblem> {
  const keys = isJsonObject(jwks) ? jwks.keys : undefined
  if (!Array.isArray(keys) || keys.length > maxKeys || !keys.every(isJsonObject)) return illFormed('keys')
  const isPrivate = (jwk: JsonObject) => {
    const read = parsePublicJwk(jwk)
    return !read.ok && read.problem.code === 'jwk_private'
  }
  if (keys.some(isPrivate)) return fail({ code: 'did_shows_private_key' })
  const verificationMethods = keys.flatMap((jwk) => toMethod(jwk, issuer) ?? [])
  if (new Set(verificationMethods.map(({ id }) => id)).size < verificationMethods.length)
    return illFormed('kid_repeated')
  return succeed({ did: issuer, verificationMethods })
}

function toMethod(jwk: JsonObject, issuer: string): VerificationMethod | undefined {
  const publicKey = readJwk(jwk)
  const { kid } = jwk
  if (!publicKey || (kid !== undefined && typeof kid !== 'string')) return undefined
  return {
    id: kid === undefined ? issuer : `${issuer}#${kid}`,
    controller: issuer,
    publicKey,
    purposes: ['assertionMethod'],
  }
}
