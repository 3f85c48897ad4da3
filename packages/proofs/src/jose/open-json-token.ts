import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { succeed, type Result } from '@wanderbuch/standards/result'
import type { CryptoPort } from '../crypto-port.ts'
import { decodeBase64Url } from '../encoding/base64.ts'
import { isJsonObject } from '../json/json-object.ts'
import { parseJsonStrictly } from '../json/parse-strict.ts'
import { failProof, type ProofProblem } from '../proof-report.ts'
import { parseSdJwtVc } from '../sd-jwt/parse-sd-jwt-vc.ts'
import { splitJsonSdJwt } from '../sd-jwt/split-sd-jwt.ts'
import { parseJsonJws } from './json-jws.ts'
import type { OpenedCredential } from './open-credentials.ts'
import { parseVcJwt } from './parse-vc-jwt.ts'

const tokenTypes = /^(application\/)?(vc|vp|dc)([+-]ld)?(\+sd)?[+-]jwt$/i

/** Which token a JWS in JSON is, by `typ` in its first protected header; undefined for all else, such as seals. */
export function findJsonTokenForm(value: JsonValue): 'vc-jwt' | 'sd-jwt' | undefined {
  const signatures = parseJsonJws(value)
  const [encoded = ''] = signatures.ok ? (signatures.value[0]?.token.split('.') ?? []) : []
  const bytes = decodeBase64Url(encoded)
  const header = bytes.ok ? parseJsonStrictly(bytes.value, { maxBytes: 200_000, maxDepth: 8, maxNodes: 2_000 }) : bytes
  const typ = header.ok && isJsonObject(header.value) ? header.value.typ : undefined
  if (typeof typ !== 'string' || !tokenTypes.test(typ)) return undefined
  return /sd-jwt$/i.test(typ) ? 'sd-jwt' : 'vc-jwt'
}

/** Reads a VC-JWT or SD-JWT in JSON, flattened or general, with all its signatures. */
export async function openJsonToken(value: JsonValue, crypto: CryptoPort): Promise<OpenedCredential['content']> {
  return findJsonTokenForm(value) === 'sd-jwt' ? openJsonSdJwt(value, crypto) : openJsonVcJwt(value)
}

async function openJsonSdJwt(value: JsonValue, crypto: CryptoPort): Promise<OpenedCredential['content']> {
  const split = splitJsonSdJwt(value)
  if (!split.ok) return split
  const read = await Promise.all(split.value.map((parts) => parseSdJwtVc(parts, crypto)))
  const all = allOf(read)
  if (!all.ok) return all
  const [vc, ...further] = all.value
  return vc ? succeed({ kind: 'sd-jwt', vc, further }) : failProof('jws_without_signatures')
}

function openJsonVcJwt(value: JsonValue): OpenedCredential['content'] {
  const signatures = parseJsonJws(value)
  const all = signatures.ok ? allOf(signatures.value.map(({ token }) => parseVcJwt(token))) : signatures
  if (!all.ok) return all
  const [jwt, ...further] = all.value
  return jwt ? succeed({ kind: 'vc-jwt', jwt, further }) : failProof('jws_without_signatures')
}

/** One signature that cannot be read makes the whole unreadable: a reader must not choose among them. */
function allOf<Value>(read: readonly Result<Value, ProofProblem>[]): Result<readonly Value[], ProofProblem> {
  const values: Value[] = []
  for (const one of read) {
    if (!one.ok) return one
    values.push(one.value)
  }
  return succeed(values)
}
