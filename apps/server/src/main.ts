import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createEd25519Signer } from '@wanderbuch/adapters/crypto/node-crypto'
import { acquireDataFolder, type HeldDataFolder } from '@wanderbuch/adapters/data-folder/acquire-data-folder'
import { loadOrCreateInstanceKey } from '@wanderbuch/adapters/data-folder/load-or-create-instance-key'
import { recoveryMessage } from '@wanderbuch/adapters/data-folder/recovery-message'
import { countKept } from '@wanderbuch/adapters/storage/keep-dossier'
import { openStorage, type OpenStorage } from '@wanderbuch/adapters/storage/open-storage'
import { createWorkbench } from '@wanderbuch/adapters/workbench/create-workbench'
import { sampleBook } from '@wanderbuch/adapters/workbench/sample-book'
import { softwareVersion } from '@wanderbuch/adapters/workbench/software-version'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { pino } from 'pino'
import { createApp } from './app.ts'
import { readSettings, type Settings } from './settings.ts'
import { type RunningServer, startServer } from './start-server.ts'

const say = (text: string) => void process.stdout.write(`${text}\n`)

/** What keeps a start from going on: a sentence for the person at the terminal and the exit code of the command. */
interface StartProblem {
  readonly message: string
  readonly exitCode: number
}

function holdFolder(settings: Settings): Result<HeldDataFolder, StartProblem> {
  const held = acquireDataFolder(settings.dataFolder, { pid: process.pid, startedAt: new Date().toISOString() })
  if (held.ok) return held
  return fail({ message: held.problem.message, exitCode: held.problem.code === 'data_folder_in_use' ? 75 : 73 })
}

async function open(settings: Settings, held: HeldDataFolder): Promise<Result<OpenStorage, StartProblem>> {
  const { databaseUrl } = settings
  const place = databaseUrl
    ? ({ kind: 'postgres', url: databaseUrl } as const)
    : ({ kind: 'pglite', folder: join(held.folder, 'database') } as const)
  const storage = await openStorage(place)
  if (storage.ok) return storage
  const where = databaseUrl ? 'the server in DATABASE_URL' : held.folder
  return fail({ message: `Cannot open the database (${where}): ${storage.problem.detail}`, exitCode: 69 })
}

function makeApp(settings: Settings, held: HeldDataFolder, storage: OpenStorage) {
  const key = loadOrCreateInstanceKey(held.folder)
  if (!key.ok) return fail({ message: `Cannot use the key of this instance: ${key.problem.path}`, exitCode: 66 })
  if (key.value.warning) say(key.value.warning)
  const log = pino({ level: settings.logLevel, base: null }, pino.destination(2))
  const webFolder = fileURLToPath(new URL('../../web/dist', import.meta.url))
  return succeed(
    createApp({
      services: {
        workbench: createWorkbench({ signer: createEd25519Signer(key.value.privateKey) }),
        storage,
        tenantId: 'default',
        trustLists: settings.trustLists,
        sample: sampleBook,
        now: () => new Date(),
        randomBytes: (length) => new Uint8Array(randomBytes(length)),
        webFolder: existsSync(webFolder) ? webFolder : undefined,
        softwareVersion,
      },
      limits: { perMinute: settings.requestsPerMinute },
      logRequest: (record) => log.info(record, 'request'),
      logError: (record) => log.error(record, 'error'),
    }),
  )
}

function stopOnSignal(running: RunningServer, storage: OpenStorage, held: HeldDataFolder): void {
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    await running.close()
    await storage.close()
    held.release(new Date().toISOString())
    say('Stopped. Everything kept is in place.')
    process.exit(0)
  }
  process.on('SIGINT', () => void stop())
  process.on('SIGTERM', () => void stop())
  process.on('disconnect', () => void stop())
}

interface Started {
  readonly running: RunningServer
  readonly storage: OpenStorage
  readonly held: HeldDataFolder
}

async function tellStart(settings: Settings, { running, storage, held }: Started): Promise<void> {
  const recovered = recoveryMessage(held.lastRun, { keptDossiers: await countKept(storage.db) })
  if (recovered) say(recovered)
  if (running.port !== settings.port) say(`Port ${settings.port} is taken; using ${running.port}.`)
  if (storage.durability === 'survives-killed-process') {
    say(`Data: ${held.folder} (embedded database; it survives a killed process, not a power cut).`)
  }
  say(`Wanderbuch is at ${running.url}  (Ctrl-C stops it)`)
}

async function main(): Promise<number | undefined> {
  const settings = readSettings(process.argv.slice(2), process.env, process.cwd())
  if (!settings.ok) return tellProblem(settings.problem)
  const held = holdFolder(settings.value)
  if (!held.ok) return tellProblem(held.problem)
  const storage = await open(settings.value, held.value)
  if (!storage.ok) return tellProblem(storage.problem)
  const app = makeApp(settings.value, held.value, storage.value)
  if (!app.ok) return tellProblem(app.problem)
  const running = await startServer(app.value, settings.value)
  held.value.recordAddress(running.url)
  stopOnSignal(running, storage.value, held.value)
  await tellStart(settings.value, { running, storage: storage.value, held: held.value })
  return undefined
}

function tellProblem(problem: StartProblem): number {
  process.stderr.write(`wanderbuch: ${problem.message}\n`)
  return problem.exitCode
}

const exitCode = await main()
if (exitCode !== undefined) process.exit(exitCode)
