import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectAccessible, expectNoSideways } from './check-page.ts'
import { useWanderbuch } from './start-wanderbuch.ts'
import { phone, smallest, useBrowser } from './use-browser.ts'

const wanderbuch = useWanderbuch()
const browser = useBrowser()

interface Links {
  readonly share: string
  readonly owner: string
}

async function keepSample(): Promise<Links> {
  const { page } = await browser.open()
  await page.goto(`${wanderbuch.url}/sample?to=DE`)
  await page.getByRole('button', { name: 'Keep and share' }).click()
  await page.getByLabel('The share link works for').selectOption('7')
  await page.getByRole('button', { name: 'Keep it', exact: true }).click()
  const share = await page.getByLabel('Link to share: opens the dossier', { exact: true }).inputValue()
  const owner = await page.getByLabel(/^Your own link/).inputValue()
  return { share, owner }
}

async function openOwner(owner: string): Promise<Page> {
  const { page } = await browser.open()
  await page.goto(owner)
  await page.getByText('Share links and who looked').waitFor()
  return page
}

/** As an employer opens it: another browser, no scripts, nothing remembered. */
async function openShared(share: string, viewport = phone): Promise<{ page: Page; status: number }> {
  const { page } = await browser.open({ javaScriptEnabled: false, viewport })
  const answer = await page.goto(share)
  return { page, status: answer?.status() ?? 0 }
}

test('keep, share, see who looked, withdraw, share again, delete', async () => {
  const links = await keepSample()
  expect(new URL(links.owner).hash).toMatch(/^#[A-Za-z0-9_-]{22,}$/)

  const desk = await openOwner(links.owner)
  expect(await desk.locator('.share-link').innerText()).toContain('Nobody has opened it yet.')
  await expectAccessible(desk)

  const first = await openShared(links.share)
  expect(first.status).toBe(200)
  expect(await first.page.locator('h1').innerText()).toContain('Ana Pop')
  await openShared(links.share)
  await desk.reload()
  await desk.getByText(/opened 2 times/).waitFor()

  await desk.getByRole('button', { name: 'Withdraw the share link' }).click()
  await desk.getByText('Link 1: withdrawn on').waitFor()
  const gone = await openShared(links.share)
  expect(gone.status).toBe(410)
  expect(await gone.page.locator('body').innerText()).toContain('withdrawn')

  await desk.getByRole('button', { name: 'Make a new share link' }).click()
  const again = await desk.getByLabel('Link to share: opens the dossier', { exact: true }).inputValue()
  expect((await openShared(again)).status).toBe(200)

  await desk.getByRole('button', { name: 'Delete the dossier' }).click()
  await desk.getByRole('button', { name: 'Yes, delete it' }).click()
  await desk.getByText('Deleted. Nobody can open it any more.').waitFor()
  expect((await openShared(again)).status).toBe(410)
  await desk.reload()
  await desk.getByRole('alert').waitFor()
})

test('the skip link and the sources do not take the secret out of the address', async () => {
  const { owner } = await keepSample()
  const page = await openOwner(owner)
  await page.locator('.skip').focus()
  await page.keyboard.press('Enter')
  await page.locator('sup.refs a').first().click()
  expect(page.url()).toBe(owner)
})

test('the shared page without scripts: stamps open, sources are reached, nothing sticks out, no barrier', async () => {
  const { share } = await keepSample()
  const { page } = await openShared(share, smallest)
  await page.locator('.stamp summary').first().click()
  expect(await page.locator('.stamp[open] .stamp-checks').first().isVisible()).toBe(true)
  await page.locator('sup.refs a').first().click()
  expect(new URL(page.url()).hash).toBe('#note-1')
  const pdf = await page.pdf({ preferCSSPageSize: true })
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')

  const scripted = await browser.open({ viewport: smallest, bypassCSP: true })
  await scripted.page.goto(share)
  await expectNoSideways(scripted.page)
  await expectAccessible(scripted.page)
  await scripted.page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(scripted.page)
})

test.each([
  ['an unknown link', '#AAAAAAAAAAAAAAAAAAAAAA', 'There is no dossier behind this link.'],
  ['a link cut off', '', 'The link is not complete.'],
])('%s says so', async (_, hash, text) => {
  const { page } = await browser.open()
  await page.goto(`${wanderbuch.url}/kept${hash}`)
  await page.getByText(text).waitFor()
})
