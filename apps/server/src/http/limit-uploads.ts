import type { Context, MiddlewareHandler } from 'hono'
import { answerProblem } from './answer-problem.ts'
import { maxDossierBytes } from './upload-limits.ts'

/** Bytes that the bodies of all requests in work may hold together. */
export const maxBytesInWork = 4 * maxDossierBytes

/** What the body may come to: its stated length, or the most that is read of one that states none. */
function expectedBytes(context: Context): number {
  if (context.req.raw.body === null) return 0
  const stated = Number(context.req.header('content-length'))
  const isStated = context.req.header('content-length') !== undefined && Number.isInteger(stated)
  return Math.min(isStated ? stated : maxDossierBytes, maxDossierBytes)
}

/** Keeps many large uploads at once from using up the memory: one that does not fit in any more is asked to come again. */
export function limitUploads(): MiddlewareHandler {
  let inWork = 0
  return async (context, next) => {
    const wanted = expectedBytes(context)
    if (inWork + wanted > maxBytesInWork) {
      context.header('retry-after', '5')
      return answerProblem(context, { code: 'server_busy' })
    }
    inWork += wanted
    try {
      await next()
    } finally {
      inWork -= wanted
    }
    return undefined
  }
}
