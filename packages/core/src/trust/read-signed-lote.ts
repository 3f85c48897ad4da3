import type { CryptoPort } from '@wanderbuch/proofs/crypto-port'
import { verifyJades } from '@wanderbuch/proofs/jades/verify-jades'
import { parseSealed, readSealedContent } from '@wanderbuch/proofs/jades/parse-sealed'
import { isJsonObject, type JsonObject } from '@wanderbuch/proofs/json/json-object'
import { parseJsonStrictly } from '@wanderbuch/proofs/json/parse-strict'
import { encodeUtf8 } from '@wanderbuch/proofs/encoding/utf8'
import type { Result } from '@wanderbuch/standards/result'
import type { TrustSource } from '../vocabulary/trust-source.ts'
import { fromLote } from './from-lote.ts'
import { signatureOfList } from './signature-of-list.ts'
import { type ListOrigin, refuseList, type TrustSourceProblem } from './trust-source-problem.ts'

const limits = { maxNodes: 2_000_000 }

/**
 * Reads a list of ETSI TS 119 602 signed as compact JWS (JAdES baseline B, clause 6.8). A signature that fails, or that
 * cannot be checked because there is no certificate, refuses the list: unsigned lists have a form of their own.
 */
export async function readSignedLote(
  token: string,
  origin: ListOrigin,
  crypto: CryptoPort,
): Promise<Result<TrustSource, TrustSourceProblem>> {
  const [header = '', payload = '', signature = ''] = token.split('.')
  const sealed = parseSealed({ payload, signatures: [{ protected: header, signature }] })
  const content = sealed.ok ? readSealedContent(sealed.value) : sealed
  if (!sealed.ok || !content.ok) return refuseList('trust_list_ill_formed', 'protected')
  const [result] = (await verifyJades(sealed.value, crypto)).results
  if (!result || result.unchanged !== 'yes')
    return refuseList('trust_list_signature_wrong', result?.code ?? 'jws_ill_formed')
  const parsed = parseJsonStrictly(encodeUtf8(content.value), limits)
  if (!parsed.ok) return refuseList('trust_list_not_json', parsed.problem.pointer)
  if (!isJsonObject(parsed.value)) return refuseList('trust_list_ill_formed', '/')
  const value: JsonObject = parsed.value
  if (value.LoTE === undefined && value.ListAndSchemeInformation === undefined)
    return refuseList('trust_list_kind_not_read', value.metadata === undefined ? '/' : 'OpenID Federation')
  return fromLote({ value, origin, signature: signatureOfList(result) }, crypto)
}
