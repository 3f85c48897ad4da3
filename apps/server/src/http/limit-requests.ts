import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context, MiddlewareHandler } from 'hono'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { answerProblem } from './answer-problem.ts'
import { goesOut } from './limit-look-ups.ts'

export interface RequestLimits {
  /** Requests per minute and address; guessing links and flooding both stop here. */
  readonly perMinute: number
  /** Wrong keys for editing an address may send in ten minutes. */
  readonly wrongKeys?: number
}

/** What a wrong guess of a link or of the editing key costs besides its own request, so that guessing ends ten times sooner. */
const priceOfUnknownLink = 9

/** Set on a request whose secret was wrong although its address was right. */
export const guessMark = 'wrongGuess'

/** A request that goes out to the network for somebody counts as so many: it costs others something too. */
const priceOfLookUp = 20

function priceOf(context: Context, perMinute: number): number {
  return goesOut(context) ? Math.min(priceOfLookUp, perMinute) : 1
}

/** One household or company has a whole IPv6 network of 64 bits; counting single addresses would limit nobody. */
export function networkOf(address: string): string {
  if (address.startsWith('::ffff:') && address.includes('.')) return address.slice(7)
  if (!address.includes(':')) return address
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? []
  const left = head.split(':').filter(Boolean)
  const right = tail?.split(':').filter(Boolean) ?? []
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0')
  return `${[...left, ...zeros, ...right].slice(0, 4).join(':')}::/64`
}

/** Whose requests are counted together. */
export function addressOf(context: Context): string {
  try {
    return networkOf(getConnInfo(context).remote.address ?? 'unknown')
  } catch {
    // A request that came over no connection has no address.
    return 'unknown'
  }
}

/** Slows down whoever asks too often. Addresses are held in memory for a minute and written nowhere. */
export function limitRequests({ perMinute }: RequestLimits): MiddlewareHandler {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 })
  return async (context, next) => {
    const address = addressOf(context)
    const refused = await limiter.consume(address, priceOf(context, perMinute)).then(
      () => undefined,
      (reason: unknown) => reason,
    )
    if (refused !== undefined) {
      const milliseconds = refused instanceof RateLimiterRes ? refused.msBeforeNext : 60_000
      context.header('retry-after', String(Math.max(1, Math.ceil(milliseconds / 1000))))
      return answerProblem(context, { code: 'too_many_requests' })
    }
    await next()
    const wasGuess = context.res.status === 404 || context.get(guessMark) === true
    if (wasGuess) await limiter.penalty(address, priceOfUnknownLink)
    return undefined
  }
}
