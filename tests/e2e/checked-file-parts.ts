import type { Locator, Page, Request } from 'playwright-core'

/** A file as it is chosen, without one on the disk. */
export const asFile = (name: string, content: string | Buffer) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
})

/** The check page when it says that it needs no network any more. */
export async function openReadyPage(url: string, page: Page): Promise<Page> {
  await page.goto(`${url}/check`)
  await page.locator('[data-ready=true]').waitFor()
  return page
}

export const choose = (page: Page) => page.locator('.drop input[type=file]')

/** The stamp of a name: its own name, not one that its reasons mention. */
export const stampOf = (box: Locator, name: string) => box.locator(`.stamp:has(> summary:has-text("${name}"))`)

export const fileBox = (page: Page, name: string) => page.locator('.checked-file', { hasText: name })

/** Every request of the page and its workers from now on. */
export function listenToRequests(page: Page): readonly string[] {
  const seen: string[] = []
  page.context().on('request', (request: Request) => seen.push(`${request.method()} ${request.url()}`))
  return seen
}
