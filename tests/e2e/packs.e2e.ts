import { readFileSync } from 'node:fs'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectAccessible, expectNoSideways } from './check-page.ts'
import { pressOn, tabTo } from './keyboard.ts'
import { useWanderbuch } from './start-wanderbuch.ts'
import { smallest, useBrowser } from './use-browser.ts'

const wanderbuch = useWanderbuch()
const browser = useBrowser()

/** The keys of the two sample editors of this start. */
const printedKey = (name: string) =>
  new RegExp(`${name}: (trial-\\d\\.[\\w-]{22})`).exec(wanderbuch.output())?.[1] ?? ''
const writer = 'Sample Writer'
const approver = 'Sample Approver'

async function open(path: string, options?: BrowserContextOptions): Promise<Page> {
  const { page } = await browser.open(options)
  await page.goto(`${wanderbuch.url}${path}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

/** Comes in with the key of one editor, or with another text. */
async function enter(page: Page, name: string, key = printedKey(name)): Promise<void> {
  const leave = page.getByRole('button', { name: 'Leave' })
  if ((await leave.count()) > 0) await leave.click()
  await page.getByLabel('Your key').fill(key)
  await page.getByRole('button', { name: 'Start editing' }).click()
}

async function startDraft(page: Page): Promise<void> {
  await enter(page, writer)
  await button(page, 'Start a draft of this pack').click()
  await page.getByRole('heading', { level: 1, name: 'Draft of a pack' }).waitFor()
}

async function discard(page: Page): Promise<void> {
  page.on('dialog', (dialog) => void dialog.accept())
  await button(page, 'Throw the draft away').click()
  await page.waitForURL(/\/packs$/)
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
  await enter(page, writer, 'not-a-key-of-anybody')
  await page.getByText('Nobody here has this key.').waitFor()
  await expectAccessible(page)
})

test('one writes with the cases beside, a second approves, the version answers and names who was told the old', async () => {
  const page = await open('/packs/electrician-fr')
  await startDraft(page)
  await page.getByText('You edit as Sample Writer, Sample chamber (made up) (chamber).').waitFor()
  await page.getByText('answered otherwise: 0').waitFor()

  // The fee is open in a case: the case says so as soon as the fee is written.
  await button(page, 'Change: Fee').click()
  await page.getByLabel('Not known: the authority is to be asked').uncheck()
  await button(page, 'Save and run the cases').click()
  await page.getByText('answered otherwise', { exact: false }).first().waitFor()
  await page.getByText('Open: expected').first().waitFor()
  await button(page, 'Take back the last change').click()
  await page.locator('.field-problem').first().waitFor({ state: 'detached' })
  await button(page, 'Close without saving').click()

  await button(page, 'Change: Where to appeal').click()
  for (const language of ['German', 'English', 'Spanish', 'French', 'Italian', 'Romanian']) {
    await page.getByLabel(language, { exact: true }).fill(`Made up for a test, in ${language}.`)
  }
  await expectAccessible(page)
  await button(page, 'Save and run the cases').click()
  await page.locator('.change-mark', { hasText: 'changed' }).waitFor()
  await page.getByText('Made up for a test, in English.').first().waitFor()
  await button(page, 'Send to approval').click()
  await page.getByText('You wrote in this draft, so you cannot approve it.').waitFor()
  expect(await button(page, 'Approve').count()).toBe(0)

  await enter(page, approver)
  await button(page, 'Approve').click()
  await page.getByText('Approved by Sample Approver').waitFor()
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
  await enter(page, writer)
  const spoiled = { name: 'x.yaml', mimeType: 'text/yaml', buffer: Buffer.from('id: welder-de\nprofession: [welder\n') }
  await page.locator('input[type=file]').setInputFiles(spoiled)
  await page.getByText(/line \d/).waitFor()
  await page.locator('input[type=file]').setInputFiles(await file.path())
  await page.getByText('Nothing is different.').waitFor()
  await discard(page)
})

test('by keyboard alone: a field is opened, closed, and the focus comes back', async () => {
  const page = await open('/packs/welder-de')
  await startDraft(page)
  const change = button(page, 'Change: Fee')
  await change.waitFor()
  await tabTo(page, change)
  await page.keyboard.press('Enter')
  await pressOn(page, button(page, 'Close without saving'), 'Enter')
  await page.waitForTimeout(200)
  expect(await change.evaluate((node) => node === document.activeElement)).toBe(true)
  await discard(page)
})

test('a case with every kind of expectation is written in the form, and differs in words', async () => {
  const page = await open('/packs/welder-de')
  await startDraft(page)
  await button(page, 'Add the case').click()
  await page.getByLabel('What the case shows').fill('everything at once')
  await page.getByLabel('Regulated? What you expect').selectOption('notify')
  await page.getByLabel('The case says which ways, in their order').check()
  await page.getByText('None: the case says there is none.').waitFor()
  await button(page, 'Add one more').click()
  await page.getByLabel('Way, number 1', { exact: true }).selectOption('services')
  await page.getByLabel('The case says which documents, in their order').check()
  await button(page, 'Add one more').last().click()
  await page.getByLabel('Paper that is asked for, number 1', { exact: true }).selectOption('identity')
  await page.getByLabel('Part of the authority’s name, in any language').fill('Nobody')
  await page.getByText('Topics that must stay open').first().click()
  await page.getByLabel('Fee', { exact: true }).check()
  await expectAccessible(page)
  await button(page, 'Save the case and run all').click()
  await page.getByText(/Regulated: expected a declaration is needed, the pack answers/).waitFor()
  await page.getByText(/Ways: expected temporary services, the pack answers/).waitFor()
  await page.getByText(/Documents: expected identity card or passport, the pack answers/).waitFor()
  await page.getByText(/Authority: expected Nobody, the pack answers/).waitFor()
  await button(page, 'Take out: everything at once').click()
  await page.getByText('answered otherwise: 0').waitFor()
  await discard(page)
})

test('a law that is in no list is written with the pack, and a field points to it', async () => {
  const page = await open('/packs/welder-de')
  await startDraft(page)
  await button(page, 'Add a law').click()
  await page.getByLabel('Short name').fill('welding-act')
  await page.getByLabel('Title of the law').fill('Welding Act (made up)')
  await button(page, 'Save').click()
  await page.getByText('This does not fit.').first().waitFor()
  await page.getByLabel('Address on the web').fill('https://example.org/act')
  await page.getByLabel('What of it was read').fill('all of it')
  await page.getByLabel('How well it is known').selectOption('confirmed')
  await page.getByLabel('Looked at on').fill('2026-11-24')
  await expectAccessible(page)
  await button(page, 'Save').click()
  await page.getByText('Law: welding-act').first().waitFor()
  await button(page, 'Change: What exactly is regulated').click()
  await page.getByLabel('Law', { exact: true }).selectOption({ label: 'Welding Act (made up)' })
  await page.getByLabel('Provision').fill('Article 1')
  await button(page, 'Save and run the cases').click()
  await page.getByRole('link', { name: 'Welding Act (made up)' }).first().waitFor()
  await discard(page)
})

test('a pack of a profession in no list begins with the profession', async () => {
  const page = await open('/packs')
  await enter(page, writer)
  await page.getByLabel('Profession').selectOption('-')
  await page.getByLabel('Short name of the profession, in English').fill('chimney-sweep')
  await page.getByLabel('State', { exact: true }).selectOption('AT')
  await button(page, 'Start with everything open').click()
  await button(page, 'Write the profession').click()
  await page.getByLabel('German', { exact: true }).fill('Kaminkehrer')
  await expectAccessible(page)
  await button(page, 'Close without saving').isVisible()
  await discard(page)
})

test('two write at once: nothing is written over, and what is typed stays', async () => {
  const [first, second] = [await open('/packs/welder-de'), await open('/packs')]
  await startDraft(first)
  await enter(second, approver)
  await second.getByRole('link', { name: 'welder-de' }).click()
  await button(second, 'Change: Fee').click()
  await second.getByLabel('Looked at on').fill('2026-11-20')
  await button(first, 'Change: Fee').click()
  await first.getByLabel('Looked at on').fill('2026-11-21')
  await button(first, 'Save and run the cases').click()
  await first.locator('.change-mark').first().waitFor()
  await button(second, 'Save and run the cases').click()
  await second.getByText('Nothing you typed is lost').waitFor()
  await second.getByText('What is saved of this field changed while the form was open').waitFor()
  expect(await second.getByLabel('Looked at on').inputValue()).toBe('2026-11-20')
  await expectAccessible(second)
  await button(second, 'Undo in this form').click()
  await button(second, 'Take over what is saved').click()
  expect(await second.getByLabel('Looked at on').inputValue()).toBe('2026-11-21')
  await second.getByLabel('Looked at on').fill('2026-11-19')
  const asked = second.waitForEvent('dialog')
  const followed = second.getByRole('link', { name: 'Packs', exact: true }).first().click()
  const dialog = await asked
  expect(dialog.message()).toContain('is not saved')
  await dialog.dismiss()
  await followed
  expect(await second.getByLabel('Looked at on').count()).toBe(1)
  await button(first, 'Change: Fee').waitFor()
  await discard(first)
})

test('at 320 pixels nothing but the tables goes sideways', async () => {
  for (const path of ['/packs', '/packs/electrician-de']) {
    const page = await open(path, { viewport: smallest })
    await page.locator('h2').first().waitFor()
    await expectNoSideways(page)
    await expectAccessible(page)
  }
})
