import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { gzipSync } from 'node:zlib'
import { dossierStyle } from '@wanderbuch/core/report/html/style'
import type { Context, MiddlewareHandler } from 'hono'
import { applicationPolicy } from './http/content-policy.ts'
import { noteRoute } from './http/request-log.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
}
const compressible = new Set(['.html', '.js', '.css', '.svg', '.json', '.txt', '.webmanifest'])

interface WebFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly compressed: Uint8Array<ArrayBuffer> | undefined
  readonly type: string
  readonly tag: string
}

function readWebFile(path: string): WebFile {
  const bytes = new Uint8Array(readFileSync(path))
  const ending = extname(path)
  return {
    bytes,
    compressed: compressible.has(ending) && bytes.length > 1024 ? new Uint8Array(gzipSync(bytes)) : undefined,
    type: types[ending] ?? 'application/octet-stream',
    tag: createHash('sha256').update(bytes).digest('base64url').slice(0, 22),
  }
}

/** All files by their path in an address. Only what was found here can be asked for, so no path leads out of the folder. */
function readWebFolder(folder: string): ReadonlyMap<string, WebFile> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name)
      return [`/${relative(folder, path).split(sep).join('/')}`, readWebFile(path)]
    }),
  )
}

const ofService = /^\/(api|s|problems)(\/|$)|^\/openapi\.json$/

/** Any other address without an ending gets the application's page, so that a reload of a page inside it works. */
function findWebFile(files: ReadonlyMap<string, WebFile>, path: string): WebFile | undefined {
  if (ofService.test(path)) return undefined
  return files.get(path) ?? (extname(path) === '' ? files.get('/index.html') : undefined)
}

function answerFile(context: Context, file: WebFile): Response {
  const isHashed = context.req.path.startsWith('/assets/')
  const packed = /\bgzip\b/.test(context.req.header('accept-encoding') ?? '') ? file.compressed : undefined
  const tag = `"${file.tag}${packed ? '-gz' : ''}"`
  context.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
  context.header('etag', tag)
  if (file.compressed) context.header('vary', 'accept-encoding')
  if (context.req.header('if-none-match') === tag) return context.body(null, 304)
  if (packed) context.header('content-encoding', 'gzip')
  return context.body(packed ?? file.bytes, 200, { 'content-type': file.type })
}

/**
 * The application's page. Its components add style sheets while it runs: they find the nonce of this answer in the page, and
 * the dossier's own style sheet is named by its hash. A nonce is good for one answer, so the page has no tag.
 */
function answerApplication(context: Context, file: WebFile, randomBytes: RandomBytes): Response {
  const nonce = Buffer.from(randomBytes(16)).toString('base64url')
  const page = new TextDecoder()
    .decode(file.bytes)
    .replace('</head>', `<meta name="csp-nonce" nonce="${nonce}"></head>`)
  context.header('content-security-policy', applicationPolicy({ styles: [dossierStyle], nonce }))
  context.header('cache-control', 'no-cache')
  return context.body(page, 200, { 'content-type': file.type })
}

type RandomBytes = (length: number) => Uint8Array

/** Serves the built web application. Files with a hash in their name may be cached for ever. */
export function webFiles(folder: string, randomBytes: RandomBytes): MiddlewareHandler {
  const files = readWebFolder(folder)
  const application = files.get('/index.html')
  return async (context, next) => {
    const { path, method } = context.req
    const file = method === 'GET' || method === 'HEAD' ? findWebFile(files, path) : undefined
    if (file === undefined) return next()
    noteRoute(context, 'web')
    return file === application ? answerApplication(context, file, randomBytes) : answerFile(context, file)
  }
}
