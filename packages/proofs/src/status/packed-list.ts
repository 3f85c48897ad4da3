import { fail, succeed, type Result } from '@wanderbuch/standards/result'
import { inflate, type InflateInput } from '../encoding/inflate.ts'
import type { StatusCode } from './status-codes.ts'

/** How places lie in a list of bytes. */
export interface ListLayout {
  /** Bits of one place. */
  readonly size: number
  /**
   * `left`: place 0 holds the most significant bits of byte 0 (Bitstring Status List). `right`: the least significant bits
   * (Token Status List).
   */
  readonly from: 'left' | 'right'
}

/** Packed and unpacked bytes read of one list: 134 million places of one bit. */
export const listLimits = { maxPacked: 8_388_608, maxUnpacked: 16_777_216 } as const

/** The value at a place of unpacked bytes; undefined when the bytes end before it. */
export function readPlace(bytes: Uint8Array, index: number, layout: ListLayout): number | undefined {
  return readFromBit(bytes, index * layout.size, layout)
}

function readFromBit(bytes: Uint8Array, start: number, { size, from }: ListLayout): number | undefined {
  if (start + size > bytes.length * 8) return undefined
  let value = 0
  for (let bit = 0; bit < size; bit += 1) {
    const at = start + bit
    const byte = bytes[at >>> 3] ?? 0
    if (from === 'left') value = (value << 1) | ((byte >> (7 - (at & 7))) & 1)
    else value |= ((byte >> (at & 7)) & 1) << bit
  }
  return value
}

/** Writes a value at a place; throws when it does not fit, which is a mistake of the caller. */
export function writePlace(
  bytes: Uint8Array,
  place: { index: number; value: number },
  { size, from }: ListLayout,
): void {
  const { index, value } = place
  if (!(index >= 0) || (index + 1) * size > bytes.length * 8 || !(value >= 0) || value >= 2 ** size)
    throw new Error('a status list has no such place or value')
  for (let bit = 0; bit < size; bit += 1) {
    const at = index * size + bit
    const isSet = ((value >> (from === 'left' ? size - 1 - bit : bit)) & 1) === 1
    const mask = from === 'left' ? 0x80 >> (at & 7) : 1 << (at & 7)
    const byte = bytes[at >>> 3] ?? 0
    bytes[at >>> 3] = isSet ? byte | mask : byte & ~mask
  }
}

interface PackedList {
  readonly packed: Uint8Array
  readonly container: InflateInput['container']
  readonly layout: ListLayout
}

interface PlaceRead {
  readonly value: number
  /** Places in the whole list. */
  readonly places: number
}

/** Reads one place out of a packed list: the list is run through once and only the bytes of the place are kept. */
export function readPackedPlace(
  { packed, container, layout }: PackedList,
  index: number,
): Result<PlaceRead, { code: StatusCode; reason: string }> {
  if (packed.length > listLimits.maxPacked) return fail({ code: 'status_list_too_large', reason: 'packed' })
  const first = Math.floor((index * layout.size) / 8)
  const keep = { from: first, length: Math.floor(((index + 1) * layout.size - 1) / 8) - first + 1 }
  const unpacked = inflate({ packed, container, maxLength: listLimits.maxUnpacked, keep })
  if (!unpacked.ok) {
    const { code } = unpacked.problem
    return fail({
      code: code === 'deflate_too_long' ? 'status_list_too_large' : 'status_list_ill_formed',
      reason: code,
    })
  }
  const { bytes, length } = unpacked.value
  const value = readFromBit(bytes, index * layout.size - first * 8, layout)
  const places = Math.floor((length * 8) / layout.size)
  if (value === undefined) return fail({ code: 'status_index_out_of_range', reason: String(places) })
  return succeed({ value, places })
}
