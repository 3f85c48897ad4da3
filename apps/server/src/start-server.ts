import { createServer } from 'node:net'
import { serve, type ServerType } from '@hono/node-server'
import type { OpenAPIHono } from '@hono/zod-openapi'

export interface Address {
  readonly host: string
  readonly port: number
}

export interface RunningServer extends Address {
  readonly url: string
  readonly close: () => Promise<void>
}

function portIsFree({ host, port }: Address): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, host, () => probe.close(() => resolve(true)))
  })
}

/** The wanted port, or the next free one of the fifty after it, or any free one (0). */
export async function findFreePort(wanted: Address): Promise<number> {
  for (let port = wanted.port; port < Math.min(wanted.port + 50, 65_536); port += 1) {
    if (await portIsFree({ host: wanted.host, port })) return port
  }
  return 0
}

function closeServer(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    if ('closeIdleConnections' in server) server.closeIdleConnections()
  })
}

/** Starts listening; resolves once requests are answered. */
export async function startServer(app: OpenAPIHono, wanted: Address): Promise<RunningServer> {
  const port = await findFreePort(wanted)
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, hostname: wanted.host, port }, (info) => {
      const shown = wanted.host === '0.0.0.0' || wanted.host === '::' ? 'localhost' : wanted.host
      const url = `http://${shown.includes(':') ? `[${shown}]` : shown}:${info.port}`
      resolve({ host: wanted.host, port: info.port, url, close: () => closeServer(server) })
    })
  })
}
