import type { SourceStatus, TrustMoment, TrustSourceEntry } from '../vocabulary/trust-source.ts'

/** What an entry's history says of one moment. */
export interface StatusAnswer {
  readonly code:
    | 'in-force'
    /** In force then, ended since. */
    | 'ended-since'
    | 'ended-before'
    | 'not-yet'
    /** Ended at some time, and nobody proves that the signature is older. */
    | 'time-not-proven'
    /** A status whose meaning is not known here. */
    | 'unknown'
  readonly status?: SourceStatus
}

const instant = (text: string | undefined, otherwise: number): number => {
  const time = text === undefined ? Number.NaN : Date.parse(text)
  return Number.isNaN(time) ? otherwise : time
}

/** A day as end of a period counts whole. */
const endOf = (text: string | undefined): number =>
  text?.length === 10 ? instant(`${text}T23:59:59.999Z`, Infinity) + 1 : instant(text, Infinity)

/**
 * The state of an entry at a moment. A time that only the signer claims cannot save a signature by a key whose entry was
 * withdrawn since: whoever holds the key may write any time (compare ETSI EN 319 102-1: no proof of existence).
 */
export function statusAt({ statuses }: Pick<TrustSourceEntry, 'statuses'>, moment: TrustMoment): StatusAnswer {
  if (statuses.length === 0) return { code: 'in-force' }
  const at = instant(moment.at, Number.NaN)
  if (Number.isNaN(at)) return { code: 'unknown' }
  const then = statuses.find(({ from, until }) => instant(from, -Infinity) <= at && at < endOf(until))
  const withdrawn = statuses.find(({ granted }) => granted === false)
  if (!then) {
    const isOver = statuses.every(({ until }) => endOf(until) <= at)
    return { code: isOver ? 'ended-before' : 'not-yet', ...(statuses[0] && { status: statuses[0] }) }
  }
  if (then.granted === undefined) return { code: 'unknown', status: then }
  if (!then.granted) return { code: moment.basis === 'none' ? 'time-not-proven' : 'ended-before', status: then }
  if (!withdrawn || instant(withdrawn.from, -Infinity) < at) return { code: 'in-force', status: then }
  return { code: moment.basis === 'proven' ? 'ended-since' : 'time-not-proven', status: withdrawn }
}
