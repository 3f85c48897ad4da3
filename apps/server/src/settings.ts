import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readTrustList } from '@wanderbuch/adapters/workbench/read-trust-list'
import type { TrustList } from '@wanderbuch/core/vocabulary/trust-list'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'

export interface Settings {
  readonly host: string
  readonly port: number
  readonly dataFolder: string
  readonly databaseUrl: string | undefined
  readonly trustLists: readonly TrustList[]
  readonly requestsPerMinute: number
  readonly logLevel: string
}

interface SettingsProblem {
  readonly message: string
  readonly exitCode: number
}

function readLists(paths: readonly string[], cwd: string): Result<readonly TrustList[], SettingsProblem> {
  const lists: TrustList[] = []
  for (const path of paths) {
    let bytes: Uint8Array
    try {
      bytes = readFileSync(resolve(cwd, path))
    } catch {
      return fail({ message: `${path}: cannot be read.`, exitCode: 66 })
    }
    const list = readTrustList(bytes)
    if (!list.ok)
      return fail({
        message: `${path}: not a trust list (${list.problem.code} at ${list.problem.place}).`,
        exitCode: 65,
      })
    lists.push(list.value)
  }
  return succeed(lists)
}

/** Settings from the command line and the environment (DATABASE_URL, WANDERBUCH_LOG, WANDERBUCH_REQUESTS_PER_MINUTE). */
export function readSettings(
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  cwd: string,
): Result<Settings, SettingsProblem> {
  const { values } = parseArgs({
    args: [...words],
    options: {
      port: { type: 'string', default: '4640' },
      host: { type: 'string', default: '127.0.0.1' },
      data: { type: 'string', default: 'data' },
      trust: { type: 'string', multiple: true, default: [] },
    },
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    return fail({ message: `--port ${values.port}: not a port number.`, exitCode: 64 })
  }
  const trustLists = readLists(values.trust, cwd)
  if (!trustLists.ok) return trustLists
  const perMinute = Number(environment.WANDERBUCH_REQUESTS_PER_MINUTE ?? '600')
  return succeed({
    host: values.host,
    port,
    dataFolder: resolve(cwd, values.data),
    databaseUrl: environment.DATABASE_URL || undefined,
    trustLists: trustLists.value,
    requestsPerMinute: Number.isInteger(perMinute) && perMinute > 0 ? perMinute : 600,
    logLevel: environment.WANDERBUCH_LOG ?? 'warn',
  })
}
