import type { Context, MiddlewareHandler } from 'hono'
import { answerProblem } from './answer-problem.ts'

function hostOf(url: string): string | undefined {
  try {
    return new URL(url).host
  } catch {
    return undefined
  }
}

/** Whether a page of another place may have caused the request. Software that is not a browser sends neither header. */
function isFromElsewhere(context: Context): boolean {
  const site = context.req.header('sec-fetch-site')
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const origin = context.req.header('origin')
  if (origin === undefined) return false
  // Only the host is compared: a proxy in front may speak https while this server does not.
  return hostOf(origin) !== (context.req.header('host') ?? new URL(context.req.url).host)
}

/**
 * Refuses what changes or makes something when a page of another place asks for it. No cookie carries rights here, so this
 * is the second lock: it also keeps strange pages from using a server on the reader's own machine.
 */
export const refuseOtherOrigins: MiddlewareHandler = async (context, next) => {
  const { method } = context.req
  const changesNothing = method === 'GET' || method === 'HEAD' || method === 'OPTIONS'
  if (changesNothing || !isFromElsewhere(context)) return next()
  return answerProblem(context, { code: 'origin_refused' })
}
