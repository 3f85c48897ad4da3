import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { decodeBase64, decodeBase64Url } from '../encoding/base64.ts'
import { isJsonObject, type JsonObject } from '../json/json-object.ts'
import { parseJsonStrictly } from '../json/parse-strict.ts'
import type { UnreadPartKind } from '../unread-seal-parts.ts'

/** One element of `etsiU`: its name and value, and the text it stands for in the imprint of an archive time stamp. */
export interface UnsignedPart {
  readonly name: string
  readonly value: JsonValue
  /** As it stands when it is base64url; absent for one in clear JSON. */
  readonly encoded?: string
  /** The whole element, `{ name: value }`. */
  readonly element: JsonObject
}

const maxParts = 64
const limits = { maxBytes: 8_000_000, maxDepth: 16, maxNodes: 5_000 }

/**
 * The elements of `etsiU` in their order: base64url of JSON, or JSON in clear. Nothing in them is signed by the seal's key:
 * they help to find certificates, times and lists, each of which has to prove itself. What cannot be read is left out, and
 * so is all after it, since a time stamp over it could not be checked. Source: ETSI TS 119 182-1 clause 5.3.1.
 */
export function readUnsignedParts(etsiU: JsonValue | undefined): readonly UnsignedPart[] {
  if (!Array.isArray(etsiU)) return []
  const parts: UnsignedPart[] = []
  const elements = etsiU as readonly JsonValue[]
  // All in one form: base64url and clear ones may not be mixed.
  if (new Set(elements.map((one) => typeof one)).size > 1) return []
  for (const element of elements.slice(0, maxParts)) {
    const part = readPart(element)
    if (!part) break
    parts.push(part)
  }
  return parts
}

/** Parts that are looked at (clause 5.3). */
const readNames = ['sigTst', 'arcTst', 'xVals', 'axVals', 'rVals', 'arVals', 'tstVD', 'anyValData', 'cSig']

const kinds: Readonly<Record<string, UnreadPartKind>> = {
  rfsTst: 'time-stamp-of-references',
  sigRTst: 'time-stamp-of-references',
  xRefs: 'references',
  rRefs: 'references',
  axRefs: 'references',
  arRefs: 'references',
}

/** Kinds of parts that are not looked at; what cannot be read is one of another kind. */
export function unreadKinds(etsiU: JsonValue | undefined): readonly UnreadPartKind[] {
  if (etsiU === undefined) return []
  const names = readUnsignedParts(etsiU).map(({ name }) => name)
  const isWhole = Array.isArray(etsiU) && names.length === etsiU.length
  const unread = names.filter((name) => !readNames.includes(name))
  const found = unread.map((name): UnreadPartKind => (Object.hasOwn(kinds, name) ? kinds[name] : undefined) ?? 'other')
  return isWhole ? found : [...found, 'other']
}

function readPart(element: JsonValue): UnsignedPart | undefined {
  if (typeof element !== 'string') return toPart(element)
  const bytes = decodeBase64Url(element)
  const parsed = bytes.ok ? parseJsonStrictly(bytes.value, limits) : bytes
  const part = parsed.ok ? toPart(parsed.value) : undefined
  return part && { ...part, encoded: element }
}

function toPart(element: JsonValue): UnsignedPart | undefined {
  if (!isJsonObject(element)) return undefined
  const [entry, ...more] = Object.entries(element)
  return entry && more.length === 0 ? { name: entry[0], value: entry[1], element } : undefined
}

/** DER of the values (`pkiOb`, clause 5.4.1) of a list; those in another encoding are left out. */
export function readValues(list: JsonValue | undefined): readonly Uint8Array[] {
  return readTexts(list).flatMap((text) => {
    const der = decodeBase64(text)
    return der.ok ? [der.value] : []
  })
}

/** The same values as the base64 text they stand in. */
export function readTexts(list: JsonValue | undefined): readonly string[] {
  if (!Array.isArray(list)) return []
  return (list as readonly JsonValue[]).flatMap((one) =>
    isJsonObject(one) && typeof one.val === 'string' && isDer(one.encoding) ? [one.val] : [],
  )
}

/** DER is what stands there when no encoding is named (clause 5.4.1). */
const isDer = (encoding: JsonValue | undefined) =>
  encoding === undefined || encoding === 'http://uri.etsi.org/01903/v1.2.2#DER'

/** Tokens of a time stamp container (`tstContainer`, clause 5.4.3). */
export function readTokens(container: JsonValue | undefined): readonly Uint8Array[] {
  return isJsonObject(container) ? readValues(container.tstTokens) : []
}
