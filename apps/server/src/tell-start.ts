import type { HeldDataFolder } from '@wanderbuch/adapters/data-folder/acquire-data-folder'
import { recoveryMessage } from '@wanderbuch/adapters/data-folder/recovery-message'
import type { OpenStorage } from '@wanderbuch/adapters/storage/open-storage'
import type { TrialEditor } from './editing-access.ts'
import type { Settings } from './settings.ts'
import type { StartProblem } from './start-problem.ts'
import type { RunningServer } from './start-server.ts'
import type { RunningVcApi } from './vc-api/start-vc-api.ts'

/** Everything that is open once the server answers. */
export interface Started {
  readonly settings: Settings
  readonly held: HeldDataFolder
  readonly storage: OpenStorage
  readonly running: RunningServer
  readonly keptDossiers: number
  /** The conformance face; undefined when it was not asked for. */
  readonly vcApi: RunningVcApi | undefined
  /** Editors of packs who hold a good key. */
  readonly editors: number
  /** Editors of this start only. */
  readonly trial: readonly TrialEditor[]
}

const sayLine = (line: string): void => void process.stdout.write(`${line}\n`)

function placeText({ held, storage }: Started): string {
  if (storage.kind === 'postgres')
    return `Data: the PostgreSQL server of DATABASE_URL; the key of this instance: ${held.folder}`
  return `Data: ${held.folder} (embedded database; it survives a killed process, not a power cut)`
}

/** Nobody may take this for the product: whoever reaches it gets a signature. */
const warningsOf = ({ profile }: RunningVcApi): readonly string[] => [
  'the VC-API is on, for conformance tests only. It signs whatever fits the form, with test keys made just now.',
  ...(profile === 'vectors'
    ? [
        'profile "vectors": credentials may name another issuer than the key, bring own contexts and count status messages by bits.',
      ]
    : []),
]

const describeVcApi = (vcApi: RunningVcApi): readonly string[] => [
  ...warningsOf(vcApi).map((warning) => `WARNING: ${warning}`),
  `VC-API at ${vcApi.httpUrl} and ${vcApi.httpsUrl} (certificate of its own making); this machine only`,
  ...vcApi.issuers.map(({ name, did }) => `  issuer ${name}: ${did}`),
]

/** The keys are for the person in front of this machine: they are not told to programs, and end with the server. */
function editingLines({ trial, editors, running }: Started): readonly string[] {
  const [writer, approver] = trial
  if (writer && approver) {
    return [
      `Editing packs (${running.url}/packs), to try it until this stops. One key writes, the other approves:`,
      `  ${writer.record.editor.name}: ${writer.key}`,
      `  ${approver.record.editor.name}: ${approver.key}`,
      '  Keys of real people: wanderbuch editor add "NAME" --body "BODY" --role ROLE',
    ]
  }
  return editors > 0
    ? []
    : ['Nobody may edit packs here. To make a key: wanderbuch editor add "NAME" --body "BODY" --role ROLE']
}

/** What a person needs to know after a start; with `--json` the same as one object on one line. */
export function tellStarted(started: Started): void {
  const { settings, held, storage, running, keptDossiers } = started
  const { durability } = storage
  const recovered = recoveryMessage(held.lastRun, { keptDossiers, durability })
  const { url, port } = running
  if (settings.asJson) {
    const kept = { dataFolder: held.folder, storage: storage.kind, durability, keptDossiers, lastRun: held.lastRun }
    const more = { ...kept, ...(started.vcApi && { vcApi: toFacts(started.vcApi) }) }
    return sayLine(
      JSON.stringify({ event: 'started', url, port, pid: process.pid, ...more, recovered: recovered ?? null }),
    )
  }
  if (recovered) sayLine(recovered)
  if (settings.port !== 0 && port !== settings.port) sayLine(`Port ${settings.port} is taken; using ${port}.`)
  sayLine(placeText(started))
  if (started.vcApi) for (const line of describeVcApi(started.vcApi)) sayLine(line)
  for (const line of editingLines(started)) sayLine(line)
  sayLine(`Wanderbuch is at ${url}  (Ctrl-C stops it)`)
}

const toFacts = (vcApi: RunningVcApi) => ({
  warnings: warningsOf(vcApi),
  profile: vcApi.profile,
  httpUrl: vcApi.httpUrl,
  httpsUrl: vcApi.httpsUrl,
  issuers: vcApi.issuers.map(({ name, did }) => ({ name, id: did })),
})

export function tellStopped({ asJson }: Settings): void {
  sayLine(asJson ? JSON.stringify({ event: 'stopped' }) : 'Stopped. Everything kept is in place.')
}

/** For people on standard error, for programs as `wanderbuch --json` prints every problem. */
export function tellProblem({ code, message, exitCode }: StartProblem, asJson: boolean): void {
  if (asJson) sayLine(JSON.stringify({ problem: { code, detail: message, advice: [], exitCode } }))
  else process.stderr.write(`wanderbuch: ${message}\n`)
}
