import { readFileSync } from 'node:fs'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectAccessible, expectNoSideways } from './check-page.ts'
import { pressOn, tabTo } from './keyboard.ts'
import { useWanderbuch } from './start-wanderbuch.ts'
import { smallest, useBrowser } from './use-browser.ts'

const wanderbuch = useWanderbuch()
const browser = useBrowser()

const printedKey = () => /until this stops: ([\w-]{22})/.exec(wanderbuch.output())?.[1] ?? ''

async function open(path: string, options?: BrowserContextOptions): Promise<Page> {
  const { page } = await browser.open(options)
  await page.goto(`${wanderbuch.url}${path}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

/** Who edits: typed once for a tab. */
async function enter(page: Page, name: string, key = printedKey()): Promise<void> {
  const leave = page.getByRole('button', { name: 'Leave' })
  if ((await leave.count()) > 0) await leave.click()
  await page.getByLabel('Key', { exact: true }).fill(key)
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('Who you work for').fill('Chamber of samples (made up)')
  await page.getByRole('button', { name: 'Start editing' }).click()
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

test('from the third door to the map: every cell says in words what is covered', async () => {
  const page = await open('/')
  await page.getByText('I keep a register or issue credentials').click()
  await page.getByRole('link', { name: 'Open the packs' }).click()
  const cell = page.locator('.coverage tr', { hasText: 'Germany' }).locator('td').first()
  await cell.waitFor()
  expect(await cell.innerText()).toMatch(/a pack of its own:\s*\d+ known, \d+ open/)
  await expectAccessible(page)
  await cell.getByRole('link').click()
  await page.getByRole('heading', { level: 1, name: 'electrician – Germany' }).waitFor()
  await page.getByText('Source and date').first().click()
  await expectAccessible(page)
})

test('a wrong key is told, and nothing is shown of drafts', async () => {
  const page = await open('/packs')
  await button(page, 'Start editing').click()
  expect(await page.locator('#desk-key-problem').innerText()).toContain('Please fill this in.')
  await enter(page, 'Ada Sample', 'not-the-key-of-this-server')
  await page.getByText('This is not the key of this server.').waitFor()
})

test('one writes with the cases beside, a second approves, the version answers and names who was told the old', async () => {
  const page = await open('/packs/electrician-fr')
  await enter(page, 'Ada Sample')
  await button(page, 'Start a draft of this pack').click()
  await page.getByText('answered otherwise: 0').waitFor()

  // The fee is open in a case: the case says so as soon as the fee is written.
  await button(page, 'Change: Fee').click()
  await page.getByLabel('Not known: the authority is to be asked').uncheck()
  await button(page, 'Save and run the cases').click()
  await page.getByText('answered otherwise', { exact: false }).first().waitFor()
  await page.locator('.field-problem').first().waitFor()
  await button(page, 'Take back the last change').click()
  await page.locator('.field-problem').first().waitFor({ state: 'detached' })

  await button(page, 'Change: Where to appeal').click()
  for (const language of ['German', 'English', 'Spanish', 'French', 'Italian', 'Romanian']) {
    await page.getByLabel(language, { exact: true }).fill(`Made up for a test, in ${language}.`)
  }
  await expectAccessible(page)
  await button(page, 'Save and run the cases').click()
  await page.locator('.change-mark', { hasText: 'changed' }).waitFor()
  await page.getByText('Made up for a test, in English.').first().waitFor()
  await button(page, 'Send to approval').click()
  await button(page, 'Approve').click()
  await page.getByText('Who changed anything in the draft cannot approve it.').waitFor()

  await enter(page, 'Ben Sample')
  await button(page, 'Approve').click()
  await page.getByText('Approved by Ben Sample').waitFor()
  await expectAccessible(page)
  await button(page, 'Publish as a new version').click()
  await page.getByRole('link', { name: 'See the pack and who was told the old answer' }).click()
  await page.getByText('No kept dossier rests on a field that says something else now.').waitFor()
  await page.getByText('Where to appeal: changed').waitFor()
  expect(await page.locator('.lede').innerText()).toContain('Looked at by: chamber')
  await expectAccessible(page)
})

test('a pack is taken along and brought back as a draft, which is thrown away', async () => {
  const page = await open('/packs/welder-de')
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByText('Take along as YAML').click()])
  expect(readFileSync(await file.path(), 'utf8')).toMatch(/^digest: sha256:[0-9a-f]{64}\n/)
  await page.getByRole('link', { name: 'Packs' }).click()
  await enter(page, 'Ada Sample')
  await page.locator('input[type=file]').setInputFiles(await file.path())
  await page.getByText('Nothing is different.').waitFor()
  page.on('dialog', (dialog) => void dialog.accept())
  await button(page, 'Throw the draft away').click()
  await page.getByText('Nobody is writing a draft now.').waitFor()
})

test('by keyboard alone: a field is opened, closed, and the focus comes back', async () => {
  const page = await open('/packs/welder-de')
  await enter(page, 'Ada Sample')
  await button(page, 'Start a draft of this pack').click()
  const change = button(page, 'Change: Fee')
  await change.waitFor()
  await tabTo(page, change)
  await page.keyboard.press('Enter')
  await pressOn(page, button(page, 'Close without saving'), 'Enter')
  await page.waitForTimeout(200)
  expect(await change.evaluate((node) => node === document.activeElement)).toBe(true)
})

test('at 320 pixels nothing but the tables goes sideways', async () => {
  for (const path of ['/packs', '/packs/electrician-de']) {
    const page = await open(path, { viewport: smallest })
    await page.locator('h2').first().waitFor()
    await expectNoSideways(page)
    await expectAccessible(page)
  }
})
