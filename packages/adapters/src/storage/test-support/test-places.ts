import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { type OpenStorage, openStorage, type StoragePlace } from '../open-storage.ts'

const serverUrl = process.env['WANDERBUCH_TEST_POSTGRES']

/** A place made for one test file, and how to remove it. */
export interface TestPlace {
  readonly place: StoragePlace
  readonly remove: () => Promise<void>
}

async function makePglitePlace(): Promise<TestPlace> {
  const folder = mkdtempSync(join(tmpdir(), 'wanderbuch-storage-'))
  return {
    place: { kind: 'pglite', folder: join(folder, 'database') },
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  }
}

async function makePostgresPlace(): Promise<TestPlace> {
  const name = `wanderbuch_${randomBytes(6).toString('hex')}`
  const run = async (statement: string) => {
    const client = new Client(serverUrl)
    await client.connect()
    await client.query(statement)
    await client.end()
  }
  await run(`create database ${name}`)
  const url = new URL(serverUrl ?? '')
  url.pathname = `/${name}`
  return { place: { kind: 'postgres', url: url.href }, remove: () => run(`drop database ${name} with (force)`) }
}

/** Name, maker and whether it can be made here: a contract suite runs on every place that is present. */
export const testPlaces = [
  ['PGlite', makePglitePlace, true],
  ['PostgreSQL', makePostgresPlace, serverUrl !== undefined],
] as const

/** Says what is not tested here; called once by each suite that uses the places. */
export function tellAbsentPlaces(suite: string): void {
  if (!serverUrl) console.warn(`left out: ${suite} on PostgreSQL (WANDERBUCH_TEST_POSTGRES is not set)`)
}

export async function openTestStorage(place: StoragePlace): Promise<OpenStorage> {
  const opened = await openStorage(place)
  if (!opened.ok) throw new Error(`${opened.problem.code}: ${opened.problem.detail}`)
  return opened.value
}
