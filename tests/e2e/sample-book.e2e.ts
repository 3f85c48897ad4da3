import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectAccessible } from './check-page.ts'
import { useWanderbuch } from './start-wanderbuch.ts'
import { useBrowser } from './use-browser.ts'

const wanderbuch = useWanderbuch()
const browser = useBrowser()

async function openSample(to: 'DE' | 'IT', locale = 'en-GB'): Promise<Page> {
  const { page } = await browser.open({ locale })
  await page.goto(`${wanderbuch.url}/sample?to=${to}`)
  await page.locator('.dossier .closing').waitFor()
  return page
}

test('from the first page to Ana’s book, to Germany and to Tuscany', async () => {
  const { page } = await browser.open()
  await page.goto(wanderbuch.url)
  await page.getByRole('link', { name: 'Look around with Ana’s book' }).click()
  await page.getByRole('heading', { level: 1, name: /Ana Pop.*Germany/ }).waitFor()
  await page.getByText('Ana Pop does not exist.').waitFor()
  expect(await page.locator('.record').count()).toBe(5)
  expect(await page.locator('.stamp').count()).toBe(25)
  await page.getByRole('link', { name: 'Tuscany (Italy)' }).click()
  await page.getByRole('heading', { level: 1, name: /Ana Pop.*Italy/ }).waitFor()
  expect(await page.locator('.meta').innerText()).toContain('Toscana (ITI1)')
  expect(new URL(page.url()).search).toBe('?to=IT')
})

test('a number opens its source beside it; Escape closes it and the focus is back', async () => {
  const page = await openSample('DE')
  const number = page.locator('sup.refs a').first()
  await number.focus()
  await page.keyboard.press('Enter')
  const source = page.locator('.note-popover:popover-open')
  await source.waitFor()
  expect(await source.innerText()).toContain('electrician-qualification.json')
  await page.keyboard.press('Escape')
  await source.waitFor({ state: 'hidden' })
  expect(await number.evaluate((element) => element === document.activeElement)).toBe(true)
})

test('all sources of a run of numbers open together', async () => {
  const page = await openSample('DE')
  const run = page.locator('sup.refs', { hasText: '–' }).filter({ visible: true }).first()
  const numbers = ((await run.getAttribute('data-notes')) ?? '').split(' ')
  await run.locator('a').last().click()
  expect(await page.locator('.note-popover:popover-open li').count()).toBe(numbers.length)
})

test('a match is confirmed, changes its skill, and can be taken back', async () => {
  const page = await openSample('DE')
  const row = page.locator('#skills-essential .row-not-determined').first()
  const id = await row.getAttribute('id')
  const skill = page.locator(`#${id}`)
  const waiting = await page.locator('.decision-panel strong').innerText()
  await page.getByLabel('Who decides?').fill('Counsellor E. Exemplu')
  await row.getByRole('button', { name: 'Yes', exact: true }).click()
  await page.locator(`#${id}.row-held`).waitFor()
  expect(await skill.innerText()).toContain('held')
  expect(await skill.locator('.because').textContent()).toContain('Counsellor E. Exemplu')
  expect(await page.locator('.decision-panel strong').innerText()).not.toBe(waiting)
  expect(await skill.evaluate((element) => element.contains(document.activeElement))).toBe(true)

  await page.getByRole('button', { name: 'Undo the last decision' }).click()
  await page.locator(`#${id}.row-not-determined`).waitFor()
  expect(await page.locator('.decision-panel strong').innerText()).toBe(waiting)
})

test('a rejected match no longer counts', async () => {
  const page = await openSample('DE')
  const row = page.locator('#skills-essential .row-not-determined').first()
  const id = await row.getAttribute('id')
  await row.getByRole('button', { name: 'No', exact: true }).click()
  await page.locator(`#${id}.row-missing`).waitFor()
})

test('two languages stand side by side, row by row, and follow the choice', async () => {
  const page = await openSample('DE', 'de-DE')
  await page.getByLabel('Daneben').selectOption('ro')
  await page.locator('.dossier.two-languages').waitFor()
  const heading = page.locator('.leaf-left .pair').first()
  expect(await heading.innerText()).toMatch(/Die Dokumente\s+Documentele/)
  const cells = await page.locator('#skills-essential tbody tr').first().locator('th, td').count()
  expect(cells).toBe(6)
  expect(await page.locator('.pair > [lang=ro]').count()).toBeGreaterThan(20)
  await expectAccessible(page)
})

test.each([
  ['Data (JSON)', 'json', '{'],
  ['Web page file', 'html', '<!doctype html>'],
  ['PDF', 'pdf', '%PDF-'],
])('%s can be saved', async (button, ending, start) => {
  const page = await openSample('DE')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: button, exact: true }).click()
  const saved = await download
  expect(saved.suggestedFilename()).toMatch(new RegExp(`^wanderbuch-\\d{4}-\\d\\d-\\d\\d\\.${ending}$`))
  expect(readFileSync(await saved.path(), 'latin1').slice(0, start.length)).toBe(start)
})
