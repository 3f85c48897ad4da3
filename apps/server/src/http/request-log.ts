import { createHash } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'

/** What one finished request looked like; never its contents, its query or its address. */
export interface RequestRecord {
  readonly requestId: string
  readonly method: string
  /** The path as the description of the API writes it, `/s/{token}`; `other` for everything else. */
  readonly route: string
  readonly status: number
  readonly milliseconds: number
}

/** A bug, told without its words: a message may quote what a person sent. */
export interface ErrorRecord {
  readonly requestId: string
  readonly route: string
  readonly name: string
  /** SHA-256 (hex, first 16) of the message: the same mistake has the same number. */
  readonly messageHash: string
  /** Where it happened, innermost first. */
  readonly frames: readonly string[]
}

/** Notes which described route answers, for the log. */
export const noteRoute = (context: Context, route: string): void => context.set('route', route)

const routeOf = (context: Context): string => (context.get('route') as string | undefined) ?? 'other'
const requestIdOf = (context: Context): string => context.get('requestId') as string

/** Tells each request once it is answered. */
export function logRequests(log: (record: RequestRecord) => void): MiddlewareHandler {
  return async (context, next) => {
    const started = performance.now()
    await next()
    const milliseconds = Math.round(performance.now() - started)
    const { method } = context.req
    log({
      requestId: requestIdOf(context),
      method,
      route: routeOf(context),
      status: context.res.status,
      milliseconds,
    })
  }
}

/** What may be written down about a bug. */
export function recordOfError(error: unknown, context: Context): ErrorRecord {
  const { name, message, stack = '' } = error instanceof Error ? error : new Error('thrown without an error')
  // The words are taken out before the lines are looked at: a message could imitate a frame.
  const frames = stack
    .replace(message, '')
    .split('\n')
    .filter((line) => /^ {4}at /.test(line))
  return {
    requestId: requestIdOf(context),
    route: routeOf(context),
    name: /^\w{1,60}$/.test(name) ? name : 'Error',
    messageHash: createHash('sha256').update(message).digest('hex').slice(0, 16),
    frames: frames.slice(0, 20).map((line) => line.trim()),
  }
}
