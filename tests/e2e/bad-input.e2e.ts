import { readFileSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { fixtureFile } from './fixture-files.ts'
import { useWanderbuch } from './start-wanderbuch.ts'
import { useBrowser } from './use-browser.ts'

const wanderbuch = useWanderbuch()
const browser = useBrowser()
const badge = fixtureFile('valid-unpinned', 'badge.json')

afterEach(async () => {
  const health = await fetch(`${wanderbuch.url}/api/health`)
  expect(health.status).toBe(200)
})

const good = readFileSync(badge)
const minimalPdf = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
const deep = Buffer.from(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)

const cases = [
  ['empty.json', Buffer.alloc(0), 'The file is empty.'],
  ['not-utf8.json', Buffer.from([0x7b, 0x22, 0xe4, 0x22, 0x3a, 0x31, 0x7d]), 'UTF-8'],
  ['pdf-in-disguise.json', minimalPdf, 'nothing was taken out of it'],
  ['cut-off.json', good.subarray(0, good.length / 2), 'breaks off or is damaged'],
  ['deep.json', deep, 'nested deeper'],
  ['letter.txt', Buffer.from('Dear Sir or Madam, I am an electrician.'), 'This format is not known here.'],
  ['name-twice.json', Buffer.from('{"type":"a","type":"b"}'), 'repeated or forbidden names'],
  ['huge.json', Buffer.alloc(21 * 1024 * 1024, 32), 'at most 20 MB can be read'],
] as const

test('each error stands with its file, and the good file among them still counts', async () => {
  const { page } = await browser.open()
  await page.goto(`${wanderbuch.url}/new`)
  const choose = page.getByLabel('Choose files')
  await choose.setInputFiles(cases.map(([name, buffer]) => ({ name, mimeType: 'application/json', buffer })))
  for (const [name, , text] of cases) {
    const error = page.locator('.item', { hasText: name }).getByRole('alert')
    await error.waitFor()
    expect([name, await error.innerText()]).toEqual([name, expect.stringContaining(text)])
  }
  await choose.setInputFiles(badge)
  await page.locator('.item', { hasText: 'badge.json' }).locator('.stamp').first().waitFor()
  await page.getByLabel('Destination').selectOption('DE')
  await page.getByRole('button', { name: 'Make the dossier' }).click()
  await page.locator('.dossier .closing').waitFor()
  expect(await page.locator('.record').count()).toBe(1)
  // Every file that was sent is named in the dossier; the one that was too large never left the device.
  const unreadable = await page.locator('#unreadable ~ .statement').allInnerTexts()
  expect(unreadable.filter((text) => cases.some(([name]) => text.includes(name)))).toHaveLength(cases.length - 1)
})

test('a file that cannot be taken apart may be entered as paper', async () => {
  const { page } = await browser.open()
  await page.goto(`${wanderbuch.url}/new`)
  await page
    .getByLabel('Choose files')
    .setInputFiles({ name: 'diploma.pdf', mimeType: 'application/pdf', buffer: minimalPdf })
  await page.getByRole('button', { name: 'Enter it as a paper document' }).click()
  expect(await page.getByLabel('Title').inputValue()).toBe('diploma')
  expect(await page.locator('.item').count()).toBe(0)
})

test('the error is in the language of the page', async () => {
  const { page } = await browser.open({ locale: 'de-DE' })
  await page.goto(`${wanderbuch.url}/new`)
  const file = { name: 'leer.json', mimeType: 'application/json', buffer: Buffer.alloc(0) }
  await page.getByLabel('Dateien wählen').setInputFiles(file)
  const error = page.locator('.item').getByRole('alert')
  await error.waitFor()
  expect(await error.innerText()).toContain('Die Datei ist leer.')
})

test('when nobody answers, the page says so and keeps what was entered', async () => {
  const { page, context } = await browser.open()
  await page.goto(`${wanderbuch.url}/new`)
  await page.getByLabel('Choose files').setInputFiles(badge)
  await page.locator('.item .stamp').first().waitFor()
  await page.getByLabel('Destination').selectOption('DE')
  await context.route('**/api/dossiers**', (route) => route.abort('connectionrefused'))
  await page.getByRole('button', { name: 'Make the dossier' }).click()
  const error = page.locator('section[aria-labelledby=step-make]').getByRole('alert')
  await error.waitFor()
  expect(await error.innerText()).toContain('did not answer')
  expect(await page.locator('.item').count()).toBe(1)
  await context.unroute('**/api/dossiers**')
  await page.getByRole('button', { name: 'Make the dossier' }).click()
  await page.locator('.dossier .closing').waitFor()
})
