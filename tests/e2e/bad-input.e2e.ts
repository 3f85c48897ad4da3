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
  ['empty', 'empty.json', Buffer.alloc(0), 'The file is empty.'],
  ['not UTF-8', 'latin1.json', Buffer.from([0x7b, 0x22, 0xe4, 0x22, 0x3a, 0x31, 0x7d]), 'UTF-8'],
  ['a PDF renamed to .json', 'diploma.json', minimalPdf, 'This is a PDF.'],
  ['cut off', 'half.json', good.subarray(0, good.length / 2), 'breaks off or is damaged'],
  ['nested too deeply', 'deep.json', deep, 'nested deeper'],
  [
    'nothing known',
    'letter.txt',
    Buffer.from('Dear Sir or Madam, I am an electrician.'),
    'This format is not known here.',
  ],
  ['with a name twice', 'twice.json', Buffer.from('{"type":"a","type":"b"}'), 'repeated or forbidden names'],
  ['larger than 20 MB', 'huge.json', Buffer.alloc(21 * 1024 * 1024, 32), 'at most 20 MB can be read'],
] as const

test.each(cases)(
  '%s: the error stands with the file, and the good one beside it still counts',
  async (_, name, buffer, text) => {
    const { page } = await browser.open()
    await page.goto(`${wanderbuch.url}/new`)
    const choose = page.getByLabel('Choose files')
    await choose.setInputFiles({ name, mimeType: 'application/json', buffer })
    const item = page.locator('.item', { hasText: name })
    const error = item.getByRole('alert')
    await error.waitFor()
    expect(await error.innerText()).toContain(text)
    await choose.setInputFiles(badge)
    await page.locator('.item', { hasText: 'badge.json' }).locator('.stamp').first().waitFor()
    await page.getByLabel('Destination').selectOption('DE')
    await page.getByRole('button', { name: 'Make the dossier' }).click()
    await page.locator('.dossier .closing').waitFor()
    expect(await page.locator('.record').count()).toBe(1)
  },
)

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
