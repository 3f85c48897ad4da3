import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  fetchFrom,
  germanList,
  listOfLists,
  makeListPlaces,
  romanianList,
} from '@wanderbuch/adapters/fetch/test-support/list-places'
import { callWanderbuch } from '../sample-call.ts'

let cwd: string
let places: Readonly<Record<string, string>>
beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'wanderbuch-trust-'))
  places = await makeListPlaces()
})
afterAll(() => rmSync(cwd, { recursive: true, force: true }))

const badge = resolve(import.meta.dirname, '../../../../fixtures/valid-pinned/received/badge.json')

async function call(...line: readonly string[]) {
  const { fetch, asked } = fetchFrom(places)
  const called = await callWanderbuch(line, { cwd, trustListFetch: () => fetch })
  return { ...called, asked, flat: called.out.replaceAll(/\s+/g, ' ') }
}

test('one command: the list of lists and the lists it leads to, each a file of its own; what is not used is told', async () => {
  const { exitCode, flat } = await call('trust', listOfLists, '--out', 'lists')
  expect(exitCode).toBe(2)
  expect(flat).toContain('✓ Sample list of lists, of 1 November 2026')
  expect(flat).toContain('✓ RO Sample list of Romania, of 1 November 2026')
  expect(flat).toContain(`✗ DE ${germanList}: signed, but by no certificate that the list of lists names for it.`)
  const names = readdirSync(join(cwd, 'lists'))
  expect(names).toHaveLength(2)
  const kept = names.map((name) => JSON.parse(readFileSync(join(cwd, 'lists', name), 'utf8')) as { source: string })
  expect(kept.map(({ source }) => source).toSorted()).toEqual([listOfLists, romanianList])
  expect((await call('verify', badge, '--trust', 'lists', '--json')).exitCode).toBe(2)
})

test('the same again replaces the copies; in JSON with digest, day and who signed', async () => {
  const { out } = await call('trust', listOfLists, '--out', 'lists', '--json')
  expect(readdirSync(join(cwd, 'lists'))).toHaveLength(2)
  expect(JSON.parse(out)).toMatchObject({
    folder: 'lists',
    lists: [
      { url: listOfLists, title: 'Sample list of lists', day: '2026-11-01', signature: { outcome: 'yes' } },
      { url: romanianList, territory: 'RO', namedBy: listOfLists },
      { url: germanList, problem: { code: 'trust_list_signer_not_named' } },
    ],
  })
})

test('addresses of the data folder are asked on demand, and the server reads the copies, not the addresses', async () => {
  const folder = join(cwd, 'house', 'trust')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'addresses.txt'), `# asked on demand\n${romanianList}\n\n`)
  const { exitCode, asked } = await call('trust', '--data', 'house')
  expect([exitCode, asked]).toEqual([0, [romanianList]])
  expect(readdirSync(folder)).toHaveLength(2)
  expect((await call('verify', badge, '--trust', 'house/trust')).exitCode).toBe(2)
})

test('an address fails: its older copy stays', async () => {
  const folder = join(cwd, 'house', 'trust')
  const before = readdirSync(folder)
  const called = await callWanderbuch(['trust', '--data', 'house'], { cwd })
  expect(called.exitCode).toBe(69)
  expect(readdirSync(folder)).toEqual(before)
})

test('verify --trust URL: asked only together with --look-up', async () => {
  const refused = await call('verify', badge, '--trust', romanianList, '--json')
  expect([refused.exitCode, refused.asked]).toEqual([64, []])
  expect(refused.out).toContain('trust_address_not_asked')
  const used = await call('verify', badge, '--trust', listOfLists, '--look-up', '--json')
  expect([used.exitCode, used.asked]).toEqual([2, [listOfLists, romanianList, germanList]])
  const down = await call('verify', badge, '--trust', 'https://down.example/list', '--look-up', '--json')
  expect([down.exitCode, JSON.parse(down.out)]).toMatchObject([69, { problem: { code: 'look_up_failed' } }])
})

test.each([
  [['trust', '--out', 'nothing'], 64, 'no_address'],
  [['trust', listOfLists, '--out', 'a', '--out', 'b'], 64, 'one_output'],
])('%j ends with %s', async (line, exitCode, code) => {
  const called = await call(...line, '--json')
  expect([called.exitCode, JSON.parse(called.out)]).toMatchObject([exitCode, { problem: { code } }])
})
