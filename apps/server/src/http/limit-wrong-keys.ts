import type { MiddlewareHandler } from 'hono'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { answerProblem } from './answer-problem.ts'
import { addressOf, type RequestLimits } from './limit-requests.ts'

/** Set on a request whose key for editing was not right. */
export const wrongKeyMark = 'wrongEditingKey'

const usualWrongKeys = 20
const seconds = 600

/** An address that sent too many wrong keys is not answered with any key for a while: not even a right one is told. */
export function limitWrongKeys({ wrongKeys = usualWrongKeys }: RequestLimits): MiddlewareHandler {
  const limiter = new RateLimiterMemory({ points: wrongKeys, duration: seconds })
  return async (context, next) => {
    if (context.req.header('authorization') === undefined) return next()
    const address = addressOf(context)
    const sent = await limiter.get(address)
    if (sent !== null && sent.consumedPoints >= wrongKeys) {
      context.header('retry-after', String(Math.max(1, Math.ceil(sent.msBeforeNext / 1000))))
      return answerProblem(context, { code: 'too_many_wrong_keys' })
    }
    await next()
    if (context.get(wrongKeyMark) === true) await limiter.penalty(address)
    return undefined
  }
}
