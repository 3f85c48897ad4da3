import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { parseTrustName, readNamedTrustFile } from '@wanderbuch/adapters/workbench/read-trust-files'
import type { TrustFile } from '@wanderbuch/core/trust/read-trust-file'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { startExitCodes, type StartProblem, startProblem } from './start-problem.ts'
import { type VcApiProfile, vcApiProfiles } from './vc-api/profile.ts'

export interface Settings {
  readonly host: string
  /** 0 = any free one. */
  readonly port: number
  readonly dataFolder: string
  readonly databaseUrl: string | undefined
  readonly trustFiles: readonly TrustFile[]
  readonly requestsPerMinute: number
  /** A sentence model to ask beside the skills engine: `npm:PACKAGE` or an ONNX file. */
  readonly embeddings: string | undefined
  readonly logLevel: string
  /** Says what happens as JSON, one object a line. */
  readonly asJson: boolean
  /** The conformance face beside the product; undefined when it is not asked for. */
  readonly vcApi: VcApiSettings | undefined
}

export interface VcApiSettings {
  readonly profile: VcApiProfile
  readonly port: number
}

export type Environment = Readonly<Record<string, string | undefined>>
type Read<Value> = Result<Value, StartProblem>

const misfit = (code: string, message: string) => fail(startProblem(code, startExitCodes.usage, message))

async function readTrustFiles(names: readonly string[], cwd: string): Promise<Read<readonly TrustFile[]>> {
  const files: TrustFile[] = []
  for (const name of names) {
    const { path, ...pin } = parseTrustName(name)
    let bytes: Uint8Array
    try {
      bytes = readFileSync(resolve(cwd, path))
    } catch {
      return fail(startProblem('file_not_readable', startExitCodes.noInput, `--trust ${path}: cannot be read.`))
    }
    const list = await readNamedTrustFile({ path, ...pin }, bytes)
    if (!list.ok) {
      const message = `--trust ${path}: not a trust list; the part that does not fit: ${list.problem.place}`
      return fail(startProblem(list.problem.code, startExitCodes.unreadable, message))
    }
    files.push(list.value)
  }
  return succeed(files)
}

function readPort(text: string, option = '--port'): Read<number> {
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return succeed(port)
  return misfit(
    'port_ill_formed',
    `${option} ${text}: not a port. A port is a number from 0 to 65535; 0 takes any free one.`,
  )
}

function readVcApi(profile: string | undefined, portText: string): Read<VcApiSettings | undefined> {
  if (profile === undefined) return succeed(undefined)
  const known = vcApiProfiles.find((one) => one === profile)
  if (!known)
    return misfit(
      'vc_api_profile_unknown',
      `--vc-api=${profile}: not a profile. Profiles: ${vcApiProfiles.join(', ')}.`,
    )
  const port = readPort(portText, '--vc-api-port')
  return port.ok ? succeed({ profile: known, port: port.value }) : port
}

/** Standing alone, the option means the strict profile. */
const withProfile = (words: readonly string[]) => words.map((word) => (word === '--vc-api' ? '--vc-api=strict' : word))

/** The address itself is never repeated: it holds a password. */
function readDatabaseUrl({ DATABASE_URL: url }: Environment): Read<string | undefined> {
  if (!url) return succeed(undefined)
  if (URL.canParse(url) && /^postgres(ql)?:$/.test(new URL(url).protocol)) return succeed(url)
  const form = 'postgresql://NAME:PASSWORD@HOST:PORT/DATABASE'
  return misfit('database_url_ill_formed', `DATABASE_URL is not the address of a PostgreSQL server. Its form: ${form}`)
}

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']

function readLogLevel({ WANDERBUCH_LOG: level = 'warn' }: Environment): Read<string> {
  if (logLevels.includes(level)) return succeed(level)
  return misfit('log_level_unknown', `WANDERBUCH_LOG=${level}: not a level. Levels: ${logLevels.join(', ')}.`)
}

function readRequestsPerMinute({ WANDERBUCH_REQUESTS_PER_MINUTE: text = '600' }: Environment): Read<number> {
  const count = Number(text)
  if (Number.isInteger(count) && count > 0) return succeed(count)
  return misfit('request_limit_ill_formed', `WANDERBUCH_REQUESTS_PER_MINUTE=${text}: not a number above 0.`)
}

/** A key for all was used before each editor had one; who set it has to know that it opens nothing. */
function refuseSharedKey({ WANDERBUCH_EDITING_KEY: key }: Environment): Read<undefined> {
  if (!key) return succeed(undefined)
  const instead = 'wanderbuch editor add "NAME" --body "BODY" --role ROLE'
  return misfit(
    'shared_editing_key',
    `WANDERBUCH_EDITING_KEY is used no longer: each editor of packs has a key of their own. Leave it out and make keys with: ${instead}`,
  )
}

function parseOptions(words: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: withProfile(words),
      options: {
        port: { type: 'string', default: '4640' },
        host: { type: 'string', default: '127.0.0.1' },
        data: { type: 'string', default: 'data' },
        trust: { type: 'string', multiple: true, default: [] },
        json: { type: 'boolean', default: false },
        embeddings: { type: 'string' },
        'vc-api': { type: 'string' },
        'vc-api-port': { type: 'string', default: '4650' },
      },
    })
    return succeed(values)
  } catch (error) {
    return misfit('option_unknown', `${(error as Error).message}. See "wanderbuch serve --help".`)
  }
}

/** Settings from the command line and the environment; every value that does not fit is named. */
export async function readSettings(
  words: readonly string[],
  environment: Environment,
  cwd: string,
): Promise<Read<Settings>> {
  const options = parseOptions(words)
  if (!options.ok) return options
  const { host, data, trust, json } = options.value
  const port = readPort(options.value.port)
  if (!port.ok) return port
  const trustFiles = await readTrustFiles(trust, cwd)
  if (!trustFiles.ok) return trustFiles
  const databaseUrl = readDatabaseUrl(environment)
  if (!databaseUrl.ok) return databaseUrl
  const logLevel = readLogLevel(environment)
  if (!logLevel.ok) return logLevel
  const requestsPerMinute = readRequestsPerMinute(environment)
  if (!requestsPerMinute.ok) return requestsPerMinute
  const sharedKey = refuseSharedKey(environment)
  if (!sharedKey.ok) return sharedKey
  const vcApi = readVcApi(options.value['vc-api'], options.value['vc-api-port'])
  if (!vcApi.ok) return vcApi
  return succeed({
    host,
    port: port.value,
    dataFolder: resolve(cwd, data),
    databaseUrl: databaseUrl.value,
    trustFiles: trustFiles.value,
    requestsPerMinute: requestsPerMinute.value,
    embeddings: options.value.embeddings,
    logLevel: logLevel.value,
    asJson: json,
    vcApi: vcApi.value,
  })
}
