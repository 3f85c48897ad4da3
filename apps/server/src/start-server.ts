import { createServer } from 'node:net'
import type { createServer as createHttpsServer, ServerOptions } from 'node:https'
import { serve, type ServerType } from '@hono/node-server'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { startExitCodes, type StartProblem, startProblem } from './start-problem.ts'

export interface Address {
  readonly host: string
  readonly port: number
}

export interface RunningServer extends Address {
  readonly url: string
  /** Takes no new requests and resolves when those at work are answered. */
  readonly close: () => Promise<void>
}

const triedPorts = 50

/** Code of the system's refusal to listen there; undefined when it is free. */
function refusalAt({ host, port }: Address): Promise<string | undefined> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', ({ code }: NodeJS.ErrnoException) => resolve(code ?? 'unknown'))
    probe.listen(port, host, () => probe.close(() => resolve(undefined)))
  })
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'no permission (ports below 1024 belong to the system)',
  EADDRNOTAVAIL: 'this machine has no such address',
  ENOTFOUND: 'there is no such host',
  EADDRINUSE: 'it is taken',
}

function cannotListen({ host, port }: Address, code: string): StartProblem {
  const message = `Cannot listen at ${host}, port ${port}: ${reasons[code] ?? code}. Choose with --host and --port.`
  return startProblem('cannot_listen', startExitCodes.unavailable, message)
}

/** The wanted port, or where it is taken the next free one of the fifty after it. Any other refusal is a problem. */
export async function findFreePort(wanted: Address): Promise<Result<number, StartProblem>> {
  const end = Math.min(wanted.port + triedPorts, 65_536)
  for (let port = wanted.port; port < end; port += 1) {
    const code = await refusalAt({ host: wanted.host, port })
    if (code === undefined) return succeed(port)
    if (code !== 'EADDRINUSE') return fail(cannotListen({ host: wanted.host, port }, code))
  }
  return succeed(0)
}

const patienceMs = 5_000

/** Answers what is being asked; whoever has not finished asking after five seconds is cut off. */
function closeServer(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    if (!('closeIdleConnections' in server)) return
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), patienceMs).unref()
  })
}

/** An address to open in a browser of this machine. */
function urlOf({ host, port }: Address, scheme: 'http' | 'https'): string {
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host
  return `${scheme}://${shown.includes(':') ? `[${shown}]` : shown}:${port}`
}

/** What answers requests, such as an app of Hono. */
export interface Answering {
  readonly fetch: (request: Request) => Response | Promise<Response>
}

/** What makes a listener speak https. */
export interface Tls {
  readonly createServer: typeof createHttpsServer
  readonly serverOptions: ServerOptions
}

/** Starts listening; resolves once requests are answered. */
export async function startServer(
  app: Answering,
  wanted: Address,
  tls?: Tls,
): Promise<Result<RunningServer, StartProblem>> {
  const { host } = wanted
  const port = await findFreePort(wanted)
  if (!port.ok) return port
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, hostname: host, port: port.value, ...tls }, (info) => {
      const close = () => closeServer(server)
      const url = urlOf({ host, port: info.port }, tls ? 'https' : 'http')
      resolve(succeed({ host, port: info.port, url, close }))
    })
    // Another process may have taken the port since it was found free.
    server.once('error', ({ code }: NodeJS.ErrnoException) => {
      resolve(fail(cannotListen({ host, port: port.value }, code ?? 'unknown')))
    })
  })
}
