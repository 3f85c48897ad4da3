import type { SourceStatus } from '../vocabulary/trust-source.ts'

/** A state of a service as a list writes it: what it is, and since when. */
export interface ServicePeriod {
  readonly status?: string
  readonly from?: string
}

/**
 * Words at the end of a status address. Sources: ETSI TS 119 612 V2.3.1, 5.5.4 and annex D (with the words used before
 * Regulation (EU) No 910/2014), ETSI TS 119 602.
 */
const granted = [
  'granted',
  'undersupervision',
  'accredited',
  'supervisionincessation',
  'recognisedatnationallevel',
  'setbynationallaw',
  'notified',
  'valid',
  'active',
]
const ended = [
  'withdrawn',
  'supervisionceased',
  'supervisionrevoked',
  'accreditationceased',
  'accreditationrevoked',
  'deprecatedatnationallevel',
  'deprecatedbynationallaw',
  'suspended',
  'revoked',
  'expired',
]

function meaningOf(status: string): boolean | undefined {
  const word = status.slice(status.lastIndexOf('/') + 1).toLowerCase()
  if (granted.includes(word)) return true
  return ended.includes(word) ? false : undefined
}

/**
 * States of a service with their beginnings and ends, newest first: each ends when the next begins. A service without any
 * status has none: being in the list is what the list says.
 */
export function readServicePeriods(periods: readonly ServicePeriod[]): readonly SourceStatus[] {
  const stated = periods.flatMap(({ status, from }) => (status === undefined ? [] : [{ status, from }]))
  const byTime = stated.toSorted(
    (left, right) => Date.parse(right.from ?? '0001-01-01') - Date.parse(left.from ?? '0001-01-01'),
  )
  return byTime.map(({ status, from }, index) => {
    const until = byTime[index - 1]?.from
    const meaning = meaningOf(status)
    return {
      ...(meaning !== undefined && { granted: meaning }),
      status,
      ...(from && { from }),
      ...(until && { until }),
    }
  })
}
