import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectAccessible, expectNoSideways } from './check-page.ts'
import { useWanderbuch } from './start-wanderbuch.ts'
import { smallest, useBrowser } from './use-browser.ts'

const wanderbuch = useWanderbuch()
const browser = useBrowser()

async function openPanel(options: Parameters<typeof browser.open>[0] = {}): Promise<Page> {
  const { page } = await browser.open(options)
  await page.goto(`${wanderbuch.url}/sample?to=DE`)
  await page.locator('.dossier .closing').waitFor()
  await page.locator('.dossier-tools .button[aria-expanded]').nth(1).click()
  await page.locator('.handout-cards').waitFor()
  return page
}

async function save(page: Page, button: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: button, exact: true }).click()
  const saved = await download
  return { name: saved.suggestedFilename(), bytes: readFileSync(await saved.path()) }
}

test.each([
  ['Factsheet as PDF', 'factsheet', 'pdf', '%PDF-'],
  ['Factsheet as a page', 'factsheet', 'html', '<!doctype html>'],
  ['Roadmap as PDF', 'roadmap', 'pdf', '%PDF-'],
  ['Letter as PDF', 'letter', 'pdf', '%PDF-'],
  ['Letter as text', 'letter', 'txt', 'Name: ___'],
])('%s', async (button, handout, form, start) => {
  const page = await openPanel()
  const { name, bytes } = await save(page, button)
  expect(name).toMatch(new RegExp(`^wanderbuch-${handout}-\\d{4}-\\d\\d-\\d\\d\\.${form}$`))
  expect(bytes.toString('latin1').slice(0, start.length)).toBe(start)
})

test('a calendar file needs the day the file was complete, and says so at the field', async () => {
  const page = await openPanel()
  await page.getByRole('button', { name: 'Calendar file (.ics)' }).click()
  await page.locator('#complete-on-problem').waitFor()
  expect(await page.locator('#complete-on').evaluate((field) => field === document.activeElement)).toBe(true)
  await expectAccessible(page)
})

test('with the day, the last days of the route beside a question without documents', async () => {
  const { page } = await browser.open()
  await page.goto(`${wanderbuch.url}/advise`)
  await page.locator('.route-form select').first().selectOption('RO')
  await page.locator('#route-host').selectOption('DE')
  await page.locator('.route-form button[type=submit]').click()
  await page.locator('.handout-cards').waitFor()
  await page.locator('#complete-on').fill('2026-12-01')
  const { bytes } = await save(page, 'Calendar file (.ics)')
  expect(bytes.toString()).toContain('DTSTART;VALUE=DATE:20270301')
})

test('what is typed into the letter stands in the text and never goes to the server', async () => {
  const page = await openPanel()
  const sent: string[] = []
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
  await page.getByText('Your name and address, if you want').click()
  await page.getByLabel('Full name').fill('Planted Name')
  const { bytes } = await save(page, 'Letter as text')
  expect(bytes.toString()).toContain('Name: Planted Name')
  await save(page, 'Letter as PDF')
  expect(sent.join('\n')).not.toContain('Planted')
  expect(wanderbuch.output()).not.toContain('Planted')
})

test('the panel at 320 px and in the dark has no barrier', async () => {
  const page = await openPanel({ viewport: smallest, colorScheme: 'dark' })
  await page.locator('.handout-card summary').click()
  await expectNoSideways(page)
  await expectAccessible(page)
})

test.each(['light', 'dark'] as const)('lessons in %s: a page with sources, without a barrier', async (colorScheme) => {
  const { page } = await browser.open({ colorScheme, viewport: smallest })
  await page.goto(`${wanderbuch.url}/lessons`)
  await page.locator('.handout .sources li').first().waitFor()
  expect(await page.locator('.handout h2').count()).toBeGreaterThan(4)
  await expectNoSideways(page)
  await expectAccessible(page)
})

test('a lesson lies closed beside the route and opens by keyboard', async () => {
  const { page } = await browser.open()
  await page.goto(`${wanderbuch.url}/sample?to=DE`)
  const lesson = page.locator('details.lesson').first()
  await lesson.waitFor()
  expect(await lesson.evaluate((one) => (one as HTMLDetailsElement).open)).toBe(false)
  await lesson.locator('summary').focus()
  await page.keyboard.press('Enter')
  expect(await lesson.locator('dt').first().isVisible()).toBe(true)
  await expectAccessible(page)
})

test.each(['factsheet', 'roadmap', 'letter'])('the file of a %s has no barrier', async (handout) => {
  const { page } = await browser.open({ viewport: smallest })
  const request = {
    host: 'DE',
    home: 'RO',
    purpose: 'self-employed',
    targetOccupation: '7411.1',
    day: '2026-11-22',
    languages: ['de', 'ro'],
  }
  const answer = await page.request.post(`${wanderbuch.url}/api/routes/handouts?handout=${handout}&form=html`, {
    data: request,
  })
  expect(answer.status()).toBe(200)
  await page.setContent(await answer.text())
  await expectNoSideways(page)
  await expectAccessible(page)
})
