import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context, MiddlewareHandler } from 'hono'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { answerProblem, problemOf } from './problem.ts'

export interface RequestLimits {
  /** Requests per minute and address; guessing links and flooding both stop here. */
  readonly perMinute: number
}

function addressOf(context: Context): string {
  try {
    return getConnInfo(context).remote.address ?? 'unknown'
  } catch {
    // Requests made in tests have no connection behind them.
    return 'unknown'
  }
}

/** Slows down whoever asks too often. Addresses are held in memory for a minute and written nowhere. */
export function limitRequests({ perMinute }: RequestLimits): MiddlewareHandler {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 })
  return async (context, next) => {
    const allowed = await limiter.consume(addressOf(context)).then(
      () => true,
      () => false,
    )
    if (allowed) return next()
    context.header('retry-after', '60')
    return answerProblem(context, problemOf('too_many_requests', 'Too many requests. Wait a minute and try again.'))
  }
}
