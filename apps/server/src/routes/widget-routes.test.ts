import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestPlace, testPlaces } from '@wanderbuch/adapters/storage/test-support/test-places'
import { languages } from '@wanderbuch/core/vocabulary/request'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { jsonOf } from '../test-support/requests.ts'
import { openTestHouse, type TestHouse } from '../test-support/test-house.ts'

let place: TestPlace
let house: TestHouse
const webFolder = mkdtempSync(join(tmpdir(), 'wanderbuch-widget-'))
beforeAll(async () => {
  mkdirSync(join(webFolder, 'assets'))
  writeFileSync(join(webFolder, 'index.html'), '<!doctype html><html><head></head></html>')
  writeFileSync(join(webFolder, 'widget.js'), '(()=>{})()')
  place = await testPlaces[0][1]()
  house = (await openTestHouse(place)).neighbour({ services: { webFolder } })
})
afterAll(async () => {
  await house?.storage.close()
  await place?.remove()
  rmSync(webFolder, { recursive: true, force: true })
})

const electrician = '/api/widget/route?host=DE&home=RO&profession=electrician&purpose=self-employed'

interface Widget {
  readonly title: string
  readonly day: string
  readonly link: string
  readonly lines: readonly {
    readonly sentences: readonly { readonly text: string; readonly sources: readonly object[] }[]
  }[]
  readonly ways: { readonly items: readonly string[] }
}

describe('what it says', () => {
  test.each(languages)('%s: title, day, ways, and every sentence with a source', async (language) => {
    const answer = await house.askJson<Widget>(`${electrician}&language=${language}`)
    expect(answer).toMatchObject({ language, day: '2026-11-22' })
    expect(answer.ways.items.length).toBeGreaterThan(1)
    const sentences = answer.lines.flatMap((line) => line.sentences)
    expect(sentences.length).toBeGreaterThan(3)
    expect(sentences.filter(({ text, sources }) => text === '' || sources.length === 0)).toEqual([])
  })

  test('the link asks the same on the whole page and holds nothing else', async () => {
    const { link, title } = await house.askJson<Widget>(electrician)
    expect(link).toBe('/route?to=DE&from=RO&purpose=self-employed&as=7411.1&day=2026-11-22')
    expect(title).toBe('electrician: Romania → Germany')
    expect((await house.askJson<Widget>('/api/widget/route?host=IT')).title).toBe('→ Italy')
  })
})

test.each([
  ['', 'request_invalid'],
  ['host=ZZ', 'request_invalid'],
  ['host=DE&host=FR&x=1', 'request_invalid'],
  ['host=DE&region=ITI1', 'request_invalid'],
  ['host=DE&purpose=holiday', 'request_invalid'],
  ['host=DE&nationality=eu', 'request_invalid'], // no fact about a person
  ['host=DE&circumstances=%7B%7D', 'request_invalid'],
  ['host=DE&day=2020-01-01', 'request_invalid'],
  ['host=DE&profession=%3Cscript%3Ealert(1)%3C/script%3E', 'occupation_unknown'],
  [`host=DE&profession=${'x'.repeat(301)}`, 'request_invalid'],
])('hostile or wrong parameters are refused and not said back: %s', async (query, code) => {
  const response = await house.ask(`/api/widget/route?${query}`)
  const text = await response.text()
  expect(JSON.parse(text)).toMatchObject({ code })
  expect(text).not.toMatch(/<script|xxxx/)
})

describe('who may read it', () => {
  const crossSite = { headers: { origin: 'https://ministry.example', 'sec-fetch-site': 'cross-site' } }

  test.each(['/widget.js', electrician, '/api/widget/route?host=ZZ'])(
    'pages of any place may load %s',
    async (path) => {
      const { headers } = await house.ask(path, crossSite)
      expect(headers.get('access-control-allow-origin')).toBe('*')
      expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin')
      for (const name of ['access-control-allow-credentials', 'set-cookie']) expect(headers.get(name)).toBeNull()
    },
  )

  test.each(['/', '/route', '/api/route?to=DE', '/api/occupations?q=x', '/openapi.json', '/widget.css'])(
    'and nothing else: %s',
    async (path) => {
      const { headers } = await house.ask(path, crossSite)
      expect(headers.get('access-control-allow-origin')).toBeNull()
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    },
  )

  test('facts of a person cannot be sent from pages of other places', async () => {
    const order = jsonOf({ host: 'DE' })
    for (const path of ['/api/routes', '/api/routes/clock', '/api/widget/route']) {
      const response = await house.ask(path, { ...order, headers: { ...order.headers, ...crossSite.headers } })
      expect([path, response.status]).toEqual([path, 403])
    }
  })

  test('whoever asks too often waits', async () => {
    const busy = house.neighbour({ limits: { perMinute: 3 } })
    const statuses: number[] = []
    for (let count = 0; count < 5; count += 1) statuses.push((await busy.ask(electrician)).status)
    expect(statuses).toEqual([200, 200, 200, 429, 429])
    expect((await busy.ask('/widget.js')).status).toBe(429)
  })

  test('the log tells the route, not what was asked', async () => {
    const before = house.log.length
    await house.ask('/api/widget/route?host=DE&profession=Xaverina')
    expect(house.log.slice(before).join()).not.toContain('Xaverina')
  })
})
