import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { succeed, type Result } from '@wanderbuch/standards/result'
import { parseJsonJws, type JsonJwsSignature } from '../jose/json-jws.ts'
import { failProof, type ProofProblem } from '../proof-report.ts'

/** The parts of an SD-JWT, still unread. */
export interface SdJwtParts {
  /** The token the issuer signed, compact. */
  readonly issuerToken: string
  /** As received: base64url, and the digest is over these very letters. */
  readonly disclosures: readonly string[]
  /** The holder's answer, compact; absent when none came along. */
  readonly keyBindingToken?: string
}

/** Longest text looked at, in characters; and most disclosures. */
export const sdJwtLimits = { maxLength: 4_000_000, maxDisclosures: 2_000 } as const

/** Takes `token~disclosure~...~` or `token~disclosure~...~answer` apart. Source: RFC 9901 section 4. */
export function splitSdJwt(text: string): Result<SdJwtParts, ProofProblem> {
  if (text.length > sdJwtLimits.maxLength) return failProof('sd_jwt_ill_formed', { reason: 'too_long' })
  const [issuerToken = '', ...rest] = text.split('~', sdJwtLimits.maxDisclosures + 3)
  const last = rest.pop()
  if (last === undefined || issuerToken === '') return failProof('sd_jwt_ill_formed', { reason: 'parts' })
  return toParts(issuerToken, rest, last === '' ? undefined : last)
}

function toParts(
  issuerToken: string,
  disclosures: readonly string[],
  keyBindingToken: string | undefined,
): Result<SdJwtParts, ProofProblem> {
  if (disclosures.length > sdJwtLimits.maxDisclosures)
    return failProof('too_many_disclosures', { found: disclosures.length, allowed: sdJwtLimits.maxDisclosures })
  if (disclosures.includes('')) return failProof('disclosure_ill_formed', { reason: 'empty' })
  return succeed({ issuerToken, disclosures, ...(keyBindingToken !== undefined && { keyBindingToken }) })
}

/**
 * Reads an SD-JWT in JSON, flattened or general: one set of parts a signature, all with the same disclosures. Only the
 * first unprotected header may carry disclosures and the holder's answer. Source: RFC 9901 section 8.
 */
export function splitJsonSdJwt(value: JsonValue): Result<readonly SdJwtParts[], ProofProblem> {
  const signatures = parseJsonJws(value)
  if (!signatures.ok) return signatures
  const [first, ...others] = signatures.value
  if (!first || others.some(({ header }) => 'disclosures' in header || 'kb_jwt' in header))
    return failProof('sd_jwt_ill_formed', { reason: 'disclosures_not_in_first_header' })
  const shown = readShownParts(first)
  if (!shown.ok) return shown
  const { disclosures, keyBindingToken } = shown.value
  const read = toParts(first.token, disclosures, keyBindingToken)
  if (!read.ok) return read
  return succeed([read.value, ...others.map(({ token }) => ({ issuerToken: token, disclosures }))])
}

function readShownParts({ header }: JsonJwsSignature): Result<Omit<SdJwtParts, 'issuerToken'>, ProofProblem> {
  const { disclosures = [], kb_jwt: keyBindingToken } = header
  const areTexts = Array.isArray(disclosures) && disclosures.every((one) => typeof one === 'string')
  if (!areTexts) return failProof('sd_jwt_ill_formed', { reason: 'disclosures' })
  if (keyBindingToken === undefined) return succeed({ disclosures })
  if (typeof keyBindingToken !== 'string') return failProof('key_binding_ill_formed', { found: 'kb_jwt' })
  return succeed({ disclosures, keyBindingToken })
}

/** The compact text without the holder's answer: what `sd_hash` is made over (RFC 9901 section 4.3.1). */
export function formatSdJwt({ issuerToken, disclosures }: SdJwtParts): string {
  return [issuerToken, ...disclosures, ''].join('~')
}
