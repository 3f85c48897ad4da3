import type { JsonObject } from '@wanderbuch/proofs/json/json-object'
import type { ListLayout } from '@wanderbuch/proofs/status/packed-list'
import type { StatusPurpose } from '@wanderbuch/proofs/status/status-entry'

export const listPurposes = ['revocation', 'suspension'] as const satisfies readonly StatusPurpose[]
export type ListPurpose = (typeof listPurposes)[number]

/** A status list this server keeps. */
export interface StatusListRow {
  /** Stands in its address: `/status-lists/NAME`. */
  readonly name: string
  readonly purpose: ListPurpose
  /** What each value of a place means; none for a list of one bit, whose purpose says it. */
  readonly messages: readonly string[]
}

export const statusListRows = [
  { name: 'revocation', purpose: 'revocation', messages: [] },
  { name: 'suspension', purpose: 'suspension', messages: [] },
  {
    name: 'revocation-two-bits',
    purpose: 'revocation',
    messages: ['not withdrawn', 'withdrawn', 'withdrawn: issued in error', 'withdrawn: the award was taken back'],
  },
] as const satisfies readonly StatusListRow[]

export type StatusListName = (typeof statusListRows)[number]['name']

/** Bits of one place: as many as its messages need. */
export const sizeOf = ({ messages }: StatusListRow): number => (messages.length > 0 ? Math.log2(messages.length) : 1)

/** First place is the highest bit of the first byte. Source: W3C Bitstring Status List 1.0, section 3.3. */
export const layoutOf = (row: StatusListRow): ListLayout => ({ size: sizeOf(row), from: 'left' })

/** `statusMessage` of a list: one for each value. */
export const writeMessages = ({ messages }: StatusListRow): readonly JsonObject[] =>
  messages.map((message, value) => ({ status: `0x${value.toString(16)}`, message }))
