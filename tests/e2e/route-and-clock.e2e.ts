import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectAccessible, expectNoSideways } from './check-page.ts'
import { useWanderbuch } from './start-wanderbuch.ts'
import { desktop, smallest, useBrowser } from './use-browser.ts'

const wanderbuch = useWanderbuch()
const browser = useBrowser()

const question = 'to=DE&from=RO&as=7411.1&purpose=self-employed&day=2026-11-22'

async function openRoute(options = {}): Promise<Page> {
  const { page } = await browser.open({ viewport: desktop, ...options })
  await page.goto(`${wanderbuch.url}/route?${question}`)
  await page.locator('.ways').waitFor()
  return page
}

async function sayMore(page: Page): Promise<void> {
  await page.getByText('More about me, for a better route').click()
  await page.getByLabel('Citizenship').selectOption('eu-eea-ch')
  await page.getByRole('button', { name: 'Add work', exact: true }).click()
  const work = page.getByRole('group', { name: 'Work 1' })
  await work.getByLabel('You were').selectOption('self-employed')
  await work.getByLabel('From').fill('2012-01-01')
  await work.getByLabel('Until (empty: it goes on)').fill('2019-06-30')
  await work.getByLabel('Years in full time').fill('7,5')
  await work.getByLabel('Country').selectOption('RO')
  await work.getByLabel('What shows it').selectOption('home-certificate')
}

test('a question in the address is answered; what is said of oneself changes the way and stays out of the address', async () => {
  const page = await openRoute()
  const experience = page.locator('.way', { hasText: 'Years of work instead of the qualification' })
  expect(await experience.innerText()).toContain('Not determined yet')
  await sayMore(page)
  const sent = page.waitForRequest(/\/api\/routes$/)
  await page.getByRole('button', { name: 'Show the route' }).click()
  expect((await sent).postDataJSON()).toMatchObject({ circumstances: { nationality: 'eu-eea-ch' } })
  await experience.getByText('By what you stated, the conditions are met.').waitFor()
  const inAddress = Object.fromEntries(new URL(page.url()).searchParams)
  expect(inAddress).toEqual(Object.fromEntries(new URLSearchParams(question)))
})

test('two languages stand side by side, and both are marked as what they are', async () => {
  const page = await openRoute()
  await page.getByLabel('The client’s language beside it').selectOption('ro')
  await page.locator('.ways[lang=ro]').waitFor()
  expect(await page.locator('.ways').count()).toBe(2)
  expect(await page.locator('.ways[lang=ro] .way').count()).toBe(await page.locator('.ways[lang=en] .way').count())
  await expectAccessible(page)
})

test('what is wrong is said next to the field', async () => {
  const page = await openRoute()
  await page.getByText('More about me, for a better route').click()
  await page.getByRole('button', { name: 'Add work', exact: true }).click()
  await page.getByLabel('Years in full time').fill('three')
  await page.getByText('Write a number of years from 0 to 80.').waitFor()
  await page.getByRole('button', { name: 'Show the route' }).click()
  expect(await page.evaluate(() => document.activeElement?.id)).toMatch(/^about-from-/)
  await page.getByText('Write when it began, or remove this work.').waitFor()
  await expectAccessible(page)
})

test('the form asks what the route asks, takes the last change back, and Back leads to the question before', async () => {
  const page = await openRoute()
  await page.getByText('More about me, for a better route').click()
  await page.getByLabel('Does your qualification give access to the profession at home?').selectOption('yes')
  expect(await page.getByLabel('Day your training began').count()).toBe(0)
  await page.getByRole('button', { name: 'Take back the last change' }).click()
  const access = page.getByLabel('Does your qualification give access to the profession at home?')
  expect(await access.inputValue()).toBe('')
  await page.goto(`${wanderbuch.url}/route?to=DE&from=RO&as=2221.2&day=2026-11-22`)
  await page.getByText('More about me, for a better route').click()
  await page.getByLabel('Which Romanian nursing title do you have?').waitFor()
  await page.getByLabel('Destination').selectOption('SE')
  await page.getByRole('button', { name: 'Show the route' }).click()
  await page.waitForURL(/to=SE/)
  await page.goBack()
  await page.waitForURL(/to=DE/)
  await expect.poll(() => page.getByLabel('Destination').inputValue()).toBe('DE')
})

test.each(['light', 'dark'] as const)(
  '%s, 320 px: form, ways and clocks fit without a barrier',
  async (colorScheme) => {
    const page = await openRoute({ viewport: smallest, colorScheme })
    await sayMore(page)
    await expectNoSideways(page)
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Where is my application?' }).click()
    await page.locator('.events').waitFor()
    await page.locator('.events input').fill('2026-06-01')
    await page.getByRole('button', { name: 'Add an event' }).click()
    await page.locator('.events input').nth(1).fill('2026-06-20')
    await page.getByRole('button', { name: 'Show where it is' }).click()
    await page.locator('.clock-line').first().waitFor()
    await expectNoSideways(page)
    await expectAccessible(page)
  },
)

test('where an application is: the last day, and what may be done when the authority is silent', async () => {
  const { page } = await browser.open()
  await page.goto(`${wanderbuch.url}/application?to=DE&from=RO&as=2221.2&day=2026-11-22`)
  await page.getByRole('button', { name: 'Show where it is' }).click()
  await page.getByText('Write the day.').waitFor()
  await page.locator('.events input').fill('2026-06-01')
  await page.getByRole('button', { name: 'Add an event' }).click()
  await page.locator('.events input').nth(1).fill('2026-06-20')
  await page.getByRole('button', { name: 'Show where it is' }).click()
  const clock = page.locator('.clock', { hasText: 'German nursing procedure, automatic system' })
  await clock.getByText('The last day, 20 September 2026, has passed without a decision.').waitFor()
  expect(await clock.innerText()).toMatch(/taken to court[^]*SOLVIT[^]*1 June 2026\s+Handed in/)
  expect(page.url()).not.toContain('2026-06')
})

test('in the form of the dossier it is folded, optional, kept, and goes into the request', async () => {
  const { page } = await browser.open()
  await page.goto(`${wanderbuch.url}/new`)
  await page.locator('.about').waitFor()
  expect(await page.locator('.about').getAttribute('open')).toBeNull()
  await sayMore(page)
  await page.waitForTimeout(1200)
  await page.reload()
  await page.locator('.about[open]').waitFor()
  expect(await page.getByLabel('Years in full time').inputValue()).toBe('7,5')
  await expectAccessible(page)
})
