import type { Context, MiddlewareHandler } from 'hono'
import { answerProblem } from './answer-problem.ts'

/** Whether a request goes out to the network for somebody. */
export function goesOut({ req }: Context): boolean {
  return req.path === '/api/look-up' || req.query('lookUp') === 'true'
}

/** Such requests in work at once. Each may wait for slow hosts and hold what they gave. */
const mostInWork = 8

/** Keeps look-ups from taking all memory and patience: one too many is asked to come again. */
export function limitLookUps(): MiddlewareHandler {
  let inWork = 0
  return async (context, next) => {
    if (!goesOut(context)) return next()
    if (inWork >= mostInWork) {
      context.header('retry-after', '5')
      return answerProblem(context, { code: 'server_busy' })
    }
    inWork += 1
    try {
      await next()
    } finally {
      inWork -= 1
    }
    return undefined
  }
}
