import type { MiddlewareHandler } from 'hono'

/**
 * The widget is the one thing pages of other places may load: a script and a read-only answer without personal facts. Any
 * page may, no cookie is looked at, and what the browser would send along is not asked for.
 */
export const shareWidget: MiddlewareHandler = async (context, next) => {
  await next()
  context.header('access-control-allow-origin', '*')
  context.header('cross-origin-resource-policy', 'cross-origin')
}
