import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { applicationPolicy } from './content-policy.ts'

/**
 * What every answer carries. Nothing is loaded from elsewhere, nothing runs that is not a file of ours, nothing frames us,
 * and private links do not leak through referrers. A page of ours that needs less brings a stricter policy of its own.
 * Strict-Transport-Security is left to the proxy that speaks https: this server speaks http, where RFC 6797 (7.2) forbids it.
 */
const headers = secureHeaders({
  overwrite: false,
  strictTransportSecurity: false,
  referrerPolicy: 'no-referrer',
  xFrameOptions: 'DENY',
  crossOriginOpenerPolicy: 'same-origin',
  crossOriginResourcePolicy: 'same-origin',
  permissionsPolicy: {
    camera: [],
    microphone: [],
    geolocation: [],
    payment: [],
    usb: [],
    browsingTopics: [],
  },
})

const policy = applicationPolicy()

/** Answers about a person are kept by no cache and found by no search engine. */
export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await headers(context, next)
  const { headers: sent } = context.res
  if (!sent.has('content-security-policy')) sent.set('content-security-policy', policy)
  if (!sent.has('cache-control')) sent.set('cache-control', 'no-store')
  if (sent.get('cache-control') === 'no-store') sent.set('x-robots-tag', 'noindex, nofollow')
}
