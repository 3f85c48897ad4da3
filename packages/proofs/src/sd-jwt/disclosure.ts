import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { succeed, type Result } from '@wanderbuch/standards/result'
import type { Awaitable, CryptoPort, DigestAlgorithm } from '../crypto-port.ts'
import { decodeBase64Url, encodeBase64Url } from '../encoding/base64.ts'
import { encodeUtf8 } from '../encoding/utf8.ts'
import { parseJsonStrictly } from '../json/parse-strict.ts'
import { failProof, type ProofProblem } from '../proof-report.ts'

/** One claim that was hidden behind its digest. */
export interface Disclosure {
  /** As received. */
  readonly encoded: string
  /** Absent for an element of a list. */
  readonly name?: string
  readonly value: JsonValue
  /** base64url. */
  readonly digest: string
}

const digestAlgorithms: readonly unknown[] = ['sha-256', 'sha-384', 'sha-512']

/** The digest the issuer names in `_sd_alg`; SHA-256 when none is named. Source: RFC 9901 section 4.1.1. */
export function parseDigestAlgorithm(named: JsonValue | undefined): Result<DigestAlgorithm, ProofProblem> {
  if (named === undefined) return succeed('sha-256')
  if (typeof named !== 'string') return failProof('sd_jwt_ill_formed', { found: '_sd_alg' })
  if (!digestAlgorithms.includes(named)) return failProof('digest_algorithm_unsupported', { found: named })
  return succeed(named as DigestAlgorithm)
}

/** Digest over the letters of a disclosure, or of a whole SD-JWT, base64url. */
export function digestOfText(text: string, algorithm: DigestAlgorithm, crypto: CryptoPort): Awaitable<string> {
  return crypto.base64UrlDigest?.(algorithm, text) ?? encodeDigest(crypto.digest(algorithm, encodeUtf8(text)))
}

const encodeDigest = async (digest: Awaitable<Uint8Array>) => encodeBase64Url(await digest)

/** Names that steer the reading and never stand for a claim; `__proto__` would reach into the language itself. */
const forbiddenNames = ['_sd', '...', '_sd_alg', '__proto__']

/** Reads `[salt, name, value]` or `[salt, value]`. Source: RFC 9901 section 4.2. */
export async function readDisclosure(
  encoded: string,
  algorithm: DigestAlgorithm,
  crypto: CryptoPort,
): Promise<Result<Disclosure, ProofProblem>> {
  const bytes = decodeBase64Url(encoded)
  const parsed = bytes.ok ? parseJsonStrictly(bytes.value) : bytes
  if (!parsed.ok) return failProof('disclosure_ill_formed', { reason: parsed.problem.code })
  const list: readonly JsonValue[] = Array.isArray(parsed.value) ? parsed.value : []
  const [salt, name] = list
  const value = list.at(-1)
  if (typeof salt !== 'string' || value === undefined || list.length < 2 || list.length > 3)
    return failProof('disclosure_ill_formed', { reason: 'form' })
  const digest = await digestOfText(encoded, algorithm, crypto)
  if (list.length === 2) return succeed({ encoded, value, digest })
  if (typeof name !== 'string') return failProof('disclosure_ill_formed', { reason: 'name' })
  if (forbiddenNames.includes(name)) return failProof('disclosure_name_forbidden', { found: name })
  return succeed({ encoded, name, value, digest })
}
