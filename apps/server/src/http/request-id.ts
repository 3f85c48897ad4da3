import { randomUUID } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * A number for each request, for its answer and the log. One from a proxy in front is taken over only when it is a UUID: the
 * log must not be a place where a caller can write names.
 */
export const requestId: MiddlewareHandler = async (context, next) => {
  const given = context.req.header('x-request-id') ?? ''
  const id = uuid.test(given) ? given : randomUUID()
  context.set('requestId', id)
  context.header('x-request-id', id)
  await next()
}
