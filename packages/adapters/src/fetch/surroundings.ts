import { lookup } from 'node:dns/promises'
import { isPublicAddress } from './public-address.ts'

export interface FetchLimits {
  /** From the question for the name to the last byte. */
  readonly totalMs: number
  /** Without a single byte. */
  readonly idleMs: number
  readonly maxHeaderBytes: number
  /** At once, to one host and to all. */
  readonly perHost: number
  readonly together: number
}

/** What the guarded fetch finds around it. The product knows one; tests make others, no setting does. */
export interface Surroundings {
  /** All addresses of a name. */
  readonly resolve: (host: string) => Promise<readonly string[]>
  readonly isAllowed: (address: string, port: number) => boolean
  readonly ports: readonly number[]
  readonly limits: FetchLimits
  /** Certificates to trust in place of those of the machine. */
  readonly ca?: string
}

/** The open internet, port 443. */
export const publicInternet: Surroundings = {
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  isAllowed: isPublicAddress,
  ports: [443],
  limits: { totalMs: 15_000, idleMs: 5_000, maxHeaderBytes: 16_384, perHost: 2, together: 16 },
}
