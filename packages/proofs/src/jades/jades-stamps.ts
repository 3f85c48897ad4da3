import { concatBytes } from '../encoding/concat-bytes.ts'
import { encodeUtf8 } from '../encoding/utf8.ts'
import { canonicalText } from '../json/canonicalize.ts'
import { isJsonObject, type JsonObject } from '../json/json-object.ts'
import type { StampToVerify } from '../long-term/verify-stamps.ts'
import type { SealSignature } from './parse-sealed.ts'
import { readTokens, type UnsignedPart } from './unsigned-parts.ts'

interface StampedSeal {
  /** The payload as it stands in the file: raw, or base64url when the seal says so. */
  readonly payload: Uint8Array
  readonly signature: SealSignature
  /** Members of the protected header. */
  readonly members: JsonObject
  readonly parts: readonly UnsignedPart[]
}

/** Every time stamp of a seal, in the order in which they stand; `adoTst` of the protected header first. */
export function listJadesStamps({ payload, signature, members, parts }: StampedSeal): readonly StampToVerify[] {
  const words = [payload]
  const bytes = payload.length
  const ofWords = readTokens(members.adoTst).map(
    (token) => ({ kind: 'adoTst', token, readData: () => words, bytes }) as const,
  )
  const ofParts = parts.flatMap(({ name, value }, index) => {
    if (name !== 'sigTst' && name !== 'arcTst') return []
    const isOfSignature = name === 'sigTst'
    const readData = () =>
      isOfSignature ? [encodeUtf8(signature.signature)] : archivedForms({ payload, signature, parts, index })
    return readTokens(value).map(
      (token) => ({ kind: name, token, readData, bytes: isOfSignature ? 0 : bytes }) as const,
    )
  })
  return [...ofWords, ...ofParts]
}

interface ArchivedSeal extends Pick<StampedSeal, 'payload' | 'signature' | 'parts'> {
  /** Place of the archive time stamp in `etsiU`. */
  readonly index: number
}

/**
 * What an archive time stamp is over: payload, protected header and signature with dots, and after one more dot all elements
 * of `etsiU` before it, side by side. Elements in base64url count as they stand: that is how every sealed European Digital
 * Credential at hand is made. Elements in clear JSON count in a canonical form; where none is agreed, both the one of RFC 8785
 * and the plain one without spaces are tried. Source: ETSI TS 119 182-1 clause 5.3.6.3.
 */
export function archivedForms({ payload, signature, parts, index }: ArchivedSeal): readonly Uint8Array[] | undefined {
  const { value } = parts[index] ?? {}
  const over = isJsonObject(value) ? value.timeStamped : undefined
  if (over !== undefined && over !== 'all') return undefined
  const before = parts.slice(0, index)
  const middle = `.${signature.protected}.${signature.signature}.`
  const inForm = (write: (element: JsonObject) => string) =>
    concatBytes([
      payload,
      encodeUtf8(middle + before.map(({ encoded, element }) => encoded ?? write(element)).join('')),
    ])
  if (before.every(({ encoded }) => encoded !== undefined)) return [inForm(canonicalText)]
  return [inForm(canonicalText), inForm((element) => JSON.stringify(element))]
}
