import { createServer } from 'node:https'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import type { StartProblem } from '../start-problem.ts'
import { type RunningServer, startServer } from '../start-server.ts'
import { createTlsIdentity } from './create-tls-identity.ts'
import type { VcApiProfile } from './profile.ts'
import type { TestIssuer } from './test-issuers.ts'
import { createVcApiApp } from './vc-api-app.ts'
import { createVcApiServices } from './vc-api-services.ts'

export interface RunningVcApi {
  readonly profile: VcApiProfile
  readonly httpUrl: string
  readonly httpsUrl: string
  readonly issuers: readonly Pick<TestIssuer, 'name' | 'did'>[]
  readonly close: () => Promise<void>
}

export interface VcApiOrder {
  readonly profile: VcApiProfile
  /** First port tried for http; https takes the next free one. 0: any. */
  readonly port: number
  readonly now: () => Date
  readonly randomBytes: (length: number) => Uint8Array
  readonly logError: (error: Error) => void
}

/** Never another address, whatever `--host` says: these keys sign whatever fits the form. */
const host = '127.0.0.1'

/** Starts the conformance face on listeners of its own, http and https, on loopback alone. */
export async function startVcApi(order: VcApiOrder): Promise<Result<RunningVcApi, StartProblem>> {
  const { profile, port, now, randomBytes, logError } = order
  let httpsUrl = ''
  const services = createVcApiServices({ profile, now, randomBytes, address: () => httpsUrl })
  const app = createVcApiApp(services, logError)
  const http = await startServer(app, { host, port })
  if (!http.ok) return http
  const tls = await createTlsIdentity(now(), randomBytes)
  const next = port === 0 ? 0 : http.value.port + 1
  const https = await startServer(app, { host, port: next }, { createServer, serverOptions: tls })
  if (!https.ok) {
    await http.value.close()
    return fail(https.problem)
  }
  httpsUrl = https.value.url
  const close = async () => void (await Promise.all([http.value, https.value].map((one: RunningServer) => one.close())))
  return succeed({ profile, httpUrl: http.value.url, httpsUrl, issuers: services.issuers, close })
}
