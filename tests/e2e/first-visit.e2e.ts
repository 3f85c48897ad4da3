import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { fixtureFile } from './fixture-files.ts'
import { pressOn, tabTo } from './keyboard.ts'
import { useWanderbuch } from './start-wanderbuch.ts'
import { desktop, phone, useBrowser } from './use-browser.ts'

const wanderbuch = useWanderbuch()
const browser = useBrowser()

/** Counts what would open the print window of the browser. */
async function countPrints(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript('window.prints = 0; window.print = () => { window.prints += 1 }')
  return () => page.evaluate('window.prints') as Promise<number>
}

async function chooseFile(page: Page): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await pressOn(page, page.getByLabel('Choose files'), 'Enter')
  await (await chooser).setFiles(fixtureFile('sample-book', 'electrician-qualification.json'))
  await page.locator('.item .stamps').waitFor()
}

async function chooseOccupation(page: Page): Promise<void> {
  await tabTo(page, page.getByLabel('As what (occupation)'))
  await page.keyboard.type('elettricista')
  const found = page.getByRole('radio').first()
  await found.waitFor()
  await pressOn(page, found, 'Space')
  expect(await found.isChecked()).toBe(true)
}

/** A choice is made by typing the first letters of its name. */
async function choose(page: Page, label: string, letters: string): Promise<void> {
  await tabTo(page, page.getByLabel(label, { exact: true }))
  await page.keyboard.type(letters)
}

describe.each([
  ['desktop', desktop],
  ['360 px', phone],
] as const)('%s, keyboard only', (_, viewport) => {
  test('first visit, own dossier, print', async () => {
    const { page } = await browser.open({ viewport })
    const prints = await countPrints(page)
    await page.goto(wanderbuch.url)
    await pressOn(page, page.getByRole('link', { name: 'I have certificates' }), 'Enter')
    await page.getByRole('heading', { name: 'My book', level: 1 }).waitFor()
    expect(await page.evaluate('document.activeElement.id')).toBe('content')
    expect(await page.title()).toBe('My book · Wanderbuch')

    await chooseFile(page)
    await choose(page, 'Destination', 'Germ')
    await chooseOccupation(page)
    await choose(page, 'Second language beside it', 'Rom')
    await pressOn(page, page.getByRole('button', { name: 'Make the dossier' }), 'Enter')
    await page.locator('.dossier.two-languages').waitFor()
    expect(new URL(page.url()).pathname).toBe('/dossier')

    const stamp = page.locator('.stamp summary').first()
    await pressOn(page, stamp, 'Enter')
    expect(await page.locator('.stamp[open] .stamp-checks li').count()).toBe(2)
    await pressOn(page, page.getByRole('button', { name: 'Print' }), 'Enter', 'Shift+Tab')
    expect(await prints()).toBe(1)
  })
})

test('the skip link leads to the page and leaves the address as it is', async () => {
  const { page } = await browser.open()
  await page.goto(wanderbuch.url)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await page.evaluate('document.activeElement.id')).toBe('content')
  expect(page.url()).toBe(`${wanderbuch.url}/`)
})

test('on paper there are words and stamps, no buttons', async () => {
  const { page } = await browser.open()
  await page.goto(`${wanderbuch.url}/sample`)
  await page.locator('.dossier .closing').waitFor()
  await page.emulateMedia({ media: 'print' })
  const buttons = page.locator('button, select, nav').filter({ visible: true })
  expect(await buttons.count()).toBe(0)
  expect(await page.locator('.stamp .ink').filter({ visible: true }).count()).toBeGreaterThan(20)
  const reasons = page.locator('#skills-essential .because').filter({ visible: true })
  expect(await reasons.count()).toBe(await page.locator('#skills-essential tbody tr').count())
  const pdf = await page.pdf({ preferCSSPageSize: true })
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
})

test('the language of the browser, another one by choice, and back after a reload', async () => {
  const { page } = await browser.open({ locale: 'ro-RO' })
  await page.goto(wanderbuch.url)
  await page.getByRole('heading', { name: 'Ce valoare are acolo certificatul meu?' }).waitFor()
  await page.getByLabel('Limba').selectOption('it')
  await page.getByRole('heading', { name: 'Quanto vale lì il mio certificato?' }).waitFor()
  await page.reload()
  await page.getByRole('heading', { name: 'Quanto vale lì il mio certificato?' }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('it')
})

test('without JavaScript the first page says what works without it', async () => {
  const { page } = await browser.open({ javaScriptEnabled: false })
  await page.goto(wanderbuch.url)
  expect(await page.locator('body').innerText()).toContain('needs JavaScript')
})
