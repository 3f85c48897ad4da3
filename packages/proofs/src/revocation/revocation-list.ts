import { readExtensions } from '../x509/certificate-extensions.ts'
import { readSerialNumber } from '../x509/certificate.ts'
import {
  derTags,
  readChildren,
  readElement,
  readElements,
  readTime,
  sameBytes,
  type DerElement,
} from '../x509/read-der.ts'
import { readSigned, readSignedParts, type SignedDer } from '../x509/signed-der.ts'

/** A certificate revocation list (CRL) as it was read. Whose it is, is not looked at here. */
export interface RevocationList {
  readonly issuerDer: Uint8Array
  /** UTC, `2023-05-11T08:00:00Z`. */
  readonly thisUpdate: string
  readonly nextUpdate?: string
  readonly scope: ListScope
  /** DER of the entries, one after the other; empty: nothing is revoked. */
  readonly entries: Uint8Array
  readonly signed: SignedDer
}

/** What the list speaks of (RFC 5280 section 5.2.5). */
export interface ListScope {
  /** Absent: all kinds. */
  readonly only?: 'end-entities' | 'authorities'
  /** Name of the part of a list that was cut in parts, DER. */
  readonly distributionPoint?: Uint8Array
  /** Says only what changed, speaks for other issuers, of some reasons only, or has a critical extension not understood. */
  readonly isPartial: boolean
}

export interface RevokedEntry {
  readonly revokedAt: string
  /** CRLReason (RFC 5280 section 5.3.1); absent: not stated. */
  readonly reason?: number
}

const reasonCode = '2.5.29.21'
const issuingDistributionPoint = '2.5.29.28'
const maxEntries = 200_000
/** Bytes of one list; with the entries this bounds the work. */
const maxBytes = 8_000_000

/** Reads a list from DER; undefined when it is not one or is larger than is read here. Source: RFC 5280 section 5.1. */
export function parseRevocationList(der: Uint8Array): RevocationList | undefined {
  const [toBeSigned, algorithm, signature] = der.length > maxBytes ? [] : (readSignedParts(der) ?? [])
  const signed = readSigned(toBeSigned, algorithm, signature)
  const fields = readChildren(toBeSigned, derTags.sequence) ?? []
  const [inner, issuer, updated, ...others] = fields[0]?.tag === derTags.integer ? fields.slice(1) : fields
  const thisUpdate = readTime(updated)
  if (!signed || !inner || !algorithm || !sameBytes(inner.whole, algorithm.whole) || !issuer || !thisUpdate)
    return undefined
  const nextUpdate = readTime(others[0])
  const [revoked, wrapper] = splitRest(nextUpdate === undefined ? others : others.slice(1))
  const scope = readScope(wrapper)
  if (!scope || issuer.tag !== derTags.sequence) return undefined
  const list = { issuerDer: issuer.whole, thisUpdate, scope, entries: revoked?.content ?? new Uint8Array(), signed }
  return nextUpdate === undefined ? list : { ...list, nextUpdate }
}

function splitRest(rest: readonly DerElement[]): readonly [DerElement | undefined, DerElement | undefined] {
  return [rest.find(({ tag }) => tag === derTags.sequence), rest.find(({ tag }) => tag === 0xa0)]
}

function readScope(wrapper: DerElement | undefined): ListScope | undefined {
  if (!wrapper) return { isPartial: false }
  const extensions = readExtensions(readElements(wrapper.content)?.[0])
  if (!extensions) return undefined
  const isPartial = extensions.some(({ type, critical }) => critical && type !== issuingDistributionPoint)
  const point = extensions.find(({ type }) => type === issuingDistributionPoint)
  if (!point) return { isPartial }
  const fields = readChildren(readElement(point.content), derTags.sequence)
  if (!fields) return undefined
  const isThere = (tag: number) => fields.some((field) => field.tag === tag)
  const has = (tag: number) => fields.some((field) => field.tag === tag && field.content[0] !== 0)
  const name = fields.find(({ tag }) => tag === 0xa0)
  const only = has(0x81) ? 'end-entities' : has(0x82) ? 'authorities' : undefined
  return {
    // onlySomeReasons, indirectCRL, onlyContainsAttributeCerts.
    isPartial: isPartial || isThere(0x83) || has(0x84) || has(0x85),
    ...(only && { only }),
    ...(name && { distributionPoint: name.content }),
  }
}

/** Entries by serial number; one that comes twice counts as it first stands. */
type ListIndex = ReadonlyMap<string, DerElement> | 'ill-formed'

/** A list is gone through once, however many certificates are looked up in it. */
const indexes = new WeakMap<RevocationList, ListIndex>()

function indexOf(list: RevocationList): ListIndex {
  const found = indexes.get(list) ?? indexEntries(list.entries)
  indexes.set(list, found)
  return found
}

function indexEntries(entries: Uint8Array): ListIndex {
  const index = new Map<string, DerElement>()
  let rest = entries
  for (let count = 0; rest.length > 0; count += 1) {
    const entry = readElement(rest)
    const serialNumber = entry?.tag === derTags.sequence ? readSerialNumber(readElement(entry.content)) : undefined
    if (!entry || serialNumber === undefined || count >= maxEntries) return 'ill-formed'
    if (!index.has(serialNumber)) index.set(serialNumber, entry)
    rest = rest.subarray(entry.whole.length)
  }
  return index
}

/**
 * The entry of a serial number (lower-case hex, as certificates give it); undefined when there is none, `ill-formed` when the
 * entries cannot be read to their end: then their silence says nothing.
 */
export function findRevoked(list: RevocationList, serialNumber: string): RevokedEntry | undefined | 'ill-formed' {
  const index = indexOf(list)
  const entry = index === 'ill-formed' ? index : index.get(serialNumber)
  return entry === undefined || entry === 'ill-formed' ? entry : readEntry(entry)
}

function readEntry(element: DerElement): RevokedEntry | 'ill-formed' {
  const [, date, list] = readChildren(element, derTags.sequence) ?? []
  const revokedAt = readTime(date)
  const extensions = list ? readExtensions(list) : []
  // A critical extension of an entry (certificateIssuer) would mean that it speaks of another issuer's certificate.
  if (!revokedAt || !extensions || extensions.some(({ critical, type }) => critical && type !== reasonCode))
    return 'ill-formed'
  const stated = extensions.find(({ type }) => type === reasonCode)
  const reason = stated && readElement(stated.content)
  if (!reason) return { revokedAt }
  return reason.tag === derTags.enumerated && reason.content.length === 1
    ? { revokedAt, reason: reason.content[0] ?? 0 }
    : 'ill-formed'
}
