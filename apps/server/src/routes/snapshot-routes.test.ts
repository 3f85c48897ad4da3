import { nodeCrypto } from '@wanderbuch/adapters/crypto/node-crypto'
import { guardedFetch } from '@wanderbuch/adapters/fetch/guarded-fetch'
import { createLookUps } from '@wanderbuch/adapters/fetch/create-look-ups'
import { listAuditRows } from '@wanderbuch/adapters/storage/audit-log'
import { tellAbsentPlaces, type TestPlace, testPlaces } from '@wanderbuch/adapters/storage/test-support/test-places'
import type { LookUps } from '@wanderbuch/core/look-ups/look-ups'
import type { LookUpNeed } from '@wanderbuch/core/vocabulary/look-up'
import { takeSnapshot } from '@wanderbuch/core/vocabulary/parse-snapshot'
import type { Snapshot } from '@wanderbuch/core/vocabulary/snapshot'
import { fail, succeed } from '@wanderbuch/standards/result'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { jsonOf } from '../test-support/requests.ts'
import { openTestHouse, type TestHouse, testNow } from '../test-support/test-house.ts'

tellAbsentPlaces('look-ups')

interface Answer {
  readonly url: string
  readonly snapshot?: Snapshot
  readonly problem?: string
  readonly reason?: string
  readonly sentence?: string
}
const wanted = (url: string): LookUpNeed => ({ kind: 'status-list', url })

describe.each(testPlaces)('POST /api/look-up on %s', (_name, makePlace, isPresent) => {
  describe.skipIf(!isPresent)('gives snapshots of addresses', () => {
    let place: TestPlace
    let house: TestHouse
    const asked: string[] = []
    const lookUps: LookUps = async ({ url }) => {
      asked.push(url)
      if (!url.endsWith('/1')) return fail({ code: 'look_up_gone' })
      const bytes = new TextEncoder().encode('{}')
      const frame = { source: url, mediaType: 'application/json', lookedUpAt: '2026-11-22T10:00:00Z' }
      return succeed({ snapshot: await takeSnapshot({ ...frame, bytes }, nodeCrypto), bytes, isPinned: false })
    }
    const ask = async (at: TestHouse, urls: readonly string[], language = 'en') =>
      at.askJson<{ readonly answers: readonly Answer[] }>(
        `/api/look-up?language=${language}`,
        jsonOf({ wanted: urls.map(wanted) }),
      )
    beforeAll(async () => {
      place = await makePlace()
      const base = await openTestHouse(place)
      house = base.neighbour({ services: { lookUps } })
    })
    afterAll(async () => {
      await house?.storage.close()
      await place?.remove()
    })

    test('one answer an address, in the order asked; each address is asked once', async () => {
      const urls = ['https://a.example/1', 'https://a.example/2', 'https://a.example/1']
      const { answers } = await ask(house, urls, 'de')
      expect(answers.map(({ url }) => url)).toEqual(urls)
      expect(answers[0]?.snapshot).toMatchObject({
        source: urls[0],
        base64: 'e30=',
        lookedUpAt: '2026-11-22T10:00:00Z',
      })
      expect(answers[1]).toMatchObject({ problem: 'look_up_gone', sentence: 'Es wurde dort endgültig entfernt.' })
      expect(asked).toEqual(urls.slice(0, 2))
    })

    test('the audit log knows that the network was asked, and no address', async () => {
      const before = await listAuditRows(house.storage.db, 'house-a')
      await ask(house, ['https://secret.example/person/1'])
      const rows = await listAuditRows(house.storage.db, 'house-a')
      expect(rows.slice(before.length).map(({ event }) => event)).toEqual(['addresses_looked_up'])
      expect(JSON.stringify([rows, house.log])).not.toContain('secret.example')
    })

    test.each([
      ['no addresses', { wanted: [] }, '/wanted'],
      ['more than 20', { wanted: Array.from({ length: 21 }, (_, at) => wanted(`https://a.example/${at}`)) }, '/wanted'],
      ['an unknown kind', { wanted: [{ kind: 'page', url: 'https://a.example' }] }, '/wanted/0/kind'],
      [
        'a document beside the address',
        { wanted: [{ ...wanted('https://a.example'), document: {} }] },
        '/wanted/0/document',
      ],
      ['an address without end', { wanted: [wanted(`https://a.example/${'a'.repeat(3_000)}`)] }, '/wanted/0/url'],
    ])('%s: refused with its place', async (_what, body, where) => {
      const response = await house.ask('/api/look-up', jsonOf(body))
      expect([response.status, await response.json()]).toMatchObject([400, { code: 'request_invalid', place: where }])
    })

    test('a page of another place cannot have anything looked up', async () => {
      const before = asked.length
      const { headers = {}, ...init } = jsonOf({ wanted: [wanted('https://a.example/1')] })
      const foreign = { ...(headers as Record<string, string>), origin: 'https://elsewhere.example' }
      const response = await house.ask('/api/look-up', { ...init, headers: foreign })
      expect([response.status, asked.length]).toEqual([403, before])
    })

    test('so many look-ups are in work at once, and the next is asked to come again', async () => {
      let release = (): void => undefined
      const held = new Promise<void>((resolve) => (release = resolve))
      const slow = house.neighbour({
        services: { lookUps: () => held.then(() => fail({ code: 'look_up_gone' })) },
      })
      const { headers, ...rest } = jsonOf({ wanted: [wanted('https://slow.example/1')] })
      // Of no stated length it would count as a large upload.
      const length = String(String(rest.body).length)
      const order = { ...rest, headers: { ...(headers as Record<string, string>), 'content-length': length } }
      const running = Array.from({ length: 8 }, () => slow.ask('/api/look-up', order))
      const next = await slow.ask('/api/look-up', order)
      const others = await slow.ask('/api/health')
      release()
      expect([next.status, others.status]).toEqual([503, 200])
      expect((await Promise.all(running)).map(({ status }) => status)).toEqual(running.map(() => 200))
      expect((await slow.ask('/api/look-up', order)).status).toBe(200)
    })

    test('slow hosts do not hold a request for ever: after a minute nothing more is asked', async () => {
      const slowly: string[] = []
      const slow = house.neighbour({
        services: {
          lookUps: ({ url }) => {
            slowly.push(url)
            slow.setNow(new Date(testNow.getTime() + slowly.length * 40_000))
            return fail({ code: 'look_up_unreachable', reason: 'timeout' })
          },
        },
      })
      const urls = [1, 2, 3, 4].map((number) => `https://slow.example/${number}`)
      const { answers } = await ask(slow, urls)
      expect(slowly).toEqual(urls.slice(0, 2))
      expect(answers.map(({ reason }) => reason)).toEqual(['timeout', 'timeout', 'no_time_left', 'no_time_left'])
    })

    test('looking up costs as much as twenty requests', async () => {
      const slow = house.neighbour({ limits: { perMinute: 45 } })
      const statuses: number[] = []
      for (let round = 0; round < 3; round += 1) {
        const response = await slow.ask('/api/look-up', jsonOf({ wanted: [wanted('https://a.example/1')] }))
        statuses.push(response.status)
      }
      expect(statuses).toEqual([200, 200, 429])
    })

    test.each([
      'http://a.example/1',
      'https://127.0.0.1/1',
      'https://[::ffff:127.0.0.1]/1',
      'https://169.254.169.254/latest/meta-data',
      'https://localhost/1',
      'https://2130706433/1',
      'https://user:word@a.example/1',
      'https://a.example:8443/1',
      'file:///etc/passwd',
    ])('SECURITY: SSRF, %s is never asked', async (url) => {
      const real = house.neighbour({
        services: { lookUps: createLookUps({ fetch: guardedFetch, now: () => new Date() }) },
      })
      const { answers } = await ask(real, [url])
      expect(answers).toMatchObject([{ url, problem: 'look_up_refused' }])
    })
  })
})
