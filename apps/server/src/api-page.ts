import type { OpenAPIHono } from '@hono/zod-openapi'

const info = (version: string) => ({
  openapi: '3.1.0' as const,
  info: {
    title: 'Wanderbuch',
    version,
    description:
      'Makes, checks, keeps and shares portability dossiers, and answers questions on levels and recognition routes. Problems follow RFC 9457.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
})

/** The machine-readable description at /openapi.json, made from the schemas the routes check against. */
export function describeApi(app: OpenAPIHono, version: string): void {
  app.openAPIRegistry.registerComponent('securitySchemes', 'ownerLink', {
    type: 'http',
    scheme: 'bearer',
    description: 'The secret of the private owner link of a kept dossier.',
  })
  app.doc31('/openapi.json', info(version))
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)

interface Operation {
  readonly summary?: string
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[]
  readonly responses?: Readonly<Record<string, { readonly description?: string }>>
}

function operationHtml(method: string, path: string, operation: Operation): string {
  const parameters = (operation.parameters ?? [])
    .map(({ name, required }) => `<li><code>${escapeHtml(name)}</code>${required ? ' (required)' : ''}</li>`)
    .join('')
  const answers = Object.entries(operation.responses ?? {})
    .map(([status, { description = '' }]) => `<li><code>${status}</code> ${escapeHtml(description)}</li>`)
    .join('')
  return `<section><h2><code>${method.toUpperCase()} ${escapeHtml(path)}</code></h2><p>${escapeHtml(operation.summary ?? '')}</p>${
    parameters && `<h3>Parameters</h3><ul>${parameters}</ul>`
  }<h3>Answers</h3><ul>${answers}</ul></section>`
}

const style = `body{font:16px/1.5 "Source Sans 3","Noto Sans",system-ui,sans-serif;color:#1F2A37;background:#FBF8F2;max-width:46rem;margin:2rem auto;padding:0 1rem}
h1,h2{font-family:"Source Serif 4",Georgia,serif}h2{font-size:1.1rem;margin:2rem 0 .25rem;border-top:1px solid #DDD5C5;padding-top:1rem}h3{font-size:.9rem;margin:.5rem 0 0}
ul{margin:.25rem 0;padding-left:1.25rem}code{background:#F3EDDF;padding:0 .25rem;border-radius:2px}a{color:#2F4B7C}`

/** The same description for people, without JavaScript. */
export function readableApi(app: OpenAPIHono, version: string): string {
  const document = app.getOpenAPI31Document(info(version))
  const sections = Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods ?? {}).map(([method, operation]) => operationHtml(method, path, operation as Operation)),
  )
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Wanderbuch API</title><style>${style}</style></head><body><main><h1>Wanderbuch API ${escapeHtml(version)}</h1><p>Everything the pages do can be done by other software. <a href="/openapi.json">OpenAPI description</a>. <a href="/">To the application</a>.</p><p>Nothing you send to make or check a dossier is stored. Only <code>POST /api/kept</code> stores, encrypted, until it is deleted.</p>${sections.join('')}</main></body></html>`
}
