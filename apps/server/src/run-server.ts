import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createEd25519Signer } from '@wanderbuch/adapters/crypto/node-crypto'
import { acquireDataFolder, type HeldDataFolder } from '@wanderbuch/adapters/data-folder/acquire-data-folder'
import { openLookUps } from '@wanderbuch/adapters/fetch/open-look-ups'
import { countKept } from '@wanderbuch/adapters/storage/keep-dossier'
import { openStorage, type OpenStorage } from '@wanderbuch/adapters/storage/open-storage'
import { createSkillFinder } from '@wanderbuch/adapters/skills/create-skill-finder'
import { countEditors } from '@wanderbuch/adapters/packs/pack-editors'
import { openPackShelf } from '@wanderbuch/adapters/packs/stored-shelf'
import { prepareRanker } from '@wanderbuch/adapters/skills/vocabulary-ranker'
import { createWorkbench } from '@wanderbuch/adapters/workbench/create-workbench'
import { sortTrustFiles } from '@wanderbuch/core/trust/sort-trust-files'
import { sampleBook } from '@wanderbuch/adapters/workbench/sample-book'
import { softwareVersion } from '@wanderbuch/adapters/workbench/software-version'
import type { OpenAPIHono } from '@hono/zod-openapi'
import { languages } from '@wanderbuch/core/vocabulary/request'
import type { EscoVocabulary } from '@wanderbuch/skills/esco-vocabulary'
import type { IsoDay } from '@wanderbuch/standards/iso-day'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { pino } from 'pino'
import { createApp } from './app.ts'
import { makeTrialEditors, type TrialEditor } from './editing-access.ts'
import { openMeaning } from './open-meaning.ts'
import { readDataFolder } from './read-data-folder.ts'
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

const tenantId = 'default'
const webFolder = fileURLToPath(new URL('../../web/dist', import.meta.url))
const bytesOf = (length: number) => new Uint8Array(randomBytes(length))

interface MadeApp {
  readonly app: OpenAPIHono
  readonly vocabulary: EscoVocabulary
}

async function makeApp(
  settings: Settings,
  { folder }: HeldDataFolder,
  { storage, trial }: { readonly storage: OpenStorage; readonly trial: readonly TrialEditor[] },
): Promise<Opened<MadeApp>> {
  const warn = (line: string) => void process.stderr.write(`${line}\n`)
  const read = await readDataFolder(folder, { loadedOn: now().slice(0, 10) as IsoDay, warn })
  if (!read.ok) return read
  const { key, regionLists, vocabularies } = read.value
  const trustFiles = [...settings.trustFiles, ...read.value.trustFiles]
  const shelf = await openPackShelf(storage.db, tenantId)
  const { vocabulary } = vocabularies.current
  const meaning = await openMeaning(settings, vocabularies.current)
  if (!meaning.ok) return meaning
  return succeed({
    vocabulary,
    app: createApp({
      services: {
        workbench: createWorkbench({ signer: createEd25519Signer(key.privateKey), vocabularies, packs: shelf }),
        skills: createSkillFinder(vocabulary),
        meaning: meaning.value,
        storage,
        tenantId,
        packs: { shelf, trialEditors: trial.map(({ record }) => record) },
        trustLists: sortTrustFiles(trustFiles).trustLists,
        trustFiles,
        regionLists,
        sample: sampleBook,
        lookUps: openLookUps(join(folder, 'look-ups')),
        now: () => new Date(),
        randomBytes: bytesOf,
        webFolder: existsSync(webFolder) ? webFolder : undefined,
        softwareVersion,
      },
      limits: { perMinute: settings.requestsPerMinute },
      ...loggersOf(settings),
    }),
  })
}

/** What is logged, a line of JSON each on standard error. */
function loggersOf({ logLevel }: Settings): Pick<Parameters<typeof createApp>[0], 'logRequest' | 'logError'> {
  const log = pino({ level: logLevel, base: null }, pino.destination(2))
  return {
    logRequest: (record) => log.info(record, 'request'),
    logError: (record) => log.error(record, 'error'),
  }
}

async function openAll(settings: Settings, held: HeldDataFolder): Promise<Opened<Started>> {
  const storage = await openDatabase(settings, held)
  if (!storage.ok) return storage
  const editors = await countEditors(storage.value.db, tenantId)
  const trial = makeTrialEditors({ ...settings, editors }, bytesOf)
  const made = await makeApp(settings, held, { storage: storage.value, trial })
  const running = made.ok ? await startServer(made.value.app, settings) : made
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
  // Whoever searches a text first should not wait for it.
  if (made.ok) void prepareRanker(made.value.vocabulary, languages)
  const keptDossiers = await countKept(storage.value.db)
  const opened = { storage: storage.value, running: running.value, vcApi: vcApi.value, trial, editors }
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
