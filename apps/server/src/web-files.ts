import { existsSync, readFileSync, statSync } from 'node:fs'
import { extname, join, normalize, sep } from 'node:path'
import type { MiddlewareHandler } from 'hono'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
}

function findFile(folder: string, path: string): string | undefined {
  const full = normalize(join(folder, path))
  if (!full.startsWith(folder + sep) || !existsSync(full) || !statSync(full).isFile()) return undefined
  return full
}

/**
 * Serves the built web application. Files with a hash in their name may be cached for ever; any other address that is
 * not an API gets the application's page, so that a reload of a page inside it works.
 */
export function webFiles(folder: string): MiddlewareHandler {
  const root = normalize(folder)
  return async (context, next) => {
    const { path, method } = context.req
    if ((method !== 'GET' && method !== 'HEAD') || path.startsWith('/api/') || path.startsWith('/s/')) return next()
    const decoded = safeDecode(path)
    const isPage = extname(decoded) === ''
    const file = findFile(root, decoded) ?? (isPage ? findFile(root, 'index.html') : undefined)
    if (file === undefined) return next()
    const cache = path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
    const type = types[extname(file)] ?? 'application/octet-stream'
    return context.body(new Uint8Array(readFileSync(file)).buffer as ArrayBuffer, 200, {
      'content-type': type,
      'cache-control': cache,
    })
  }
}

function safeDecode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return '/'
  }
}
