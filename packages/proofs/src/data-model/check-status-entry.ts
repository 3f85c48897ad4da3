import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { isJsonObject, toList, type JsonObject } from '../json/json-object.ts'
import { isUrl } from './check-identifiers.ts'
import { problemAt, stepTo, type ConformanceProblems } from './conformance-problem.ts'

/**
 * The members of a `BitstringStatusListEntry`; of other kinds nothing is known here. Source: W3C Bitstring Status List 1.0,
 * section 2.1.
 */
export function checkStatusEntry(entry: JsonObject, pointer: string): ConformanceProblems {
  if (!toList(entry.type).includes('BitstringStatusListEntry')) return []
  const { statusListIndex, statusListCredential, statusPurpose, statusSize = 1, statusMessage, statusReference } = entry
  const size = isSize(statusSize) ? statusSize : undefined
  const isFit: Readonly<Record<string, boolean>> = {
    statusListIndex: typeof statusListIndex === 'string' && /^(0|[1-9]\d*)$/.test(statusListIndex),
    statusListCredential: isUrl(statusListCredential),
    statusPurpose: typeof statusPurpose === 'string' && statusPurpose !== '',
    statusSize: size !== undefined,
    statusMessage: isMessageListFit(statusMessage, size, statusPurpose),
    statusReference: statusReference === undefined || toList(statusReference).every(isUrl),
    // The identifier of the entry stands for one credential, that of the list for all of them.
    id: entry.id === undefined || entry.id !== statusListCredential,
  }
  return Object.entries(isFit).flatMap(([name, fits]) =>
    fits ? [] : problemAt('status_entry_ill_formed', `${pointer}${stepTo(name)}`),
  )
}

const isSize = (size: JsonValue): size is number => typeof size === 'number' && Number.isInteger(size) && size > 0

/** A message for each value a place can have; demanded for more than one bit and for the purpose `message`. */
function isMessageListFit(
  stated: JsonValue | undefined,
  size: number | undefined,
  purpose: JsonValue | undefined,
): boolean {
  if (size === undefined) return true
  if (stated === undefined) return size === 1 && purpose !== 'message'
  const isEachFit = toList(stated).every(
    (row) => isJsonObject(row) && typeof row.status === 'string' && typeof row.message === 'string',
  )
  return Array.isArray(stated) && isEachFit && stated.length === 2 ** size
}
