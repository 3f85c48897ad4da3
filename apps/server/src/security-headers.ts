import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

/**
 * Nothing is loaded from elsewhere and nothing frames us. Private links must not leak through referrers, and pages about
 * a person are not stored by caches.
 */
const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: 'no-referrer',
  xFrameOptions: 'DENY',
  crossOriginOpenerPolicy: 'same-origin',
  crossOriginResourcePolicy: 'same-origin',
})

export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await headers(context, next)
  const { path } = context.req
  if (path.startsWith('/api') || path.startsWith('/s/')) context.res.headers.set('cache-control', 'no-store')
}
