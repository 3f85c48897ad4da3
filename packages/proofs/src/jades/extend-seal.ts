import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { encodeBase64, encodeBase64Url } from '../encoding/base64.ts'
import { encodeUtf8 } from '../encoding/utf8.ts'
import type { JsonObject } from '../json/json-object.ts'
import type { SealLevel } from '../proof-report.ts'
import { parseSealed } from './parse-sealed.ts'
import { archivedForms } from './jades-stamps.ts'
import { readUnsignedParts } from './unsigned-parts.ts'

export interface SealToExtend {
  /** A seal of one signature. */
  readonly sealed: JsonObject
  readonly level: Exclude<SealLevel, 'B-B'>
  /** A time stamp token, DER, over bytes. */
  readonly stamp: (data: Uint8Array) => Promise<Uint8Array>
  /** DER: certificates above the one of the seal, of responders and of the one who stamps. */
  readonly certificates: readonly Uint8Array[]
  /** DER of revocation lists and of OCSP responses. */
  readonly lists?: readonly Uint8Array[]
  readonly responses?: readonly Uint8Array[]
  /** Elements of `etsiU` in clear JSON instead of base64url. */
  readonly clear?: boolean
}

const valuesOf = (ders: readonly Uint8Array[]) => ders.map((der) => ({ val: encodeBase64(der) }))
const containerOf = (token: Uint8Array) => ({ tstTokens: valuesOf([token]) })

/**
 * Adds to a seal what a higher level asks for: a time stamp over the signature (B-T), certificates and revocation values
 * (B-LT), a time stamp over all of it (B-LTA). Throws when the seal cannot be read or has several signatures.
 * Source: ETSI TS 119 182-1 clauses 5.3 and 6.3.
 */
export async function extendSeal(input: SealToExtend): Promise<JsonObject> {
  const { sealed, level, stamp, certificates, lists = [], responses = [], clear = false } = input
  const parsed = parseSealed(sealed)
  const [signature, ...more] = parsed.ok ? parsed.value.signatures : []
  if (!parsed.ok || !signature || more.length > 0) throw new Error('a seal of one signature is expected')
  const etsiU: JsonValue[] = [...(Array.isArray(signature.etsiU) ? (signature.etsiU as readonly JsonValue[]) : [])]
  const add = (element: JsonObject) =>
    etsiU.push(clear ? element : encodeBase64Url(encodeUtf8(JSON.stringify(element))))
  add({ sigTst: containerOf(await stamp(encodeUtf8(signature.signature))) })
  if (level !== 'B-T') {
    add({ xVals: certificates.map((der) => ({ x509Cert: { val: encodeBase64(der) } })) })
    add({ rVals: { crlVals: valuesOf(lists), ocspVals: valuesOf(responses) } })
  }
  if (level === 'B-LTA') {
    const parts = readUnsignedParts([...etsiU, clear ? { arcTst: {} } : encodeBase64Url(encodeUtf8('{"arcTst":{}}'))])
    const [data] =
      archivedForms({ payload: encodeUtf8(parsed.value.payload), signature, parts, index: etsiU.length }) ?? []
    if (data) add({ arcTst: containerOf(await stamp(data)) })
  }
  const { protected: signedHeader, signature: value } = signature
  return {
    payload: parsed.value.payload,
    signatures: [{ protected: signedHeader, header: { etsiU }, signature: value }],
  }
}
