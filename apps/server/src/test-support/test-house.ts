import { randomBytes } from 'node:crypto'
import { generateEd25519 } from '@wanderbuch/adapters/crypto/node-crypto'
import type { OpenStorage } from '@wanderbuch/adapters/storage/open-storage'
import type { NamedEditor } from '@wanderbuch/adapters/packs/draft-steps'
import { makeEditorKey } from '@wanderbuch/adapters/packs/editor-key'
import { openPackShelf } from '@wanderbuch/adapters/packs/stored-shelf'
import { loadSkillFinder } from '@wanderbuch/adapters/skills/create-skill-finder'
import { openTestStorage, type TestPlace } from '@wanderbuch/adapters/storage/test-support/test-places'
import { createWorkbench } from '@wanderbuch/adapters/workbench/create-workbench'
import { sampleBook } from '@wanderbuch/adapters/workbench/sample-book'
import type { Workbench } from '@wanderbuch/adapters/workbench/workbench'
import { fail } from '@wanderbuch/standards/result'
import { type AppOptions, createApp } from '../app.ts'
import type { Services } from '../services.ts'
import { type DescribedAnswers, describedAnswers } from './described-answers.ts'

export const signer = generateEd25519().signer

/** The PDF form is a stand-in, it has tests of its own. */
const withStandIn = (workbench: Workbench): Workbench => ({
  ...workbench,
  renderPdf: async () => new TextEncoder().encode('%PDF-1.7 stand-in'),
})

/** The real workbench without published packs. */
export const testWorkbench: Workbench = withStandIn(createWorkbench({ signer }))

const bytesOf = (length: number) => new Uint8Array(randomBytes(length))
const person = (id: string, name: string, role: NamedEditor['role']): NamedEditor => {
  return { id, name, role, body: 'Chamber of samples' }
}

/** Editors of test houses with their keys: one writes, a second approves, and one is of the project. */
export const testEditors = {
  author: makeEditorKey(person('trial-1', 'Ada Sample', 'chamber'), bytesOf),
  approver: makeEditorKey(person('trial-2', 'Ben Sample', 'chamber'), bytesOf),
  project: makeEditorKey(person('trial-3', 'Cleo Sample', 'project'), bytesOf),
}

export interface TestHouse {
  readonly storage: OpenStorage
  /** Everything that was logged, a line each. */
  readonly log: string[]
  /** Asks the app; every answer is compared with the description of the API. */
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>
  readonly askJson: <Body>(path: string, init?: RequestInit) => Promise<Body>
  readonly described: DescribedAnswers
  readonly setNow: (now: Date) => void
  readonly services: Services
  /** Another app on the same storage with other services. */
  readonly neighbour: (
    changes: Omit<Partial<AppOptions>, 'services'> & { readonly services?: Partial<Services> },
  ) => TestHouse
}

export const testNow = new Date('2026-11-22T10:00:00.000Z')

interface Base {
  readonly storage: OpenStorage
  readonly services: Services
  readonly options?: Partial<AppOptions>
}

function houseOf({ storage, services, options = {} }: Base): TestHouse {
  let now = testNow
  const log: string[] = []
  const own: Services = { ...services, now: () => now }
  const write = (record: object) => void log.push(JSON.stringify(record))
  const app = createApp({
    limits: { perMinute: 1_000_000, wrongKeys: 1_000_000 },
    ...options,
    services: own,
    logRequest: write,
    logError: write,
  })
  let described: DescribedAnswers | undefined
  const description = async () => {
    const answer = await app.request('/openapi.json')
    return (described ??= describedAnswers((await answer.json()) as Record<string, unknown>))
  }
  const ask = async (path: string, init?: RequestInit) => {
    const response = await app.request(path, init)
    const method = (init?.method ?? 'GET').toLowerCase()
    await (await description()).expectDescribed(method, path.split('?')[0] ?? '', response.clone())
    return response
  }
  return {
    storage,
    log,
    ask,
    askJson: async <Body>(path: string, init?: RequestInit) => (await (await ask(path, init)).json()) as Body,
    get described() {
      if (!described) throw new Error('nothing was asked yet')
      return described
    },
    setNow: (wanted) => {
      now = wanted
    },
    services: own,
    neighbour: ({ services: changed = {}, ...others }) =>
      houseOf({ storage, services: { ...own, ...changed }, options: { ...options, ...others } }),
  }
}

/** A whole face on a fresh storage. */
export async function openTestHouse(place: TestPlace): Promise<TestHouse> {
  const storage = await openTestStorage(place.place)
  const shelf = await openPackShelf(storage.db, 'house-a')
  const services: Services = {
    workbench: withStandIn(createWorkbench({ signer, packs: shelf })),
    packs: { shelf, trialEditors: Object.values(testEditors).map(({ record }) => record) },
    skills: loadSkillFinder(),
    storage,
    tenantId: 'house-a',
    trustLists: [],
    sample: sampleBook,
    lookUps: () => fail({ code: 'look_up_absent' }),
    now: () => testNow,
    randomBytes: bytesOf,
    webFolder: undefined,
    softwareVersion: '0.0.0-test',
  }
  return houseOf({ storage, services })
}
