import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createEd25519Signer } from '@wanderbuch/adapters/crypto/node-crypto'
import { acquireDataFolder, type HeldDataFolder } from '@wanderbuch/adapters/data-folder/acquire-data-folder'
import { loadOrCreateInstanceKey } from '@wanderbuch/adapters/data-folder/load-or-create-instance-key'
import type { OpenProblem } from '@wanderbuch/adapters/esco/esco-folder'
import { openVocabularies } from '@wanderbuch/adapters/esco/vocabularies'
import { openLookUps } from '@wanderbuch/adapters/fetch/open-look-ups'
import { countKept } from '@wanderbuch/adapters/storage/keep-dossier'
import { openStorage, type OpenStorage } from '@wanderbuch/adapters/storage/open-storage'
import { createSkillFinder } from '@wanderbuch/adapters/skills/create-skill-finder'
import { openPackShelf } from '@wanderbuch/adapters/packs/stored-shelf'
import { portsWith } from '@wanderbuch/adapters/workbench/built-in-ports'
import { createWorkbench } from '@wanderbuch/adapters/workbench/create-workbench'
import { sortTrustFiles } from '@wanderbuch/core/trust/sort-trust-files'
import { sampleBook } from '@wanderbuch/adapters/workbench/sample-book'
import { softwareVersion } from '@wanderbuch/adapters/workbench/software-version'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Signer } from '@wanderbuch/proofs/crypto-port'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { pino } from 'pino'
import { createApp } from './app.ts'
import { type EditingAccess, openEditing } from './editing-access.ts'
import { readRegionFolder } from './read-region-folder.ts'
import { readTrustFolder } from './read-trust-folder.ts'
import type { Settings } from './settings.ts'
import { startExitCodes, type StartProblem, startProblem } from './start-problem.ts'
import { startServer } from './start-server.ts'
import { type Started, tellStarted, tellStopped } from './tell-start.ts'
import { type RunningVcApi, startVcApi } from './vc-api/start-vc-api.ts'

type Opened<Value> = Result<Value, StartProblem>

const now = () => new Date().toISOString()

function holdFolder({ dataFolder }: Settings): Opened<HeldDataFolder> {
  const held = acquireDataFolder(dataFolder, { pid: process.pid, startedAt: now() })
  if (held.ok) return held
  const { code, message } = held.problem
  const exitCode = code === 'data_folder_in_use' ? startExitCodes.busy : startExitCodes.cannotCreate
  return fail(startProblem(code, exitCode, message))
}

/** Where a database server is, without the name and password its address may hold. */
function serverPlace(url: string): string {
  const { hostname, port, searchParams } = new URL(url)
  return searchParams.get('host') ?? `${hostname || 'localhost'}:${port || 5432}`
}

/** What a database driver says, in words for the usual cases. */
const databaseReasons: readonly (readonly [pattern: RegExp, words: string])[] = [
  [/ECONNREFUSED|ENOENT/, 'nothing answers there'],
  [/ENOTFOUND|EAI_AGAIN/, 'there is no such host'],
  [/timeout/i, 'no answer in time'],
]

const databaseReason = (detail: string): string =>
  databaseReasons.find(([pattern]) => pattern.test(detail))?.[1] ?? (detail || 'nothing answers there')

async function openDatabase({ databaseUrl }: Settings, { folder }: HeldDataFolder): Promise<Opened<OpenStorage>> {
  const place = databaseUrl
    ? ({ kind: 'postgres', url: databaseUrl } as const)
    : ({ kind: 'pglite', folder: join(folder, 'database') } as const)
  const storage = await openStorage(place)
  if (storage.ok) return storage
  const { code, detail } = storage.problem
  const message = databaseUrl
    ? `Cannot use the database of DATABASE_URL (${serverPlace(databaseUrl)}): ${databaseReason(detail)}. Check that PostgreSQL runs there, or leave DATABASE_URL out to keep everything in the data folder.`
    : `Cannot open the database in ${folder}: ${detail}`
  return fail(startProblem(code, startExitCodes.unavailable, message))
}

/** A chosen vocabulary that cannot be used stops the start: another one would say other things. */
function vocabularyProblem({ code, id }: OpenProblem): StartProblem {
  const what = code === 'esco_not_imported' ? 'is not in the data folder' : 'cannot be read'
  const message = `The ESCO vocabulary in use, ${id}, ${what}. Import it again, or: wanderbuch esco use built-in`
  return startProblem(code, startExitCodes.noInput, message)
}

const tenantId = 'default'
const webFolder = fileURLToPath(new URL('../../web/dist', import.meta.url))
const bytesOf = (length: number) => new Uint8Array(randomBytes(length))

function openSigner(folder: string): Opened<Signer> {
  const key = loadOrCreateInstanceKey(folder)
  if (!key.ok) {
    const message = `Cannot use the key of this instance: ${key.problem.path}`
    return fail(startProblem(key.problem.code, startExitCodes.noInput, message))
  }
  if (key.value.warning) process.stderr.write(`${key.value.warning}\n`)
  return succeed(createEd25519Signer(key.value.privateKey))
}

const readRegions = (folder: string) =>
  readRegionFolder(join(folder, 'regions'), {
    loadedOn: now().slice(0, 10) as IsoDay,
    warn: (line) => process.stderr.write(`${line}\n`),
  })

async function makeApp(
  settings: Settings,
  { folder }: HeldDataFolder,
  { storage, editing }: { readonly storage: OpenStorage; readonly editing: EditingAccess },
): Promise<Opened<OpenAPIHono>> {
  const kept = await readTrustFolder(join(folder, 'trust'))
  if (!kept.ok) return kept
  const trustFiles = [...settings.trustFiles, ...kept.value]
  const regions = await readRegions(folder)
  if (!regions.ok) return regions
  const signer = openSigner(folder)
  if (!signer.ok) return signer
  const vocabularies = openVocabularies(folder)
  if (!vocabularies.ok) return fail(vocabularyProblem(vocabularies.problem))
  const log = pino({ level: settings.logLevel, base: null }, pino.destination(2))
  const shelf = await openPackShelf(storage.db, tenantId)
  return succeed(
    createApp({
      services: {
        workbench: createWorkbench({ signer: signer.value, vocabularies: vocabularies.value, packs: shelf }),
        skills: createSkillFinder(portsWith(vocabularies.value.current).skills),
        storage,
        tenantId,
        packs: { shelf, editingKey: editing.key },
        trustLists: sortTrustFiles(trustFiles).trustLists,
        trustFiles,
        regionLists: regions.value,
        sample: sampleBook,
        lookUps: openLookUps(join(folder, 'look-ups')),
        now: () => new Date(),
        randomBytes: bytesOf,
        webFolder: existsSync(webFolder) ? webFolder : undefined,
        softwareVersion,
      },
      limits: { perMinute: settings.requestsPerMinute },
      logRequest: (record) => log.info(record, 'request'),
      logError: (record) => log.error(record, 'error'),
    }),
  )
}

async function openAll(settings: Settings, held: HeldDataFolder): Promise<Opened<Started>> {
  const storage = await openDatabase(settings, held)
  if (!storage.ok) return storage
  const editing = openEditing(settings, bytesOf)
  const app = await makeApp(settings, held, { storage: storage.value, editing })
  const running = app.ok ? await startServer(app.value, settings) : app
  if (!running.ok) {
    await storage.value.close()
    return running
  }
  const vcApi = await openVcApi(settings)
  if (!vcApi.ok) {
    await running.value.close()
    await storage.value.close()
    return vcApi
  }
  held.recordAddress(running.value.url)
  const keptDossiers = await countKept(storage.value.db)
  const opened = { storage: storage.value, running: running.value, vcApi: vcApi.value, editing }
  return succeed({ settings, held, keptDossiers, ...opened })
}

/** The conformance face, where it is asked for; it shares nothing with the product but the process. */
async function openVcApi({ vcApi, logLevel }: Settings): Promise<Opened<RunningVcApi | undefined>> {
  if (!vcApi) return succeed(undefined)
  const log = pino({ level: logLevel, base: null }, pino.destination(2))
  return startVcApi({
    ...vcApi,
    now: () => new Date(),
    randomBytes: bytesOf,
    logError: ({ name, stack = '' }) => log.error({ error: name, at: stack.split('\n').slice(1, 4) }, 'vc-api'),
  })
}

/** Answers what is being asked, closes everything and records a clean stop. */
async function stop({ settings, held, storage, running, vcApi }: Started): Promise<void> {
  await Promise.all([running.close(), vcApi?.close()])
  await storage.close()
  held.release(now())
  tellStopped(settings)
  process.exit(0)
}

const stoppedWhileStarting = 130

/** Calls back once: at the first Ctrl-C, at SIGTERM, or when the process that started this one is gone. */
function onStopAsked(act: () => void): void {
  let isAsked = false
  const once = () => {
    if (!isAsked) act()
    isAsked = true
  }
  for (const name of ['SIGINT', 'SIGTERM', 'disconnect']) process.on(name, once)
}

/** Holds the data folder, opens everything and answers requests until it is stopped; a problem when it cannot start. */
export async function runServer(settings: Settings): Promise<StartProblem | undefined> {
  let stopNow = (): void => process.exit(stoppedWhileStarting)
  // Before the folder is held: a signal that came in between would end the process with the lock still there.
  onStopAsked(() => stopNow())
  const held = holdFolder(settings)
  if (!held.ok) return held.problem
  stopNow = () => {
    held.value.giveBack()
    process.exit(stoppedWhileStarting)
  }
  const opened = await openAll(settings, held.value)
  if (!opened.ok) {
    held.value.giveBack()
    return opened.problem
  }
  stopNow = () => void stop(opened.value)
  tellStarted(opened.value)
  return undefined
}
