import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { describeValue } from '../json/describe-value.ts'
import { isJsonObject, toList, type JsonObject } from '../json/json-object.ts'

/** What a status list is about. Source: W3C Bitstring Status List 1.0, section 2.2. */
export const statusPurposes = ['revocation', 'suspension', 'refresh', 'message'] as const
export type StatusPurpose = (typeof statusPurposes)[number]

/** A credential's pointer to the place where its issuer keeps its status. */
export type StatusEntry =
  /** W3C Bitstring Status List, or its forerunner StatusList2021. */
  | {
      readonly kind: 'bitstring'
      readonly form: 'BitstringStatusList' | 'StatusList2021'
      readonly listUrl: string
      readonly index: number
      readonly purpose: StatusPurpose
      /** Bits of one place. */
      readonly size: number
      /** Texts by value, for the purpose `message`. */
      readonly messages: ReadonlyMap<number, string>
    }
  /** Token Status List (draft-ietf-oauth-status-list). */
  | { readonly kind: 'token'; readonly listUrl: string; readonly index: number }
  /** A list that names the withdrawn credentials (Open Badges 2.0 and 3.0). */
  | { readonly kind: 'named'; readonly listUrl: string; readonly credentialId: string }
  /** The badge itself, kept at its own address (Open Badges 2.0, hosted). */
  | { readonly kind: 'hosted'; readonly listUrl: string }
  | {
      readonly kind: 'unreadable'
      readonly code: 'status_entry_ill_formed' | 'status_type_unsupported'
      readonly found: string
    }

/** Entries looked at per credential; each may cost a look-up. */
const maxEntries = 8

const unreadable = (code: 'status_entry_ill_formed' | 'status_type_unsupported', found: string): StatusEntry => ({
  kind: 'unreadable',
  code,
  found,
})

/**
 * All status entries of a credential: `credentialStatus` of W3C credentials and `status` of tokens. An entry that cannot be
 * read stands in the list, so that it is never taken for none.
 */
export function listStatusEntries(credential: JsonObject): readonly StatusEntry[] {
  const stated = toList(credential.credentialStatus)
  const entries = stated.slice(0, maxEntries).map((one) => readEntry(one, credential))
  if (stated.length > maxEntries) entries.push(unreadable('status_entry_ill_formed', 'too_many'))
  return credential.status === undefined ? entries : [...entries, readTokenEntry(credential.status)]
}

function readEntry(entry: JsonValue, credential: JsonObject): StatusEntry {
  if (!isJsonObject(entry)) return unreadable('status_entry_ill_formed', 'credentialStatus')
  const types = toList(entry.type)
  if (types.includes('BitstringStatusListEntry')) return readBitstringEntry(entry, 'BitstringStatusList')
  if (types.includes('StatusList2021Entry')) return readBitstringEntry(entry, 'StatusList2021')
  if (types.includes('1EdTechRevocationList')) return readNamedEntry(entry.id, credential.id)
  return unreadable('status_type_unsupported', describeValue(types[0] ?? ''))
}

function readNamedEntry(listUrl: JsonValue | undefined, credentialId: JsonValue | undefined): StatusEntry {
  if (!isAddress(listUrl) || typeof credentialId !== 'string') return unreadable('status_entry_ill_formed', 'id')
  return { kind: 'named', listUrl, credentialId }
}

type BitstringForm = Extract<StatusEntry, { readonly kind: 'bitstring' }>['form']

function readBitstringEntry(entry: JsonObject, form: BitstringForm): StatusEntry {
  const { statusListCredential: listUrl, statusPurpose, statusSize = 1 } = entry
  const index = parseIndex(entry.statusListIndex)
  if (!isAddress(listUrl)) return unreadable('status_entry_ill_formed', 'statusListCredential')
  if (index === undefined) return unreadable('status_entry_ill_formed', 'statusListIndex')
  if (typeof statusPurpose !== 'string') return unreadable('status_entry_ill_formed', 'statusPurpose')
  const purpose = statusPurposes.find((one) => one === statusPurpose)
  if (!purpose) return unreadable('status_type_unsupported', statusPurpose)
  const size = parseSize(statusSize)
  const messages = size === undefined ? undefined : parseMessages(entry.statusMessage, size, purpose)
  if (size === undefined || !messages) return unreadable('status_entry_ill_formed', 'statusSize')
  return { kind: 'bitstring', form, listUrl, index, purpose, size, messages }
}

const isAddress = (value: unknown): value is string =>
  typeof value === 'string' && /^(https?|urn|did|data):./.test(value)

/** A whole number as text of digits, or as number: both are in circulation. */
function parseIndex(index: JsonValue | undefined): number | undefined {
  const number = typeof index === 'string' && /^\d{1,16}$/.test(index) ? Number(index) : index
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : undefined
}

const parseSize = (size: JsonValue): number | undefined =>
  typeof size === 'number' && Number.isInteger(size) && size >= 1 && size <= 8 ? size : undefined

/** `{"status": "0x0", "message": "..."}` for every value, demanded for more than one bit. */
function parseMessages(
  stated: JsonValue | undefined,
  size: number,
  purpose: StatusPurpose,
): ReadonlyMap<number, string> | undefined {
  const rows = toList(stated).flatMap((row) => {
    if (!isJsonObject(row) || typeof row.status !== 'string' || typeof row.message !== 'string') return []
    return /^0x[0-9a-f]{1,8}$/i.test(row.status) ? [[Number(row.status), row.message] as const] : []
  })
  const messages = new Map(rows)
  const isDemanded = size > 1 || purpose === 'message'
  return messages.size === toList(stated).length && (!isDemanded || messages.size === 2 ** size) ? messages : undefined
}

function readTokenEntry(status: JsonValue): StatusEntry {
  const list = isJsonObject(status) ? status.status_list : undefined
  if (!isJsonObject(list)) {
    const found = isJsonObject(status) ? Object.keys(status).join(' ') : 'status'
    return unreadable(
      isJsonObject(status) && !('status_list' in status) ? 'status_type_unsupported' : 'status_entry_ill_formed',
      found,
    )
  }
  const { uri, idx } = list
  if (!isAddress(uri)) return unreadable('status_entry_ill_formed', 'uri')
  const index = typeof idx === 'number' ? parseIndex(idx) : undefined
  return index === undefined ? unreadable('status_entry_ill_formed', 'idx') : { kind: 'token', listUrl: uri, index }
}

/**
 * Where the status of an Open Badges 2.0 assertion is kept: at its own address when it is hosted, in the revocation list of
 * the issuer's profile when it is signed. Undefined for a signed badge whose issuer keeps no list.
 */
export function findBadgeStatusEntry(
  assertion: JsonObject,
  issuerProfile: JsonObject | undefined,
): StatusEntry | undefined {
  const verification = [assertion.verification ?? assertion.verify].find(isJsonObject)
  const types = toList(verification?.type)
  if (types.includes('HostedBadge') || types.includes('hosted'))
    return isAddress(assertion.id)
      ? { kind: 'hosted', listUrl: assertion.id }
      : unreadable('status_entry_ill_formed', 'id')
  const listUrl = issuerProfile?.revocationList
  return listUrl === undefined ? undefined : readNamedEntry(listUrl, assertion.id ?? assertion.uid)
}
