import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectNoSideways } from './check-page.ts'
import { fixtureFile, listFixtureFiles } from './fixture-files.ts'
import { useWanderbuch } from './start-wanderbuch.ts'
import { phone, smallest, useBrowser } from './use-browser.ts'

const wanderbuch = useWanderbuch()
const browser = useBrowser()
const badge = fixtureFile('valid-unpinned', 'badge.json')
const course = fixtureFile('vc-jwt', 'course.jwt')

async function openBook(options: Parameters<typeof browser.open>[0] = {}): Promise<Page> {
  const { page } = await browser.open(options)
  await page.goto(`${wanderbuch.url}/new`)
  await page.locator('#step-make').waitFor()
  return page
}

/** Dispatches what a browser does when files are let go over the page. */
async function drop(page: Page, path: string, name: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([text = '', fileName = '']) => {
      const data = new DataTransfer()
      data.items.add(new File([text], fileName))
      return data
    },
    [readFileSync(path, 'utf8'), name],
  )
  await page.dispatchEvent('.drop', 'dragover', { dataTransfer: transfer })
  expect(await page.locator('.drop.over').count()).toBe(1)
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
}

const items = (page: Page) => page.locator('.item')

async function makeDossier(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Make the dossier' }).click()
  await page.locator('.dossier .closing').waitFor()
}

test('files come in by choice, by drop and by paste; each is read and shown with its stamps', async () => {
  const page = await openBook()
  await page.getByLabel('Choose files').setInputFiles(badge)
  await items(page).nth(0).locator('.stamp').first().waitFor()
  await drop(page, course, 'course.jwt')
  await items(page).nth(1).locator('.stamp').first().waitFor()
  await page.getByRole('button', { name: 'Paste text' }).click()
  await page.getByLabel('Paste the text of a credential').fill(readFileSync(badge, 'utf8'))
  await page.getByRole('button', { name: 'Add this text' }).click()
  await items(page).nth(2).locator('.stamp').first().waitFor()
  expect(await items(page).locator('.item-name').allInnerTexts()).toEqual(['badge.json', 'course.jwt', 'pasted.json'])
  expect(await items(page).locator('.stamp').count()).toBe(12)
})

test('text pasted outside a field comes in, text pasted into a field does not', async () => {
  const page = await openBook({ permissions: ['clipboard-read', 'clipboard-write'] })
  await page.evaluate((text) => navigator.clipboard.writeText(text), readFileSync(badge, 'utf8'))
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('Control+v')
  await items(page).first().locator('.stamp').first().waitFor()
  await page.getByLabel('As what (occupation)').focus()
  await page.keyboard.press('Control+v')
  expect(await items(page).count()).toBe(1)
})

test('a removed document can be taken back', async () => {
  const page = await openBook()
  await page.getByLabel('Choose files').setInputFiles(badge)
  await page.getByRole('button', { name: 'Remove' }).click()
  await items(page).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Undo' }).click()
  await items(page).locator('.stamp').first().waitFor()
})

/** A picture drawn in the page, as a phone would give it. */
async function picture(page: Page, type: string): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const address = await page.evaluate((mediaType) => {
    const canvas = document.createElement('canvas')
    canvas.width = 3000
    canvas.height = 2000
    const context = canvas.getContext('2d')
    context?.fillText('Diploma', 40, 40)
    return canvas.toDataURL(mediaType)
  }, type)
  return { name: 'photo.jpg', mimeType: type, buffer: Buffer.from(address.split(',')[1] ?? '', 'base64') }
}

test('a photo of paper becomes a paper document that says who saw the original', async () => {
  const page = await openBook({ viewport: phone })
  await page.getByLabel('Photo of paper').setInputFiles(await picture(page, 'image/jpeg'))
  await page.locator('.thumbnail').waitFor()
  await page.getByRole('button', { name: 'Add to my book' }).click()
  expect(await page.locator('.field-problem').allInnerTexts()).toEqual(['Please fill this in.', 'Please fill this in.'])
  expect(await page.evaluate('document.activeElement.id')).toBe('entry-title')
  await page.getByLabel('Title').fill('Diplomă de calificare')
  await page.getByLabel('Awarding body').fill('Colegiul Tehnic Exemplu')
  await page.getByLabel('Country', { exact: true }).selectOption('RO')
  await page.getByLabel('Day of award').fill('2015-06-30')
  await page.getByLabel('What you learned').fill('Installs electrical equipment\nReads wiring plans')
  await page.getByLabel('Seen on').first().fill('2026-11-03')
  await page.getByText('Sworn translation').click()
  await page.getByLabel('Translator').fill('T. Traducător')
  await page.getByText('Apostille', { exact: true }).click()
  await page.getByLabel('Number of the apostille').fill('A-17')
  await page.getByText('The issuer’s own checking service').click()
  await page.getByLabel('Address').fill('example.org')
  await page.getByRole('button', { name: 'Add to my book' }).click()
  expect(await page.locator('.field-problem').allInnerTexts()).toEqual([
    'This is needed too, or leave the whole part empty.',
    'This is needed too, or leave the whole part empty.',
    'An address starts with https:// or http://',
  ])
  await page.getByLabel('Seen by').first().fill('Counsellor C. Exemplu')
  await page.getByLabel('Into which language').selectOption('de')
  await page.getByLabel('Address').fill('https://example.org/check')
  await page.getByLabel('What it answered').fill('Number 17 is a diploma of 2015.')
  await page.getByRole('button', { name: 'Add to my book' }).click()
  await items(page).waitFor()
  await page.getByLabel('Destination').selectOption('DE')
  await makeDossier(page)
  const record = page.locator('.record')
  const text = await record.innerText()
  for (const part of ['Counsellor C. Exemplu', 'T. Traducător', 'A-17', 'Number 17 is a diploma'])
    expect(text).toContain(part)
  expect(text).toContain('shown')
  expect(text).not.toContain('proven')
  await page.getByText('Picture of the paper', { exact: true }).click()
  const kept = record.locator('.picture img')
  expect(await kept.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(2400)
})

test('experience with its confirmation, a course, two languages and the region of the destination', async () => {
  const page = await openBook()
  await page.getByRole('button', { name: 'Add work experience' }).click()
  await page.getByLabel('What you worked as').fill('Electrician')
  await page.getByLabel('Employer').fill('Instalații Exemplu SRL')
  await page.getByLabel('From', { exact: true }).fill('2018-02-01')
  await page.getByLabel('Your tasks').fill('install electricity sockets\ntest electrical equipment')
  await page.getByText('Who confirms it?').click()
  await page.getByLabel('Name and role').fill('M. Maistru, foreman')
  await page.getByLabel('Confirmed on').fill('2026-10-12')
  await page.getByLabel('test electrical equipment').check()
  await page.getByRole('button', { name: 'Add to my book' }).click()
  await page.getByRole('button', { name: 'Add a course' }).click()
  await page.getByLabel('Title').fill('First aid')
  await page.getByRole('button', { name: 'Add to my book' }).click()
  expect(await items(page).count()).toBe(2)

  await page.getByLabel('Destination').selectOption('IT')
  await page.getByLabel('Region', { exact: true }).selectOption('ITI1')
  await page.getByLabel('As what (occupation)').fill('electrician')
  await page.getByRole('radio', { name: /^electrician 7411/ }).check()
  await page.getByLabel('Second language beside it').selectOption('it')
  await makeDossier(page)
  expect(await page.locator('.dossier.two-languages').count()).toBe(1)
  expect(await page.locator('.meta').first().innerText()).toContain('Toscana (ITI1)')
  expect(await page.locator('.record').first().innerText()).toContain('M. Maistru, foreman')
  expect(await page.locator('#skills-essential .standing-attested').count()).toBeGreaterThan(0)
})

test('what is entered is there after a reload, an open form too', async () => {
  const page = await openBook()
  await page.getByLabel('Choose files').setInputFiles(badge)
  await items(page).locator('.stamp').first().waitFor()
  await page.getByLabel('Destination').selectOption('DE')
  await page.getByRole('button', { name: 'Add a paper document' }).click()
  await page.getByLabel('Title').fill('Half a title')
  await page.getByText(/^Saved on this device/).waitFor()
  await page.reload()
  expect(await page.getByLabel('Title').inputValue()).toBe('Half a title')
  expect(await page.getByLabel('Destination').inputValue()).toBe('DE')
  expect(await items(page).count()).toBe(1)
  await page.goto(wanderbuch.url)
  await page.getByText('Your book is still on this device.').waitFor()
})

test('what is missing is named, and each name leads to its place', async () => {
  const page = await openBook()
  await page.getByLabel('As what (occupation)').fill('electr')
  await page.getByRole('button', { name: 'Make the dossier' }).click()
  const missing = page.locator('.note.problem li')
  expect(await missing.allInnerTexts()).toEqual([
    'Add at least one document or experience.',
    'Choose a destination.',
    'Choose an occupation from the list, or empty the field.',
  ])
  await page.getByRole('link', { name: 'Choose a destination.' }).click()
  expect(await page.evaluate('document.activeElement.id')).toBe('where-host')
  expect(await page.locator('#where-host').getAttribute('aria-invalid')).toBe('true')
})

test('the book can be emptied, and the emptying taken back', async () => {
  const page = await openBook()
  await page.getByLabel('Choose files').setInputFiles(badge)
  await items(page).locator('.stamp').first().waitFor()
  await page.getByRole('button', { name: 'Empty my book' }).click()
  await page.getByText('Your book is empty.').waitFor()
  expect(await items(page).count()).toBe(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  expect(await items(page).count()).toBe(1)
})

test('making goes on while another page is looked at, and the dossier waits', async () => {
  const page = await openBook()
  await page.getByLabel('Choose files').setInputFiles(badge)
  await items(page).locator('.stamp').first().waitFor()
  await page.getByLabel('Destination').selectOption('DE')
  let letGo: (() => void) | undefined
  const held = new Promise<void>((resolve) => (letGo = resolve))
  await page.route('**/api/dossiers**', async (route) => {
    await held
    await route.continue()
  })
  await page.getByRole('button', { name: 'Make the dossier' }).click()
  await page.getByText(/^Reading 1 document, checking/).waitFor()
  await page.getByRole('link', { name: 'Levels in Europe' }).click()
  await page.getByText('Making the dossier …').waitFor()
  letGo?.()
  await page.getByRole('link', { name: 'My dossier' }).click()
  await page.locator('.dossier .closing').waitFor()
})

test('a dossier the book has left behind says so, and decisions are carried over when it is made again', async () => {
  const page = await openBook()
  await page.getByRole('button', { name: 'Add work experience' }).click()
  await page.getByLabel('What you worked as').fill('Electrician')
  await page.getByLabel('Employer').fill('Firm')
  await page.getByLabel('Your tasks').fill('Pulled and spliced cables in new buildings')
  await page.getByRole('button', { name: 'Add to my book' }).click()
  await page.getByLabel('Destination').selectOption('DE')
  await page.getByLabel('As what (occupation)').fill('electrician')
  await page.getByRole('radio', { name: /^electrician 7411/ }).check()
  await makeDossier(page)
  const row = page.locator('#skills-essential .row-not-determined').first()
  const id = await row.getAttribute('id')
  await row.getByRole('button', { name: 'Yes', exact: true }).click()
  await page.locator(`#${id}.row-held`).waitFor()

  await page.getByRole('link', { name: 'Change my documents' }).click()
  await page.getByLabel('Choose files').setInputFiles(course)
  await items(page).nth(1).locator('.stamp').first().waitFor()
  await page.getByRole('link', { name: 'My dossier' }).click()
  await page.getByText('Your book has changed since this dossier was made.').waitFor()
  expect(await page.locator('.match-decision').count()).toBe(0)
  await page.getByRole('button', { name: 'Make it again' }).click()
  await page.locator('.record').nth(1).waitFor()
  await page.locator(`#${id}.row-held`).waitFor()
})

const fixtureFiles = listFixtureFiles()
/** A dossier takes fifty files at most. */
const half = Math.ceil(fixtureFiles.length / 2)

test.each([
  ['first', fixtureFiles.slice(0, half)],
  ['second', fixtureFiles.slice(half)],
])('every file of every fixture (%s half) is read or says why not, and all make one dossier', async (_half, files) => {
  const page = await openBook({ viewport: smallest })
  await page.getByLabel('Choose files').setInputFiles([...files])
  await page
    .locator('.item:has(.stamp, [role=alert])')
    .nth(files.length - 1)
    .waitFor({ timeout: 60_000 })
  await page.getByLabel('Destination').selectOption('DE')
  await makeDossier(page)
  expect(await page.locator('.record').count()).toBeGreaterThan(20)
  await expectNoSideways(page)
})
