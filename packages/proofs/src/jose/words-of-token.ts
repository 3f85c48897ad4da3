import { isJsonObject, type JsonObject, omitMembers } from '../json/json-object.ts'
import { registeredClaims } from './credential-from-jwt.ts'
import type { SecuredObject } from './open-credentials.ts'

/** Claims of a token that stand beside the words of a credential and are none of them. */
const claims = [...registeredClaims, 'status', 'vct']

/**
 * The words of a credential exactly as its token carries them, without the claims of the token; undefined for JSON with its
 * proof inside.
 */
export function wordsOfToken(secured: SecuredObject): JsonObject | undefined {
  if (secured.kind === 'document') return undefined
  if (secured.kind === 'sd-jwt') return omitMembers(secured.vc.claims, claims)
  const { style, payload } = secured.jwt
  if (style === 'payload') return omitMembers(payload, claims)
  const inside = payload.vc ?? payload.vp
  return isJsonObject(inside) ? inside : undefined
}
