import { succeed, type Result } from '@wanderbuch/standards/result'
import { isSignatureAlgorithm, type SignatureAlgorithm } from '../crypto-port.ts'
import { decodeBase64Url } from '../encoding/base64.ts'
import { describeValue } from '../json/describe-value.ts'
import { isJsonObject, type JsonObject } from '../json/json-object.ts'
import { parseJsonStrictly } from '../json/parse-strict.ts'
import { failProof, type ProofProblem } from '../proof-report.ts'

export interface ProtectedHeader {
  readonly alg: SignatureAlgorithm
  /** All members, signed but not otherwise judged. */
  readonly members: JsonObject
}

const limits = { maxBytes: 200_000, maxDepth: 8, maxNodes: 2_000 }

/** Headers of one issuer are mostly the same letters; reading them once is enough. Bounded, and emptied when full. */
const remembered = new Map<string, ProtectedHeader>()
const memory = { maxHeaders: 256, maxLength: 2_000 }

/**
 * Reads the protected header of a JWS. The algorithm must be one of ours, and every critical extension must be among
 * `understood` and present. Source: RFC 7515 sections 4.1.1 and 4.1.11.
 */
export function parseProtectedHeader(
  encoded: string,
  understood: readonly string[],
): Result<ProtectedHeader, ProofProblem> {
  const key = `${understood.join(' ')} ${encoded}`
  const known = remembered.get(key)
  if (known) return succeed(known)
  const read = readHeader(encoded, understood)
  if (!read.ok || encoded.length > memory.maxLength) return read
  if (remembered.size >= memory.maxHeaders) remembered.clear()
  remembered.set(key, read.value)
  return read
}

function readHeader(encoded: string, understood: readonly string[]): Result<ProtectedHeader, ProofProblem> {
  const bytes = decodeBase64Url(encoded)
  const parsed = bytes.ok ? parseJsonStrictly(bytes.value, limits) : bytes
  if (!parsed.ok) return failProof('jws_header_ill_formed', { reason: parsed.problem.code })
  const members = parsed.value
  if (!isJsonObject(members)) return failProof('jws_header_ill_formed')
  const critical = findUnknownCritical(members, understood)
  if (critical !== undefined) return failProof('crit_unknown', { found: critical })
  const alg = parseAlgorithm(members.alg)
  return alg.ok ? succeed({ alg: alg.value, members }) : alg
}

function parseAlgorithm(alg: unknown): Result<SignatureAlgorithm, ProofProblem> {
  if (typeof alg !== 'string') return failProof('jws_header_ill_formed', { found: 'alg' })
  if (isSignatureAlgorithm(alg)) return succeed(alg)
  if (alg.toLowerCase() === 'none') return failProof('alg_none', { alg })
  return failProof(/^HS\d/i.test(alg) ? 'alg_symmetric' : 'alg_unsupported', { alg })
}

/** Names that RFC 7515 defines itself must not be listed as critical. */
const registered = ['alg', 'jku', 'jwk', 'kid', 'x5u', 'x5c', 'x5t', 'x5t#S256', 'typ', 'cty', 'crit']

function findUnknownCritical(members: JsonObject, understood: readonly string[]): string | undefined {
  if (!Object.hasOwn(members, 'crit')) return undefined
  const { crit } = members
  if (!Array.isArray(crit) || crit.length === 0 || new Set(crit).size !== crit.length) return 'crit'
  const isKnown = (name: unknown) =>
    typeof name === 'string' && understood.includes(name) && !registered.includes(name) && Object.hasOwn(members, name)
  const unknown: unknown = crit.find((name) => !isKnown(name))
  return unknown === undefined ? undefined : describeValue(unknown)
}
