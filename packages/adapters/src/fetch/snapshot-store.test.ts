import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { takeSnapshot } from '@wanderbuch/core/vocabulary/parse-snapshot'
import { succeed } from '@wanderbuch/standards/result'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { nodeCrypto } from '../crypto/node-crypto.ts'
import { createLookUps } from './create-look-ups.ts'
import type { GuardedFetch } from './fetched.ts'
import { createSnapshotStore } from './snapshot-store.ts'

const url = 'https://issuer.example/status/1'
const kind = 'status-list'
const at = (time: string) => new Date(`2026-11-22T${time}Z`)
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wanderbuch-store-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const list = (ttl?: number) => JSON.stringify({ credentialSubject: { type: 'BitstringStatusList', ttl } })
const tokenList = (ttl: number) => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part({ alg: 'ES256', typ: 'statuslist+jwt' })}.${part({ ttl, status_list: { bits: 1, lst: '' } })}.c2ln`
}

function looking(content: string) {
  const fetch = vi.fn<GuardedFetch>(async () =>
    succeed({ bytes: new TextEncoder().encode(content), mediaType: 'application/json' }),
  )
  const ask = async (time: string, address = url) => {
    const answer = await createLookUps({ fetch, now: () => at(time), store: createSnapshotStore(folder) })({
      kind,
      url: address,
    })
    return answer.ok ? answer.value.snapshot.lookedUpAt : answer.problem.code
  }
  return { fetch, ask }
}

describe('status privacy: whole lists are fetched and kept by their time to live', () => {
  test.each([
    ['without a time to live: an hour at most', list(), '10:59:59', '11:00:00'],
    ['a shorter one counts', list(60_000), '10:00:59', '10:01:00'],
    ['a longer one does not', list(86_400_000), '10:59:59', '11:00:00'],
    ['a Token Status List counts in seconds', tokenList(600), '10:09:59', '10:10:00'],
  ])('%s', async (_what, content, good, stale) => {
    const { fetch, ask } = looking(content)
    expect(await ask('10:00:00')).toBe('2026-11-22T10:00:00Z')
    expect(await ask(good)).toBe('2026-11-22T10:00:00Z')
    expect(fetch).toHaveBeenCalledTimes(1)
    expect(await ask(stale)).toBe(`2026-11-22T${stale}Z`)
    expect(fetch).toHaveBeenCalledTimes(2)
  })

  test('a list of no time to live is not kept', async () => {
    const { fetch, ask } = looking(list(0))
    await ask('10:00:00')
    await ask('10:00:01')
    expect([fetch.mock.calls.length, readdirSync(folder)]).toEqual([2, []])
  })

  test('what stands behind # is not sent, and the answer keeps the address that was named', async () => {
    const { fetch, ask } = looking(list())
    await ask('10:00:00', `${url}#94567`)
    expect(fetch).toHaveBeenCalledWith(kind, url)
    await ask('10:00:01', `${url}#12`)
    expect(fetch).toHaveBeenCalledTimes(1)
  })

  test('a copy from the future is not good', async () => {
    const { fetch, ask } = looking(list())
    await ask('10:00:00')
    expect(await ask('09:00:00')).toBe('2026-11-22T09:00:00Z')
    expect(fetch).toHaveBeenCalledTimes(2)
  })
})

describe('the store', () => {
  const keep = async (source: string, limits: Parameters<typeof createSnapshotStore>[1]) => {
    const bytes = new TextEncoder().encode(list())
    const frame = { source, mediaType: 'application/json', lookedUpAt: '2026-11-22T10:00:00Z' }
    createSnapshotStore(folder, limits).keep(kind, await takeSnapshot({ ...frame, bytes }, nodeCrypto), bytes)
  }
  const limits = { maxAgeMs: 3_600_000, maxFiles: 3, maxBytes: 1_000_000 }

  test.each([
    ['files', limits, 3],
    ['bytes', { ...limits, maxFiles: 100, maxBytes: 900 }, 2],
  ])('is bounded in %s: the oldest go', async (_what, bounds, left) => {
    for (let number = 0; number < 6; number += 1) {
      await keep(`${url}${number}`, bounds)
      for (const name of readdirSync(folder)) utimesSync(join(folder, name), number, number)
    }
    expect(readdirSync(folder).length).toBe(left)
  })

  test.each(['', '{', '{}', 'null', '[]'])('a file that says %j counts as none', async (content) => {
    const { fetch, ask } = looking(list())
    await ask('10:00:00')
    for (const name of readdirSync(folder)) writeFileSync(join(folder, name), content)
    await ask('10:00:01')
    expect(fetch).toHaveBeenCalledTimes(2)
  })

  test('names of files tell no address', async () => {
    await keep(url, limits)
    expect(readdirSync(folder)).toEqual([expect.stringMatching(/^[0-9a-f]{64}\.json$/)])
  })

  test('a folder that cannot be written does no harm', async () => {
    writeFileSync(join(folder, 'file'), '')
    const store = createSnapshotStore(join(folder, 'file'))
    const bytes = new TextEncoder().encode(list())
    const snapshot = await takeSnapshot(
      { source: url, mediaType: 'a/b', lookedUpAt: '2026-11-22T10:00:00Z', bytes },
      nodeCrypto,
    )
    store.keep(kind, snapshot, bytes)
    expect(store.find(kind, url, at('10:00:01'))).toBeUndefined()
  })
})
