import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const desktop = { width: 1280, height: 800 }
export const phone = { width: 360, height: 740 }
export const smallest = { width: 320, height: 640 }

export interface OpenPage {
  readonly page: Page
  readonly context: BrowserContext
}

/** What a page must never do: fail, break its own security policy, or ask anybody but this Wanderbuch. */
function watch(page: Page, wrong: string[], expected: readonly RegExp[]): void {
  page.on('pageerror', (error) => wrong.push(`error: ${error.message}`))
  page.on('console', (message) => {
    const text = message.text()
    if (message.type() === 'error' && !expected.some((pattern) => pattern.test(text))) wrong.push(`console: ${text}`)
  })
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    if (/^https?:$/.test(protocol) && hostname !== '127.0.0.1') wrong.push(`request to ${hostname}`)
  })
}

/** An answer that is not a success shows in the console of the browser; where it is wanted, it is no fault of the page. */
const refusedRequest = /^Failed to load resource: (the server responded with a status of|net::ERR_CONNECTION_REFUSED)/

export interface BrowserInUse {
  /** A page in a fresh context: no drafts, no language remembered. */
  readonly open: (options?: BrowserContextOptions) => Promise<OpenPage>
}

/** One browser for all tests of a file; every page it opens is watched, and each test fails when one did wrong. */
export function useBrowser(): BrowserInUse {
  let browser: Browser | undefined
  const contexts: BrowserContext[] = []
  const wrong: string[] = []
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium', args: flags })
  })
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close()
    expect(wrong.splice(0)).toEqual([])
  })
  afterAll(() => browser?.close())
  const open = async (options: BrowserContextOptions = {}) => {
    if (!browser) throw new Error('no browser yet')
    const context = await browser.newContext({ viewport: desktop, locale: 'en-GB', ...options })
    context.setDefaultTimeout(15_000)
    contexts.push(context)
    const page = await context.newPage()
    watch(page, wrong, [refusedRequest])
    return { page, context }
  }
  return { open }
}
