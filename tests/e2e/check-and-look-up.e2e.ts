import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { expectAccessible } from './check-page.ts'
import { fixtureFile } from './fixture-files.ts'
import { useWanderbuch } from './start-wanderbuch.ts'
import { useBrowser } from './use-browser.ts'

const wanderbuch = useWanderbuch()
const browser = useBrowser()
const folder = mkdtempSync(join(tmpdir(), 'wanderbuch-e2e-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function sampleDossier(form: 'json' | 'html' | 'pdf'): Promise<string> {
  const answer = await fetch(`${wanderbuch.url}/api/sample?form=${form}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ host: 'DE', languages: ['en'], matchDecisions: [] }),
  })
  const path = join(folder, `dossier.${form}`)
  writeFileSync(path, new Uint8Array(await answer.arrayBuffer()))
  return path
}

async function openCheck(path: string) {
  const { page } = await browser.open()
  await page.goto(`${wanderbuch.url}/check`)
  await page.getByLabel('Choose files').setInputFiles(path)
  return page
}

/** What this browser found of a dossier; then, when asked for, what the server says. */
const here = '.checked-file > .stamp-checks'
const remake = (page: Page) => page.getByRole('button', { name: /^Send the dossier and make it again/ }).click()

test.each(['json', 'html', 'pdf'] as const)(
  'a dossier as %s holds: signature and originals here, the rest on the server',
  async (form) => {
    const page = await openCheck(await sampleDossier(form))
    await page.locator(here).getByText('The signature covers exactly this content.').waitFor()
    expect(await page.locator(`${here} .is-yes`).count()).toBe(2)
    await page.locator('.originals > summary').click()
    expect(await page.locator('.originals .verdict').count()).toBeGreaterThan(2)
    await expectAccessible(page)
    await remake(page)
    await page.getByText('The dossier holds.').waitFor()
    expect(await page.locator('.server-says li.is-yes').count()).toBe(5)
    await expectAccessible(page)
  },
)

test('a dossier with a changed word does not hold, here and on the server', async () => {
  const path = await sampleDossier('json')
  const changed = readFileSync(path, 'utf8').replace('Ana Pop', 'Ana Pup')
  writeFileSync(path, changed)
  const page = await openCheck(path)
  await page.locator(here).getByText('The content is not the one that was signed.').waitFor()
  await remake(page)
  await page.getByText('The dossier does not hold.').waitFor()
})

test('a dossier with another original inside does not hold', async () => {
  const path = await sampleDossier('json')
  const dossier = JSON.parse(readFileSync(path, 'utf8')) as { originals: { base64: string }[] }
  const [first] = dossier.originals
  if (first) first.base64 = Buffer.from('{"another":"document"}').toString('base64')
  writeFileSync(path, JSON.stringify(dossier))
  const page = await openCheck(path)
  await page.locator(`${here} .is-no`, { hasText: 'not what the dossier says' }).waitFor()
})

test.each([
  ['valid-pinned', 'badge.json', 'Authentic', 'not determined'],
  ['tampered', 'badge.json', 'Authentic', 'no'],
  ['expired', 'badge.json', 'Current', 'no'],
])('a certificate: %s', async (fixture, file, stamp, outcome) => {
  const page = await openCheck(fixtureFile(fixture, file))
  const drawn = page.locator(`.stamp:has(> summary:has-text("${stamp}"))`)
  await drawn.waitFor()
  expect(await drawn.locator('.outcome').first().innerText()).toBe(outcome)
  await drawn.locator('summary').first().click()
  expect((await drawn.locator('.stamp-checks li').first().innerText()).length).toBeGreaterThan(20)
})

test('several files at once, each with its own answer', async () => {
  const { page } = await browser.open()
  await page.goto(`${wanderbuch.url}/check`)
  const paths = [fixtureFile('tampered', 'badge.json'), fixtureFile('vc-jwt', 'course.jwt')]
  await page.getByLabel('Choose files').setInputFiles(paths)
  await page.locator('.panel .stamp').nth(9).waitFor()
  expect(await page.locator('.panel h2').allInnerTexts()).toEqual(['course.jwt', 'badge.json'])
})

test('a level is placed, drawn, and follows the language', async () => {
  const { page } = await browser.open()
  await page.goto(`${wanderbuch.url}/levels`)
  await page.getByRole('button', { name: 'Find the European level' }).click()
  expect(await page.locator('.field-problem').count()).toBe(2)
  expect(await page.evaluate('document.activeElement.id')).toBe('level-framework')
  const romania = await page.locator('#level-framework option', { hasText: 'Romania' }).first().getAttribute('value')
  await page.getByLabel('Country or framework').selectOption(romania ?? '')
  await page.getByLabel('Level as printed').fill('4')
  await page.getByLabel('Day of award').fill('2020-06-01')
  await page.getByRole('button', { name: 'Find the European level' }).click()
  await page.locator('.rung.is-awarded', { hasText: 'EQF 4' }).waitFor()
  await expectAccessible(page)
  await page.getByLabel('Language').selectOption('de')
  await page.locator('.rung.is-awarded', { hasText: 'EQR 4' }).waitFor()
})

test('a route with its sources, in two languages', async () => {
  const { page } = await browser.open()
  await page.goto(`${wanderbuch.url}/advise`)
  await page.getByRole('button', { name: 'Show the route' }).click()
  expect(await page.evaluate('document.activeElement.id')).toBe('route-host')
  await page.getByLabel('Country of the qualification').selectOption('RO')
  await page.getByLabel('Destination').selectOption('DE')
  await page.getByLabel('As what (occupation)').fill('electrician')
  await page.getByRole('radio', { name: /^electrician 7411/ }).check()
  await page.getByRole('button', { name: 'Show the route' }).click()
  await page.locator('.route .step').first().waitFor()
  await page.locator('.route sup.refs a').first().click()
  await page.locator('.note-popover:popover-open li').first().waitFor()
  await page.keyboard.press('Escape')
  await page.getByLabel('The client’s language beside it').selectOption('ro')
  await page.locator('.route .pair > [lang=ro]').first().waitFor()
  await expectAccessible(page)
})
