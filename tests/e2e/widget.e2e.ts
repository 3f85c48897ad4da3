import { createServer, type Server } from 'node:http'
import { gzipSync } from 'node:zlib'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible, expectNoSideways } from './check-page.ts'
import { useWanderbuch } from './start-wanderbuch.ts'
import { desktop, smallest, useBrowser } from './use-browser.ts'

const wanderbuch = useWanderbuch()
const browser = useBrowser()

/** A page of somebody else, under a strict policy: only the script and the answer of the service may be loaded. */
let elsewhere: Server
let tag = ''
let policy = ''

beforeAll(async () => {
  elsewhere = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.setHeader('content-security-policy', policy)
    response.end(
      `<!doctype html><html lang="en"><head><title>A ministry</title><meta name="viewport" content="width=device-width"></head><body><main><h1>A ministry</h1>${tag}</main></body></html>`,
    )
  })
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve))
})
afterAll(() => elsewhere?.close())

const strict = () => `default-src 'none'; script-src ${wanderbuch.url}; connect-src ${wanderbuch.url}`
const address = () => `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`

async function openPage(attributes: string, options = {}) {
  tag = `<script src="${wanderbuch.url}/widget.js" ${attributes}></script>`
  policy = strict()
  const opened = await browser.open({ viewport: desktop, ...options })
  const asked: string[] = []
  opened.page.on('request', (request) => asked.push(request.url()))
  await opened.page.goto(address())
  await opened.page.locator('main section').first().waitFor()
  return { ...opened, asked }
}

const electrician = 'data-host="DE" data-home="RO" data-profession="electrician" data-purpose="self-employed"'

test('under a strict policy of the page the widget shows the route with sources, day and a link', async () => {
  const { page, context, asked } = await openPage(`${electrician} data-lang="en"`)
  const text = await page.locator('main section').innerText()
  expect(text).toMatch(/electrician: Romania → Germany[^]*As of \d+ \w+ \d{4}[^]*regulated[^]*Sources/)
  const link = page.getByRole('link', { name: 'See the whole way' })
  expect(await link.getAttribute('href')).toMatch(new RegExp(`^${wanderbuch.url}/route\\?to=DE&from=RO`))
  expect(await page.locator('main section').evaluate((element) => getComputedStyle(element).borderStyle)).toBe('solid')
  await expectAccessible(page)
  expect(await context.cookies()).toEqual([])
  const others = asked.filter((url) => !url.startsWith(wanderbuch.url) && !url.startsWith(address()))
  expect(others).toEqual([])
  expect(
    await page.evaluate(() => [localStorage.length, sessionStorage.length, Object.keys(window).length > 0]),
  ).toEqual([0, 0, true])
})

test('nothing of the page gets to the service: no cookie, no referrer, no address', async () => {
  tag = `<script src="${wanderbuch.url}/widget.js" ${electrician}></script>`
  policy = strict()
  const { page } = await browser.open()
  const asking = page.waitForRequest(/\/api\/widget\/route/)
  await page.goto(`${address()}?secret=Xaverina`)
  const headers = await (await asking).allHeaders()
  expect(headers.cookie).toBeUndefined()
  expect(headers.referer).toBeUndefined()
  expect(JSON.stringify(headers)).not.toContain('Xaverina')
})

test.each(['en', 'de', 'fr', 'it', 'es', 'ro'])(
  '%s: at 320 px, light and dark, without a barrier',
  async (language) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await openPage(`${electrician} data-lang="${language}"`, { viewport: smallest, colorScheme })
      expect(await page.locator('main section').getAttribute('lang')).toBe(language)
      await page.locator('main section summary').first().click()
      await expectNoSideways(page)
      await expectAccessible(page)
    }
  },
)

describe('hostile data attributes', () => {
  test.each([
    ['a script as host', `data-host="&lt;img src=x onerror=alert(1)&gt;"`],
    ['a script as profession', `data-host="DE" data-profession="&lt;script&gt;alert(1)&lt;/script&gt;"`],
    ['another address', `data-host="DE" data-profession="//evil.example/x"`],
    ['more parameters', `data-host="DE&amp;circumstances=x"`],
    ['an unknown language', `data-host="ZZ" data-lang="__proto__"`],
    ['no host', ''],
    ['a very long word', `data-host="DE" data-profession="${'x'.repeat(5000)}"`],
  ])('%s: the widget says that nothing could be loaded, and nothing runs', async (_, attributes) => {
    const { page, asked } = await openPage(attributes)
    const section = page.locator('main section')
    expect(await section.innerText()).toMatch(/^This answer could not be loaded\.\s*Open the page$/)
    expect(await section.locator('img, script, iframe').count()).toBe(0)
    expect(asked.filter((url) => url.includes('evil.example') && !url.startsWith(wanderbuch.url))).toEqual([])
  })
})

test('the script leaves no name on the page and travels in less than 15 kB', async () => {
  const { page } = await openPage(electrician)
  const added = await page.evaluate(() => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    const usual = new Set(Object.getOwnPropertyNames(frame.contentWindow ?? {}))
    return Object.getOwnPropertyNames(window).filter((name) => !usual.has(name) && !/^\d+$/.test(name))
  })
  expect(added.filter((name) => name.length < 3)).toEqual([])
  const code = await (await fetch(`${wanderbuch.url}/widget.js`)).text()
  expect(gzipSync(code).length).toBeLessThan(15_000)
})

test('two widgets on one page stand where their tags stand', async () => {
  const { page } = await openPage(
    `data-host="IT" data-profession="pharmacist"></script><p id="between">between</p><script src="${wanderbuch.url}/widget.js" data-host="FR" data-profession="pharmacist"`,
  )
  await page.locator('main section').nth(1).waitFor()
  const order = await page.locator('main').innerText()
  expect(order).toMatch(/Italy[^]*between[^]*France/)
})
