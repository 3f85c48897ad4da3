import type { CryptoPort } from '@wanderbuch/proofs/crypto-port'
import { decodeBase64 } from '@wanderbuch/proofs/encoding/base64'
import { encodeHex } from '@wanderbuch/proofs/encoding/hex'
import { decodeUtf8 } from '@wanderbuch/proofs/encoding/utf8'
import { isJsonObject, type JsonObject } from '@wanderbuch/proofs/json/json-object'
import { parseJsonStrictly } from '@wanderbuch/proofs/json/parse-strict'
import { parseXmlDocument } from '@wanderbuch/proofs/xml/parse-xml'
import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { type Result, succeed } from '@wanderbuch/standards/result'
import type { Snapshot } from '../vocabulary/snapshot.ts'
import type { TrustList } from '../vocabulary/trust-list.ts'
import type { TrustSource } from '../vocabulary/trust-source.ts'
import { amsNamespace, fromAmsXml } from './from-ams-xml.ts'
import { fromDccRegistry, fromKnownRegistries, isDccRegistry, isKnownRegistries } from './from-dcc-registry.ts'
import { fromDeqarJson, fromDeqarTable, isDeqarTable } from './from-deqar.ts'
import { fromEbsiRecords } from './from-ebsi-records.ts'
import { fromElmAccreditations, isElmAccreditations } from './from-elm-accreditations.ts'
import { fromLoqXml, loqNamespace } from './from-loq-xml.ts'
import { fromLote } from './from-lote.ts'
import { fromTrustedListXml, trustedListNamespace } from './from-trusted-list-xml.ts'
import { parseTrustList } from './parse-trust-list.ts'
import { readSignedLote } from './read-signed-lote.ts'
import { readStrictly } from './strict-object.ts'
import { type ListOrigin, refuseList, type TrustSourceProblem } from './trust-source-problem.ts'
import { openXmlList } from './open-xml-list.ts'

/** A list as read: one kept by hand stays what it is, all others are in one form. */
export type TrustFile =
  | { readonly kind: 'trust-list'; readonly list: TrustList; readonly sha256: string }
  | { readonly kind: 'trust-source'; readonly source: TrustSource }

export interface TrustFileInput {
  readonly bytes: Uint8Array
  /** Where it came from; a snapshot says so itself. */
  readonly source: string
  /** Rely on it although a newer one was promised. */
  readonly pinned?: boolean
}

const snapshotKind: Snapshot['kind'] = 'wanderbuch-snapshot'

type Read = Result<TrustFile, TrustSourceProblem>

/** Larger than any list of a Member State. */
const maxBytes = 40 * 1024 * 1024
const limits = { maxBytes, maxNodes: 2_000_000 }

interface Reading {
  readonly bytes: Uint8Array
  readonly origin: ListOrigin
  readonly crypto: CryptoPort
  /** A snapshot inside a snapshot is refused. */
  readonly isInside: boolean
}

type SourceRead = Result<TrustSource, TrustSourceProblem>

const asFile = (read: SourceRead): Read => (read.ok ? succeed({ kind: 'trust-source', source: read.value }) : read)

/** The bytes a snapshot kept, with the place and the day it names. Its digest must be theirs. */
async function readSnapshot(value: JsonObject, { origin, crypto }: Reading): Promise<Read> {
  const { root, misfit } = readStrictly(value)
  const source = root.text('source')
  const lookedUpOn = root.optionalTime('lookedUpAt')
  const named = root.text('sha256')
  const base64 = typeof value.base64 === 'string' ? decodeBase64(value.base64) : undefined
  if (misfit() !== undefined) return refuseList('trust_list_ill_formed', misfit() ?? '')
  if (!base64?.ok) return refuseList('trust_list_ill_formed', '/base64')
  const sha256 = encodeHex(await crypto.digest('sha-256', base64.value))
  if (sha256 !== named.toLowerCase()) return refuseList('trust_list_digest_differs', '/sha256')
  const inner = { source, sha256, pinned: origin.pinned, ...(lookedUpOn && { lookedUpOn }) }
  return readBytes({ bytes: base64.value, origin: inner, crypto, isInside: true })
}

const unsigned = { outcome: 'not-determined', code: 'list_not_signed' } as const

function readJson(value: JsonValue, reading: Reading): Promise<Read> | Read {
  const { origin, isInside } = reading
  if (isKnownRegistries(value)) return asFile(fromKnownRegistries(value, origin))
  if (!isJsonObject(value)) return refuseList('trust_list_kind_unknown', '/')
  if (value.kind === snapshotKind && !isInside) return readSnapshot(value, reading)
  if (value.kind === 'wanderbuch-trust-list') {
    const list = parseTrustList(value)
    return list.ok ? succeed({ kind: 'trust-list', list: list.value, sha256: origin.sha256 }) : list
  }
  return readKnownJson(value, reading)
}

function readKnownJson(value: JsonObject, { origin, crypto }: Reading): Promise<Read> | Read {
  if (value.LoTE !== undefined || value.ListAndSchemeInformation !== undefined)
    return fromLote({ value, origin, signature: unsigned }, crypto).then(asFile)
  if (value.kind === 'wanderbuch-ebsi-records') return fromEbsiRecords(value, origin, crypto).then(asFile)
  if (value.kind === 'wanderbuch-deqar-reports') return asFile(fromDeqarJson(value, origin))
  if (isDccRegistry(value)) return asFile(fromDccRegistry(value, origin))
  if (isElmAccreditations(value)) return asFile(fromElmAccreditations(value, origin))
  return refuseList('trust_list_kind_unknown', '/kind')
}

const xmlReaders = [
  { namespace: trustedListNamespace, root: 'TrustServiceStatusList', read: fromTrustedListXml },
  { namespace: amsNamespace, root: 'Accreditations', read: fromAmsXml },
  { namespace: loqNamespace, root: 'Courses', read: fromLoqXml },
] as const

async function readXml({ bytes, origin, crypto }: Reading): Promise<Read> {
  const parsed = parseXmlDocument(bytes, limits)
  if (!parsed.ok) return refuseList('trust_list_not_xml', `line ${parsed.problem.line}, ${parsed.problem.code}`)
  const { namespace, localName } = parsed.value.root
  const reader = xmlReaders.find((one) => one.namespace === namespace && one.root === localName)
  if (!reader) return refuseList('trust_list_kind_unknown', localName)
  const opened = await openXmlList(parsed.value, crypto, limits)
  if (!opened.ok) return opened
  const { root, signature } = opened.value
  const signed = { ...origin, signature }
  return asFile(await reader.read(root, signed, crypto))
}

async function readBytes(reading: Reading): Promise<Read> {
  const { bytes, origin, crypto } = reading
  if (bytes.length > maxBytes) return refuseList('trust_list_too_large', String(bytes.length))
  const decoded = decodeUtf8(bytes)
  if (!decoded.ok) return refuseList('trust_list_not_json', '/')
  const start = decoded.value.trimStart()
  if (/^eyJ[\w-]*\.[\w-]+\.[\w-]+\s*$/.test(start)) return asFile(await readSignedLote(start.trim(), origin, crypto))
  if (start.startsWith('<') || start.startsWith('\uFEFF<')) return readXml(reading)
  if (isDeqarTable(decoded.value)) return asFile(fromDeqarTable(decoded.value, origin))
  const parsed = parseJsonStrictly(bytes, limits)
  if (!parsed.ok) return refuseList('trust_list_not_json', parsed.problem.pointer)
  return readJson(parsed.value, reading)
}

/**
 * Reads a list of any known kind, found from its bytes: a local list, ETSI TS 119 602 (JSON, signed or not), ETSI TS 119 612
 * (XML), registries of issuers, EBSI records, quality reports, accreditations, qualifications, or a snapshot around one of them. Strict: a list of which a part does not fit is refused whole, with the place.
 */
export async function readTrustFile(
  { bytes, source, pinned = false }: TrustFileInput,
  crypto: CryptoPort,
): Promise<Read> {
  const sha256 = encodeHex(await crypto.digest('sha-256', bytes))
  return readBytes({ bytes, origin: { source, sha256, pinned }, crypto, isInside: false })
}
