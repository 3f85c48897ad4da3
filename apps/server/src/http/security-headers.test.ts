import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestPlace, testPlaces } from '@wanderbuch/adapters/storage/test-support/test-places'
import { dossierStyle } from '@wanderbuch/core/report/html/style'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keepDossier } from '../test-support/requests.ts'
import { openTestHouse, type TestHouse } from '../test-support/test-house.ts'

const hashOf = (style: string) => createHash('sha256').update(style).digest('base64')

describe('headers', () => {
  let place: TestPlace
  let house: TestHouse
  let shared: string
  const webFolder = mkdtempSync(join(tmpdir(), 'wanderbuch-web-'))
  beforeAll(async () => {
    mkdirSync(join(webFolder, 'assets'))
    writeFileSync(join(webFolder, 'index.html'), '<!doctype html><html><head><title>app</title></head></html>')
    writeFileSync(join(webFolder, 'assets', 'app-1.js'), 'x'.repeat(5000))
    place = await testPlaces[0][1]()
    house = (await openTestHouse(place)).neighbour({ services: { webFolder } })
    shared = `/s/${(await keepDossier(house)).shareToken}`
  })
  afterAll(async () => {
    await house?.storage.close()
    await place?.remove()
    rmSync(webFolder, { recursive: true, force: true })
  })
  const everywhere = [
    '/',
    '/new',
    '/assets/app-1.js',
    '/api',
    '/api/health',
    '/openapi.json',
    '/problems',
    '/s/unknown',
    '/x.y',
  ]
  const page = (path: string) => house.ask(path, { headers: { accept: 'text/html' } })

  test.each([...everywhere, 'shared'])('%s', async (path) => {
    const { headers } = await page(path === 'shared' ? shared : path)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('permissions-policy')).toMatch(/camera=\(\), microphone=\(\), geolocation=\(\)/)
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    for (const name of [
      'set-cookie',
      'access-control-allow-origin',
      'server',
      'x-powered-by',
      'strict-transport-security',
    ]) {
      expect([name, headers.get(name)]).toEqual([name, null])
    }
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toMatch(/^default-src 'none'; /)
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("base-uri 'none'")
    expect(policy).not.toMatch(/unsafe|https?:|\*|wss?:/)
  })

  test.each(['/api', '/problems', '/problems/link_expired', '/s/unknown', 'shared'])(
    '%s may have its one style sheet and nothing else',
    async (path) => {
      const response = await page(path === 'shared' ? shared : path)
      const html = await response.text()
      const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, style = '']) => style)
      expect(styles).toHaveLength(1)
      const policy = response.headers.get('content-security-policy') ?? ''
      expect(policy).toContain(`style-src 'sha256-${hashOf(styles[0] ?? '')}'`)
      expect(policy).not.toContain('script-src')
      expect(html).not.toMatch(/\sstyle=|\son\w+=/)
    },
  )

  test('public texts have a tag and are not sent twice; what is about a person has none', async () => {
    for (const path of ['/api', '/openapi.json', '/problems', '/problems/link_expired', '/assets/app-1.js']) {
      const first = await page(path)
      const tag = first.headers.get('etag') ?? ''
      expect(tag).toMatch(/^"[\w-]{20,}"$/)
      const again = await house.ask(path, { headers: { accept: 'text/html', 'if-none-match': tag } })
      expect([again.status, await again.text()]).toEqual([304, ''])
    }
    for (const path of [shared, `${shared}/dossier.json`, '/api/level?framework=FR&code=III']) {
      const { headers } = await page(path)
      expect([headers.get('etag'), headers.get('cache-control')]).toEqual([null, 'no-store'])
    }
  })

  test('the page of the application has a nonce of its own each time, and its style sheets must carry it', async () => {
    const nonces = await Promise.all(
      ['/', '/kept'].map(async (path) => {
        const response = await page(path)
        const [, nonce = ''] = /<meta name="csp-nonce" nonce="([\w-]{22})"><\/head>/.exec(await response.text()) ?? []
        const policy = response.headers.get('content-security-policy')
        expect(policy).toContain(`style-src 'self' 'sha256-${hashOf(dossierStyle)}' 'nonce-${nonce}'; `)
        expect(policy).toContain("script-src 'self'; ")
        expect([response.headers.get('etag'), response.headers.get('cache-control')]).toEqual([null, 'no-cache'])
        return nonce
      }),
    )
    expect(new Set(nonces).size).toBe(2)
  })

  test('files of the application', async () => {
    const asset = await house.ask('/assets/app-1.js', { headers: { 'accept-encoding': 'br, gzip' } })
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect([asset.headers.get('content-encoding'), asset.headers.get('vary')]).toEqual(['gzip', 'accept-encoding'])
    expect((await asset.arrayBuffer()).byteLength).toBeLessThan(200)
    expect(await (await house.ask('/assets/app-1.js')).text()).toHaveLength(5000)
    expect((await house.ask('/')).headers.get('cache-control')).toBe('no-cache')
    expect(await (await house.ask('/kept')).text()).toContain('<title>app</title>')
    expect((await house.ask('/', { method: 'HEAD' })).status).toBe(200)
  })

  test.each([
    '/assets/none.js',
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/package.json',
    '/assets/..%5c..%5cx.js',
    '/assets/app-1.js%00',
    '/s',
    '/api/none',
    '/problems/none',
  ])('%s is not a file of the application', async (path) => expect((await house.ask(path)).status).toBe(404))

  test('the application is only read', async () => expect((await house.ask('/', { method: 'POST' })).status).toBe(404))
})
