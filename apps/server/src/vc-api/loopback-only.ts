import type { MiddlewareHandler } from 'hono'

const names: readonly string[] = ['localhost', '127.0.0.1', '[::1]']

/**
 * Refuses what a web page could send: a request for another host name (a name that was made to point to this machine) and
 * one that a page of another place caused. Listening on loopback alone does not keep those out.
 */
export const refuseOtherHosts: MiddlewareHandler = async (context, next) => {
  const { hostname } = new URL(context.req.url)
  const origin = context.req.header('origin')
  const site = context.req.header('sec-fetch-site') ?? 'none'
  if (names.includes(hostname) && origin === undefined && site === 'none') return next()
  return context.json({ verified: false, errors: [{ code: 'not_from_here', pointer: '' }] }, 403)
}
