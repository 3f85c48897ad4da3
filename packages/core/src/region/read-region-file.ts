import type { CryptoPort } from '@wanderbuch/proofs/crypto-port'
import { encodeHex } from '@wanderbuch/proofs/encoding/hex'
import { decodeUtf8 } from '@wanderbuch/proofs/encoding/utf8'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { type KnowsOccupation, parseRegionList, type RegionListProblem, type UnknownCode } from './parse-region-list.ts'
import type { RegionList } from './region-list.ts'

/** A list of all countries and regions by unit group stays far below this. */
export const maxRegionListBytes = 16 * 1024 * 1024

export interface RegionFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly loadedOn: IsoDay
  /** Only the list this software brings along is made up. */
  readonly synthetic?: true
}

export interface ReadRegionFile {
  readonly list: RegionList
  readonly unknown: readonly UnknownCode[]
}

/** Reads a list of shortages and surpluses from the bytes of its file. */
export async function readRegionFile(
  { name, bytes, loadedOn, synthetic }: RegionFile,
  { crypto, knows }: { readonly crypto: CryptoPort; readonly knows: KnowsOccupation },
): Promise<Result<ReadRegionFile, RegionListProblem>> {
  const nowhere = { line: 0, column: '', found: '' }
  if (bytes.length > maxRegionListBytes) return fail({ code: 'region_list_too_large', ...nowhere })
  const text = decodeUtf8(bytes)
  if (!text.ok) return fail({ code: 'region_list_not_text', ...nowhere })
  const parsed = parseRegionList(text.value, knows)
  if (!parsed.ok) return parsed
  const { areas, listings, unknown } = parsed.value
  const sha256 = encodeHex(await crypto.digest('sha-256', bytes))
  const list = { kind: 'region-list', name, sha256, loadedOn, synthetic: synthetic === true, areas, listings } as const
  return succeed({ list, unknown })
}
